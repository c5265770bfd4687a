package dev.astra.domain.cost;

import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.value.Value;

/** The kind of processor a task runs on, which decides its price. */
public enum Processor {
    X86_64,
    ARM64;

    /** The one a specification asks for; the provider takes x86 where it asks for none. */
    public static Processor of(TaskSpec specification) {
        return specification.further().get("runtimePlatform") instanceof Value.Mapping platform
                        && platform.fields().get("cpuArchitecture") instanceof Value.Text architecture
                        && architecture.value().equals(ARM64.name())
                ? ARM64
                : X86_64;
    }
}
