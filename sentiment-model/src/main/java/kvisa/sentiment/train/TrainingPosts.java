package kvisa.sentiment.train;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kvisa.sentiment.corpus.AuthoredCorpus;
import kvisa.sentiment.corpus.LabelledPost;
import kvisa.sentiment.corpus.NearDuplicates;
import kvisa.sentiment.corpus.Split;

/** The authored posts that may be trained on. Stateless. */
public final class TrainingPosts {

    private TrainingPosts() {}

    /** The training posts by set, without those that nearly repeat one held back. */
    public static Map<String, List<LabelledPost>> kept() {
        NearDuplicates known = new NearDuplicates(AuthoredCorpus.heldBack());
        Map<String, List<LabelledPost>> kept = new TreeMap<>();
        for (String set : Split.TRAIN.sets()) {
            kept.put(
                    set,
                    AuthoredCorpus.posts(set).stream()
                            .filter(post -> !known.resemblesKnown(post))
                            .toList());
        }
        return kept;
    }
}
