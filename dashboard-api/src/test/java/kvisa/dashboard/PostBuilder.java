package kvisa.dashboard;

import java.time.Instant;
import java.util.List;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.RefinementState;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.StanceProbabilities;
import kvisa.contract.assess.StanceReading;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.assess.XenophobiaReading;
import kvisa.contract.post.Engagement;
import kvisa.contract.post.Origin;
import kvisa.contract.post.Post;

/** A post for a test: neutral, on topic, Chinese, on weibo, unless told otherwise. */
public final class PostBuilder {

    private final String id;
    private final Instant at;
    private String text = "K签证";
    private String source = "test";
    private Language language = Language.ZH;
    private boolean relevant = true;
    private boolean sure = true;
    private Stance stance = Stance.NEUTRAL;
    private Target target = Target.NONE;
    private XenophobiaLevel level = XenophobiaLevel.NONE;
    private List<Theme> themes = List.of();
    private Long likes;
    private String model = "model-1";
    private RefinementState refinement = RefinementState.NOT_NEEDED;
    private String author = "ab".repeat(32);
    private String textCluster;

    private PostBuilder(String id, Instant at) {
        this.id = id;
        this.at = at;
    }

    /** A post whose platform is the part of its id before the colon. */
    public static PostBuilder post(String id, String at) {
        return new PostBuilder(id, Instant.parse(at));
    }

    public PostBuilder text(String value) {
        text = value;
        return this;
    }

    public PostBuilder source(String value) {
        source = value;
        return this;
    }

    public PostBuilder language(Language value) {
        language = value;
        return this;
    }

    public PostBuilder offTopic() {
        relevant = false;
        return this;
    }

    public PostBuilder unsure() {
        sure = false;
        return this;
    }

    public PostBuilder stance(Stance value) {
        stance = value;
        return this;
    }

    public PostBuilder hostile(XenophobiaLevel value, Target whom) {
        level = value;
        target = whom;
        return this;
    }

    public PostBuilder themes(Theme... values) {
        themes = List.of(values);
        return this;
    }

    public PostBuilder likes(long value) {
        likes = value;
        return this;
    }

    public PostBuilder model(String value) {
        model = value;
        return this;
    }

    public PostBuilder refinement(RefinementState value) {
        refinement = value;
        return this;
    }

    /** Null for a source that names no author. */
    public PostBuilder author(String value) {
        author = value;
        return this;
    }

    /** 16 hexadecimal digits; null, unless told otherwise, as in records older than text clusters. */
    public PostBuilder textCluster(String value) {
        textCluster = value;
        return this;
    }

    public AssessedPost build() {
        String platform = id.substring(0, id.indexOf(':'));
        Post post = new Post(
                id,
                new Origin(platform, source, author, null, null),
                text,
                null,
                at,
                at,
                new Engagement(likes, null, null, null, null));
        return new AssessedPost(post, at, assessment(), refinement, textCluster);
    }

    private Assessment assessment() {
        return new Assessment(
                language,
                relevant,
                new StanceReading(stance, probabilities(), sure),
                new XenophobiaReading(level, levels(), target),
                themes,
                List.of(),
                model);
    }

    private StanceProbabilities probabilities() {
        return switch (stance) {
            case OPPOSE -> new StanceProbabilities(0.8, 0.1, 0.1);
            case SUPPORT -> new StanceProbabilities(0.1, 0.8, 0.1);
            case NEUTRAL -> new StanceProbabilities(0.1, 0.1, 0.8);
        };
    }

    private List<Double> levels() {
        return switch (level) {
            case NONE -> List.of(0.9, 0.08, 0.02);
            case HOSTILE -> List.of(0.2, 0.7, 0.1);
            case SEVERE -> List.of(0.1, 0.2, 0.7);
        };
    }
}
