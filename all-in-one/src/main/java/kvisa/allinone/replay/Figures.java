package kvisa.allinone.replay;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.CellTotal;
import kvisa.contract.aggregate.Facet;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.codec.Codecs;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.Generation;
import kvisa.contract.topic.TopicCatalogue;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Posts of one generation by what was read in them. Immutable.
 *
 * @param posts   live posts
 * @param counts  posts by {@code dimension value}, e.g. {@code stance oppose}; of the posts on topic, but for {@code topic}
 */
public record Figures(long posts, Map<String, Long> counts) {

    public Figures {
        counts = new TreeMap<>(counts);
    }

    /**
     * What a generation's totals say now.
     *
     * @throws org.apache.kafka.common.KafkaException if the brokers cannot be reached, or do not have that generation
     */
    public static Figures of(Settings settings, Generation generation) {
        Map<String, CellTotal> totals = new HashMap<>();
        TopicReading.read(
                settings, generation.topic(TopicCatalogue.AGGREGATES), Instant.EPOCH, record -> take(record, totals));
        return of(totals.values());
    }

    private static void take(ConsumerRecord<String, byte[]> record, Map<String, CellTotal> totals) {
        if (record.value() == null) {
            totals.remove(record.key());
        } else {
            totals.put(record.key(), Codecs.CELL_TOTAL.read(record.value()));
        }
    }

    /** Of these totals, each cell once. */
    static Figures of(Iterable<CellTotal> totals) {
        Map<String, Long> counts = new TreeMap<>();
        long posts = 0;
        for (CellTotal total : totals) {
            if (total.cell().facet().equals(Facet.ALL)) {
                posts += total.tally().posts();
                count(total.cell(), total.tally(), counts);
            }
        }
        return new Figures(posts, counts);
    }

    private static void count(Cell cell, Tally tally, Map<String, Long> counts) {
        counts.merge("topic " + (cell.relevant() ? "on" : "off"), tally.posts(), Long::sum);
        if (cell.relevant()) {
            counts.merge("stance " + cell.stance(), tally.posts(), Long::sum);
            counts.merge("stance not sure", tally.uncertain(), Long::sum);
            counts.merge("xenophobia " + cell.xenophobia().level(), tally.posts(), Long::sum);
            counts.merge("language " + cell.language(), tally.posts(), Long::sum);
        }
    }

    /** Posts of this kind. */
    long count(String kind) {
        return counts.getOrDefault(kind, 0L);
    }
}
