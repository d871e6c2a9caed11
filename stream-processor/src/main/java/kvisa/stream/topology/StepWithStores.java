package kvisa.stream.topology;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * A processor together with the stores it alone uses.
 *
 * @param processor  gives a new one for each task
 * @param stores     its stores
 */
record StepWithStores<A, B, C, D>(Supplier<Processor<A, B, C, D>> processor, Set<StoreBuilder<?>> stores)
        implements ProcessorSupplier<A, B, C, D> {

    static <A, B, C, D> StepWithStores<A, B, C, D> of(
            Supplier<Processor<A, B, C, D>> processor, StoreBuilder<?>... stores) {
        return new StepWithStores<>(processor, new LinkedHashSet<>(List.of(stores)));
    }

    @Override
    public Processor<A, B, C, D> get() {
        return processor.get();
    }
}
