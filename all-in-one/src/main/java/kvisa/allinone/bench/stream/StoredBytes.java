package kvisa.allinone.bench.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import kvisa.contract.kafka.KafkaClients;
import kvisa.contract.settings.Settings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;

/** How many bytes a pipeline keeps. Stateless. */
final class StoredBytes {

    private StoredBytes() {}

    /** Bytes of each topic in the broker's log, internal ones of the processor included, those of Kafka itself left out. */
    static Map<String, Long> ofTopics(Settings settings) {
        try (Admin admin = Admin.create(KafkaClients.common(settings))) {
            Map<String, Long> sizes = new TreeMap<>();
            List<Integer> brokers = admin.describeCluster().nodes().get().stream()
                    .map(node -> node.id())
                    .toList();
            admin.describeLogDirs(brokers)
                    .allDescriptions()
                    .get()
                    .values()
                    .forEach(folders -> folders.values().forEach(folder -> add(sizes, folder)));
            return sizes;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not tell the size of its log", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for sizes", e);
        }
    }

    private static void add(Map<String, Long> sizes, LogDirDescription folder) {
        folder.replicaInfos().forEach((partition, info) -> {
            if (!partition.topic().startsWith("__")) {
                sizes.merge(partition.topic(), info.size(), Long::sum);
            }
        });
    }

    /** Bytes of all files in a folder; those that vanish meanwhile count as nothing. */
    static long ofFolder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(StoredBytes::size)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + folder, e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException gone) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the size of " + file, e);
        }
    }
}
