package dev.astra.aws.service;

import dev.astra.domain.service.ServiceEvent;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The events of a service. ECS tells the newest first, and each with the service's name in front. */
final class ServiceEvents {
    private static final Pattern OWN_NAME = Pattern.compile("^\\(service [^,)]+(?:, ([^)]+))?\\)\\s*");

    private ServiceEvents() {}

    static List<ServiceEvent> oldestFirst(List<software.amazon.awssdk.services.ecs.model.ServiceEvent> events) {
        return events.reversed().stream()
                .map(event -> new ServiceEvent(event.id(), event.createdAt(), withoutName(event.message())))
                .sorted(Comparator.comparing(ServiceEvent::at))
                .toList();
    }

    /** {@code (service web, taskSet ecs-svc/1) has begun} becomes {@code (taskSet ecs-svc/1) has begun}. */
    private static String withoutName(String message) {
        return OWN_NAME.matcher(message)
                .replaceFirst(found -> found.group(1) == null ? "" : "(" + found.group(1) + ") ");
    }
}
