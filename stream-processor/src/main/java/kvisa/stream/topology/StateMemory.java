package kvisa.stream.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * The memory outside the Java heap that all state stores of one client share: blocks read from disk, their indexes and
 * filters, and what is not yet flushed. Left alone, every store would take up to 98 MiB for itself, and a client that holds
 * all partitions has thirty stores. Thread-safe; to be closed after the client.
 */
public final class StateMemory implements AutoCloseable {

    /** Key under which a client's properties carry it: RocksDB's settings are made by a class that Kafka creates. */
    static final String PROPERTY = "kvisa.state.memory";

    private static final long MEBIBYTE = 1024L * 1024;

    /** Half for what is not yet flushed: counting writes as much as it reads. It is part of the whole, not beside it. */
    private static final int WRITE_SHARE = 2;

    /** A quarter of a store's default: thirty stores share. */
    private static final long WRITE_BUFFER_BYTES = 4 * MEBIBYTE;

    private static final int WRITE_BUFFERS = 2;

    /** Share of indexes and filters, which are asked for each post, that blocks cannot push out. */
    private static final double INDEX_SHARE = 0.3;

    /** RocksDB chooses how many parts its cache has. */
    private static final int ANY_NUMBER_OF_PARTS = -1;

    private final Cache cache;
    private final WriteBufferManager writeBuffers;

    /**
     * So much memory, which is exceeded for a moment rather than that a post fails.
     *
     * @param bytes  above zero
     */
    public StateMemory(long bytes) {
        RocksDB.loadLibrary();
        this.cache = new LRUCache(bytes, ANY_NUMBER_OF_PARTS, false, INDEX_SHARE);
        this.writeBuffers = new WriteBufferManager(bytes / WRITE_SHARE, cache);
    }

    /** Bytes in use; none once it is closed. */
    public synchronized long usedBytes() {
        return cache.isOwningHandle() ? cache.getUsage() : 0;
    }

    private void share(Options options) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(cache)
                .setCacheIndexAndFilterBlocks(true)
                .setCacheIndexAndFilterBlocksWithHighPriority(true)
                .setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table)
                .setWriteBufferManager(writeBuffers)
                .setWriteBufferSize(WRITE_BUFFER_BYTES)
                .setMaxWriteBufferNumber(WRITE_BUFFERS);
    }

    @Override
    public synchronized void close() {
        writeBuffers.close();
        cache.close();
    }

    /** Gives each store its share; made by Kafka, hence public and without arguments. */
    public static final class Sharing implements RocksDBConfigSetter {

        @Override
        public void setConfig(String storeName, Options options, Map<String, Object> configs) {
            if (!(configs.get(PROPERTY) instanceof StateMemory memory)) {
                throw new IllegalStateException("store " + storeName + " has no memory to share: no " + PROPERTY);
            }
            memory.share(options);
        }

        @Override
        public void close(String storeName, Options options) {
            // What is shared outlives every single store.
        }
    }
}
