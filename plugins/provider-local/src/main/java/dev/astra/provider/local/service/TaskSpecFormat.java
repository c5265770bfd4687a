package dev.astra.provider.local.service;

import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.FargateSize;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.PortMapping;
import dev.astra.domain.service.SecretBinding;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.value.Value;
import dev.astra.provider.local.state.Fields;
import dev.astra.provider.local.state.FieldsBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Specifications as values of the file. Fields that Astra has no name for stand apart, so that none can be mistaken. */
final class TaskSpecFormat {
    private TaskSpecFormat() {}

    static Map<String, Value> write(TaskSpec specification) {
        return new FieldsBuilder()
                .put("cpu", specification.size().cpu())
                .put("memory", specification.size().memory())
                .put("containers", specification.containers(), TaskSpecFormat::write)
                .put("further", specification.further())
                .build()
                .fields();
    }

    static TaskSpec read(Fields fields) {
        return new TaskSpec(
                new FargateSize(fields.count("cpu"), fields.count("memory")),
                fields.list("containers", TaskSpecFormat::container),
                fields.mapping("further"));
    }

    private static Value write(ContainerDefinition container) {
        var environment = new LinkedHashMap<String, Value>();
        container.environment().forEach((name, value) -> environment.put(name, Value.of(value)));
        return new FieldsBuilder()
                .put("name", container.name())
                .put("image", container.image().value())
                .put("cpu", container.cpu())
                .put("memory", container.memory())
                .put("essential", container.essential())
                .put("portMappings", container.portMappings(), TaskSpecFormat::write)
                .put("environment", environment)
                .put("secrets", container.secrets(), TaskSpecFormat::write)
                .put("further", container.further())
                .build();
    }

    private static ContainerDefinition container(Fields fields) {
        var environment = new LinkedHashMap<String, String>();
        var variables = Fields.of("environment", Value.of(fields.mapping("environment")));
        variables.values().keySet().forEach(name -> environment.put(name, variables.text(name)));
        return new ContainerDefinition(
                fields.text("name"),
                new ImageReference(fields.text("image")),
                fields.count("cpu"),
                fields.count("memory"),
                fields.flag("essential"),
                fields.list("portMappings", TaskSpecFormat::port),
                environment,
                fields.list("secrets", TaskSpecFormat::secret),
                fields.mapping("further"));
    }

    private static Value write(PortMapping port) {
        return new FieldsBuilder()
                .put("containerPort", port.containerPort())
                .put("protocol", port.protocol())
                .put("further", port.further())
                .build();
    }

    private static PortMapping port(Fields fields) {
        return new PortMapping(fields.count("containerPort"), fields.text("protocol"), fields.mapping("further"));
    }

    private static Value write(SecretBinding secret) {
        return new FieldsBuilder()
                .put("name", secret.name())
                .put("valueFrom", secret.valueFrom().value())
                .build();
    }

    private static SecretBinding secret(Fields fields) {
        return new SecretBinding(fields.text("name"), new SecretReference(fields.text("valueFrom")));
    }
}
