package kvisa.sentiment.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kvisa.contract.assess.Language;
import kvisa.sentiment.corpus.PublicSets.Offence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupHostilityTest {

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ZH", "EN"})
    void halfOfTheSentencesAreHostileAndNoneIsThereTwice(Language language) {
        List<Offence> sentences = GroupHostility.sentences(language);

        assertThat(sentences).hasSizeGreaterThan(300).extracting(Offence::text).doesNotHaveDuplicates();
        assertThat(sentences.stream().filter(Offence::hostile).count())
                .isBetween(sentences.size() * 45L / 100, sentences.size() * 55L / 100);
    }
}
