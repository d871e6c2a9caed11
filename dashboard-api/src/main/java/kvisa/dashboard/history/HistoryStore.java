package kvisa.dashboard.history;

import java.util.List;

/** A history that can be fed. One thread feeds it; reading stays possible meanwhile. */
public interface HistoryStore extends History, AutoCloseable {

    /**
     * Applies changes and the offsets they end at, together or not at all. Applying a batch again changes nothing.
     *
     * @throws HistoryException if it could not be applied; then nothing of it was
     */
    void apply(HistoryBatch batch);

    /** How far each partition was read. */
    List<TopicPosition> positions();

    /** Drops everything that came from a topic, and its positions: it will be read again from the start. */
    void forget(String topic);

    @Override
    void close();
}
