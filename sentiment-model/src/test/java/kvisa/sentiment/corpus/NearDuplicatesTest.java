package kvisa.sentiment.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.XenophobiaLevel;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {

    private final NearDuplicates known = new NearDuplicates(List.of(post("我在东莞打螺丝的，侄子211毕业也回来跟我一起打螺丝"), post("K签")));

    @Test
    void findsALightEdit() {
        assertThat(known.resemblesKnown(post("我在东莞打螺丝的,侄子211毕业也回来和我一起打螺丝!"))).isTrue();
        assertThat(known.resemblesKnown(post("K 签！"))).isTrue();
    }

    @Test
    void leavesAnotherPostOnTheSameSubjectAlone() {
        assertThat(known.resemblesKnown(post("侄子毕业了还在家里待着，螺丝厂都不要人"))).isFalse();
    }

    private static LabelledPost post(String text) {
        Labels labels = new Labels(true, Stance.NEUTRAL, XenophobiaLevel.NONE, Target.NONE, List.of());
        return new LabelledPost("x", text, Language.ZH, labels, "weibo", "plain");
    }
}
