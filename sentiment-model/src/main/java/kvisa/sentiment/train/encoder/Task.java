package kvisa.sentiment.train.encoder;

import java.util.List;
import kvisa.sentiment.model.Questions;

/** The questions an encoder learns at once; what helps one helps the others. */
enum Task {
    /** Is it about the visa. */
    RELEVANCE(Questions.RELEVANCE, Questions.NO_YES, 0.3f),

    /** Stance to the policy. */
    STANCE(Questions.STANCE, Questions.stances(), 1),

    /** Level of hostility to foreigners. */
    XENOPHOBIA(Questions.XENOPHOBIA, Questions.levels(), 1),

    /** Whom hostility is aimed at. */
    TARGET(Questions.TARGET, Questions.targets(), 0.3f),

    /** Hostile to any group at all: the public sets' question, of which ours is a part. */
    OFFENCE(Questions.OFFENCE, Questions.NO_YES, 0.7f),

    /** Stance to whatever the text says before its first colon: the public stance sets' question. */
    ANY_STANCE(Questions.ANY_STANCE, Questions.stances(), 0.5f);

    private final String question;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> answers;

    private final float weight;

    Task(String question, List<String> answers, float weight) {
        this.question = question;
        this.answers = answers;
        this.weight = weight;
    }

    /** Name of the question. */
    String question() {
        return question;
    }

    List<String> answers() {
        return answers;
    }

    /** How much a wrong answer counts. */
    float weight() {
        return weight;
    }
}
