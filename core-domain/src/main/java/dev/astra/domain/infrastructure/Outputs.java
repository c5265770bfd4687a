package dev.astra.domain.infrastructure;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.value.Value;
import java.util.List;
import java.util.Map;

/**
 * What a stack tells others about itself once it is made. The names are part of the contract between the modules and
 * Astra; {@link OutputName} lists them.
 */
public record Outputs(StackPath stack, Map<String, Value> values) {
    public Outputs {
        values = Map.copyOf(values);
    }

    public String text(OutputName name) {
        if (values.get(name.key()) instanceof Value.Text text) {
            return text.value();
        }
        throw missing(name);
    }

    /** Whether the stack has that to tell: a service without a load balancer has no address for one. */
    public boolean has(OutputName name) {
        return values.get(name.key()) instanceof Value.Text text
                && !text.value().isEmpty();
    }

    public List<String> texts(OutputName name) {
        if (values.get(name.key()) instanceof Value.Sequence sequence) {
            return sequence.items().stream()
                    .map(item -> item instanceof Value.Text text ? text.value() : item.toText())
                    .toList();
        }
        throw missing(name);
    }

    private RuntimeException missing(OutputName name) {
        return Failure.of(
                        CoreError.EXTERNAL,
                        "The stack " + stack + " cannot be used",
                        "it has no output named " + name.key())
                .next("Restore the output in " + stack + "/outputs.tf and apply the directory again.")
                .exception();
    }
}
