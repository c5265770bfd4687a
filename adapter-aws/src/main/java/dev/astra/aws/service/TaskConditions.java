package dev.astra.aws.service;

import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What holds for a service whatever version of it runs: roles, network, processor, logs, tags. It is taken from the revision
 * that runs, so that what infrastructure, or a person, has set there stays.
 */
record TaskConditions(RegisteredTask running, ServiceName service) {
    private static final String LOG = "logConfiguration";
    private static final Map<String, Value> FARGATE = Map.of(
            "networkMode", Value.of("awsvpc"), "requiresCompatibilities", Value.of(List.of(Value.of("FARGATE"))));

    CompletedTask complete(TaskSpec said) {
        var further = new LinkedHashMap<>(said.further());
        var fields = new HashSet<String>();
        fields().forEach((name, value) -> {
            if (further.putIfAbsent(name, value) == null) {
                fields.add(name);
            }
        });
        var containers = new ArrayList<ContainerDefinition>();
        var logs = new HashSet<Integer>();
        for (ContainerDefinition container : said.containers()) {
            if (!container.further().containsKey(LOG)) {
                logs.add(containers.size());
            }
            containers.add(withLog(container));
        }
        return new CompletedTask(said, new TaskSpec(said.size(), containers, further), new Additions(fields, logs));
    }

    private Map<String, Value> fields() {
        var fields = SdkValues.fields(running.definition(), Set.of());
        fields.keySet().retainAll(Additions.POSSIBLE_FIELDS);
        TaskReading.tags(running.tags()).ifPresent(tags -> fields.put(Additions.TAGS, tags));
        FARGATE.forEach(fields::putIfAbsent);
        return fields;
    }

    private ContainerDefinition withLog(ContainerDefinition container) {
        var further = new HashMap<>(container.further());
        further.computeIfAbsent(LOG, _ -> log(container.name()));
        return new ContainerDefinition(
                container.name(),
                container.image(),
                container.cpu(),
                container.memory(),
                container.essential(),
                container.portMappings(),
                container.environment(),
                container.secrets(),
                further);
    }

    private Value log(String container) {
        return running.everything().containers().stream()
                .filter(known -> known.name().equals(container))
                .findFirst()
                .flatMap(known -> Optional.ofNullable(known.further().get(LOG)))
                .orElseGet(() -> UsualLog.configuration(running.location(), service));
    }
}
