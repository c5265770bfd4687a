package dev.astra.aws.service;

import dev.astra.domain.service.FargateSize;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The size of a task as ECS writes it: {@code 1024} or {@code 1 vCPU}, {@code 2048} or {@code 2 GB}. */
final class TaskSizes {
    private static final BigDecimal PER_UNIT = BigDecimal.valueOf(1024);

    private TaskSizes() {}

    /** Tasks that do not run on Fargate need no size of their own; they have 0. */
    static FargateSize read(@Nullable String cpu, @Nullable String memory) {
        return new FargateSize(number(cpu), number(memory));
    }

    private static int number(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        var plain = text.toLowerCase(Locale.ROOT).replaceAll("\\s*(vcpu|gb)$", "");
        var number = new BigDecimal(plain.strip());
        return plain.length() == text.length()
                ? number.intValue()
                : number.multiply(PER_UNIT).intValue();
    }
}
