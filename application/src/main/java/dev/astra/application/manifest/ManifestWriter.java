package dev.astra.application.manifest;

import dev.astra.domain.schedule.ScheduledJob;
import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.FargateSize;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.value.Value;
import dev.astra.hcl.HclCode;
import dev.astra.hcl.HclWriter;
import java.util.LinkedHashMap;
import java.util.List;

/** Writes a specification and scheduled jobs as a manifest that reads back as the same. */
public final class ManifestWriter {

    public String write(TaskSpec specification, List<ScheduledJob> jobs) {
        var fields = new LinkedHashMap<>(((Value.Mapping) specification.toValue()).fields());
        if (specification.size().equals(sumOfContainers(specification))) {
            fields.remove("cpu");
            fields.remove("memory");
        }
        if (!jobs.isEmpty()) {
            fields.put(
                    ManifestSchema.SCHEDULES,
                    Value.of(jobs.stream().map(ScheduledJob::toValue).toList()));
        }
        var writer = HclWriter.empty();
        for (var field : fields.entrySet()) {
            writer = writer.attribute(field.getKey(), code(field.getValue()));
        }
        return writer.text();
    }

    private static FargateSize sumOfContainers(TaskSpec specification) {
        return new FargateSize(
                specification.containers().stream()
                        .mapToInt(ContainerDefinition::cpu)
                        .sum(),
                specification.containers().stream()
                        .mapToInt(ContainerDefinition::memory)
                        .sum());
    }

    private static HclCode code(Value value) {
        return switch (value) {
            case Value.Text(var text) -> HclCode.string(text);
            case Value.Numeral(var number) -> HclCode.number(number);
            case Value.Flag(var flag) -> HclCode.bool(flag);
            case Value.Sequence(var items) ->
                HclCode.list(items.stream().map(ManifestWriter::code).toList());
            case Value.Mapping(var fields) -> {
                var attributes = new LinkedHashMap<String, HclCode>();
                fields.forEach((name, field) -> attributes.put(name, code(field)));
                yield HclCode.object(attributes);
            }
        };
    }
}
