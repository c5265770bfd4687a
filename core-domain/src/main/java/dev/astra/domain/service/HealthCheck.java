package dev.astra.domain.service;

import dev.astra.domain.value.Value;
import dev.astra.domain.value.ValueFields;
import java.util.LinkedHashMap;

/**
 * How a load balancer finds out whether a task is healthy.
 *
 * @param path what it asks for
 * @param matcher the status codes that count as healthy, for example {@code 200-399}
 * @param interval seconds between two requests
 * @param timeout seconds it waits for an answer
 * @param healthyThreshold so many good answers in a row make a task healthy
 * @param unhealthyThreshold so many bad ones make it unhealthy
 * @param gracePeriod seconds for which a new task is not judged
 */
public record HealthCheck(
        String path,
        String matcher,
        int interval,
        int timeout,
        int healthyThreshold,
        int unhealthyThreshold,
        int gracePeriod) {

    /** The check of a service that nobody has said anything about. */
    public static HealthCheck usual() {
        return new HealthCheck("/", "200-399", 15, 5, 2, 3, 60);
    }

    /** The check in the words of a manifest. */
    public Value toValue() {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("path", Value.of(path));
        fields.put("matcher", Value.of(matcher));
        fields.put("interval", Value.of(interval));
        fields.put("timeout", Value.of(timeout));
        fields.put("healthy_threshold", Value.of(healthyThreshold));
        fields.put("unhealthy_threshold", Value.of(unhealthyThreshold));
        fields.put("grace_period", Value.of(gracePeriod));
        return Value.of(fields);
    }

    /** The counterpart of {@link #toValue()}. */
    public static HealthCheck of(ValueFields fields) {
        return new HealthCheck(
                fields.text("path"),
                fields.text("matcher"),
                fields.number("interval"),
                fields.number("timeout"),
                fields.number("healthy_threshold"),
                fields.number("unhealthy_threshold"),
                fields.number("grace_period"));
    }
}
