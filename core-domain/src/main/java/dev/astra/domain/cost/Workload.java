package dev.astra.domain.cost;

import dev.astra.domain.infrastructure.ServiceShape;
import dev.astra.domain.service.FargateSize;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.value.Value;

/**
 * What a service runs, as far as it decides the price.
 *
 * @param tasks how many tasks run side by side
 * @param storage the disk of each task in GiB
 * @param secrets how many secrets are stored for it
 */
public record Workload(FargateSize size, Processor processor, int tasks, int storage, int secrets) {
    /** The disk that a task has without asking. */
    public static final int INCLUDED_STORAGE = 20;

    /** What a new service starts with. */
    public static Workload of(ServiceShape shape) {
        return new Workload(shape.size(), Processor.ARM64, shape.desired(), INCLUDED_STORAGE, 0);
    }

    public static Workload of(TaskSpec specification, int tasks, int secrets) {
        return new Workload(specification.size(), Processor.of(specification), tasks, storage(specification), secrets);
    }

    public Workload withTasks(int other) {
        return new Workload(size, processor, other, storage, secrets);
    }

    private static int storage(TaskSpec specification) {
        return specification.further().get("ephemeralStorage") instanceof Value.Mapping storage
                        && storage.fields().get("sizeInGiB") instanceof Value.Numeral size
                ? size.value().intValue()
                : INCLUDED_STORAGE;
    }
}
