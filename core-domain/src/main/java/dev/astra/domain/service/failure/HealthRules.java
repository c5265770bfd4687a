package dev.astra.domain.service.failure;

import static dev.astra.domain.service.failure.FailureKind.ALARM;
import static dev.astra.domain.service.failure.FailureKind.CONTAINER_HEALTH_CHECK;
import static dev.astra.domain.service.failure.FailureKind.DEPENDENCY;
import static dev.astra.domain.service.failure.FailureKind.HOST_RETIRED;
import static dev.astra.domain.service.failure.FailureKind.KEEPS_FAILING;
import static dev.astra.domain.service.failure.FailureKind.LOAD_BALANCER_HEALTH_CHECK;
import static dev.astra.domain.service.failure.FailureKind.SCALED_IN;
import static dev.astra.domain.service.failure.FailureKind.STOPPED_BY_PERSON;
import static dev.astra.domain.service.failure.FailureKind.TOO_SLOW;

import java.util.List;

/** What can be said about tasks that ran and were taken away. */
final class HealthRules {
    private static final String TARGETS = "\\(target-group (?<targets>[^)]+)\\)";

    private HealthRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of(
                        LOAD_BALANCER_HEALTH_CHECK,
                        "(?:\\(port (?<port>\\d+)\\) )?is unhealthy in " + TARGETS + " due to \\(reason (?:"
                                + "Health checks failed with these codes: \\[(?<status>[^\\]]+)]|Health checks failed|"
                                + "(?<trouble>[^)]+))\\)"),
                Rule.of(LOAD_BALANCER_HEALTH_CHECK, "failed ELB health checks(?: in " + TARGETS + ")?"),
                Rule.of(
                        LOAD_BALANCER_HEALTH_CHECK,
                        "\\(instance [^)]+\\)(?: \\(port (?<port>\\d+)\\))? is unhealthy in \\((?:elb|target-group) "
                                + "(?<targets>[^)]+)\\)(?: due to \\(reason (?<trouble>.+)\\))?"),
                Rule.of(CONTAINER_HEALTH_CHECK, "failed container health checks"),
                Rule.of(
                        DEPENDENCY,
                        "dependency (?:container )?[\"']?(?<container>[\\w-]*)[\"']?.*(?:did not|fail|unhealthy)"),
                Rule.of(DEPENDENCY, "depends on (?:container )?[\"']?(?<container>[\\w-]+)|dependsOn|DependencyError"),
                Rule.of(SCALED_IN, "Scaling activity initiated by|scale-in|service scheduler stopped"),
                Rule.of(
                        HOST_RETIRED,
                        "scheduled for (?:retirement|maintenance|termination)|task retirement|host.*retire|"
                                + "underlying (?:infrastructure|hardware|host)|Host EC2 .* terminated|ECS is performing maintenance"),
                Rule.of(STOPPED_BY_PERSON, "Task stopped by user|User ?Initiated"),
                Rule.of(ALARM, "alarm detected|because of an alarm"),
                Rule.of(
                        TOO_SLOW,
                        "did not stabilize|exceeded attempts to wait|deployment timed out|"
                                + "has not reached a steady state(?: within (?<duration>[\\w ]+))?"),
                Rule.of(KEEPS_FAILING, "unable to consistently start tasks|circuit breaker|tasks failed to start"));
    }
}
