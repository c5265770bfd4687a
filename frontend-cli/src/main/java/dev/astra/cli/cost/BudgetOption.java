package dev.astra.cli.cost;

import dev.astra.domain.cost.Budget;
import dev.astra.domain.cost.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The most that something may cost. */
public final class BudgetOption {
    @Option(
            names = "--max-monthly",
            paramLabel = "DOLLARS",
            description = "Fail if it costs more than this a month, the assumed use included.")
    private @Nullable String most;

    public Optional<Budget> budget() {
        return Optional.ofNullable(most).map(amount -> new Budget(Money.parse(amount)));
    }
}
