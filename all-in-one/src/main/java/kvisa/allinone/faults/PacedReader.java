package kvisa.allinone.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.TextAssessor;
import org.jspecify.annotations.Nullable;

/**
 * An assessor slowed down, and held back while a file is missing: second readings at the pace of a large model, at the
 * cost of none.
 */
record PacedReader(TextAssessor reader, Duration perText, Path gate) implements TextAssessor {

    private static final long BETWEEN_LOOKS = Duration.ofMillis(20).toNanos();

    @Override
    public Assessment assess(String text, @Nullable String statedLanguage) {
        LockSupport.parkNanos(perText.toNanos());
        while (!Files.exists(gate) && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        return reader.assess(text, statedLanguage);
    }

    @Override
    public String modelId() {
        return reader.modelId();
    }
}
