package dev.astra.provider.local.infrastructure;

import dev.astra.domain.infrastructure.Outputs;
import dev.astra.domain.infrastructure.StackPath;
import dev.astra.domain.value.Value;
import dev.astra.provider.local.state.Fields;
import dev.astra.provider.local.state.FieldsBuilder;
import dev.astra.provider.local.state.Snapshot;
import dev.astra.provider.local.state.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a stack that has been worked on.
 *
 * @param resources the configuration of each resource that was made, by address
 * @param complete whether it has ever been applied to its end
 * @param domain the DNS zone it holds, or an empty text
 */
record StackRow(
        String path, Map<String, String> resources, boolean complete, String domain, Map<String, Value> outputs) {
    static final Table<StackRow> TABLE = new Table<>("stacks", StackRow::path, StackRow::write, StackRow::read);

    static Optional<StackRow> find(Snapshot cloud, StackPath path) {
        return cloud.find(TABLE, path.toString());
    }

    static StackRow of(Snapshot cloud, StackPath path) {
        return find(cloud, path).orElseGet(() -> new StackRow(path.toString(), Map.of(), false, "", Map.of()));
    }

    private static StackRow read(Fields fields) {
        var resources = new LinkedHashMap<String, String>();
        var written = Fields.of("resources", Value.of(fields.mapping("resources")));
        written.values().keySet().forEach(address -> resources.put(address, written.text(address)));
        return new StackRow(
                fields.text("path"),
                resources,
                fields.flag("complete"),
                fields.optionalText("domain").orElse(""),
                fields.mapping("outputs"));
    }

    private Value write() {
        var written = new LinkedHashMap<String, Value>();
        resources.forEach((address, configuration) -> written.put(address, Value.of(configuration)));
        return new FieldsBuilder()
                .put("path", path)
                .put("complete", complete)
                .put("domain", domain.isEmpty() ? null : domain)
                .put("outputs", outputs)
                .put("resources", written)
                .build();
    }

    StackRow after(Step step) {
        var more = new LinkedHashMap<>(resources);
        if (step.wanted()) {
            more.put(step.address(), step.configuration());
        } else {
            more.remove(step.address());
        }
        return new StackRow(path, more, complete, domain, outputs);
    }

    StackRow completed(String zone, Map<String, Value> values) {
        return new StackRow(path, resources, true, zone, values);
    }

    Optional<Outputs> told(StackPath stack) {
        return complete ? Optional.of(new Outputs(stack, outputs)) : Optional.empty();
    }
}
