package kvisa.contract.topic;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One whole set of figures over the same posts. A new model fills a generation of its own next to the one in use: verdicts,
 * totals and alerts stand on topics of its name, each generation is whole by itself, and nothing is ever counted in two. What
 * comes from outside (posts, progress of ingest, what people did about alerts) or is about it (rejected records, retries) is
 * shared. Immutable.
 *
 * @param name  empty for the first one, else lower-case letters, digits and hyphens, e.g. {@code 2026-spring}
 */
public record Generation(String name) {

    private static final Pattern NAME = Pattern.compile("([a-z0-9][a-z0-9-]{0,39})?");

    private static final Set<Topic> SHARED = Set.of(
            TopicCatalogue.POSTS,
            TopicCatalogue.INGEST_PROGRESS,
            TopicCatalogue.ALERT_HANDLING,
            TopicCatalogue.REJECTED,
            TopicCatalogue.RETRIES);

    /** The one that every installation begins with; after what its constructor needs. */
    public static final Generation FIRST = new Generation("");

    public Generation {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name of a generation \"" + name + "\" does not match " + NAME);
        }
    }

    /** Where this generation has what stands on the given topic of the catalogue: there, or on one of its own. */
    public Topic topic(Topic ofCatalogue) {
        return name.isEmpty() || SHARED.contains(ofCatalogue)
                ? ofCatalogue
                : new Topic(ofCatalogue.name() + "." + name, ofCatalogue.partitions(), ofCatalogue.config());
    }

    /** Every topic this generation uses. */
    public List<Topic> topics() {
        return TopicCatalogue.all().stream().map(this::topic).toList();
    }

    /** Name under which its stream processors share the work, which differs between generations. */
    public String applicationId(String ofFirst) {
        return name.isEmpty() ? ofFirst : ofFirst + "-" + name;
    }

    @Override
    public String toString() {
        return name.isEmpty() ? "first" : name;
    }
}
