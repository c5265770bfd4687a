package dev.astra.application.manifest;

import dev.astra.hcl.HclObject;
import dev.astra.hcl.HclValue;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks what a manifest says about the health check and the drain, as the load balancer would. */
final class TrafficRules {
    private static final Pattern CODES = Pattern.compile("\\d{3}(-\\d{3})?(,\\d{3}(-\\d{3})?)*");
    private static final int LONGEST_PATH = 1024;

    private record Range(int least, int most) {}

    private static final Map<String, Range> RANGES = Map.of(
            "interval", new Range(5, 300),
            "timeout", new Range(2, 120),
            "healthy_threshold", new Range(2, 10),
            "unhealthy_threshold", new Range(2, 10),
            "grace_period", new Range(0, 7200));

    private final Problems problems;

    TrafficRules(Problems problems) {
        this.problems = problems;
    }

    void check(HclObject manifest) {
        inRange(manifest, ManifestSchema.DEREGISTRATION_DELAY, new Range(0, 3600));
        healthCheck(manifest).ifPresent(this::checkFields);
    }

    static Optional<HclObject> healthCheck(HclObject manifest) {
        return manifest.get(ManifestSchema.HEALTH_CHECK)
                .filter(HclObject.class::isInstance)
                .map(HclObject.class::cast);
    }

    private void checkFields(HclObject check) {
        RANGES.forEach((name, range) -> inRange(check, name, range));
        Fields.text(check, "path")
                .filter(path -> !path.value().startsWith("/") || path.value().length() > LONGEST_PATH)
                .ifPresent(path -> problems.add(
                        path.range(), "the path starts with a slash and has at most " + LONGEST_PATH + " characters"));
        Fields.text(check, "matcher")
                .filter(matcher -> !CODES.matcher(matcher.value()).matches())
                .ifPresent(matcher -> problems.add(
                        matcher.range(), "the matcher is made of status codes and ranges, such as 200-399 or 200,204"));
        var interval = Fields.number(check, "interval");
        Fields.number(check, "timeout")
                .filter(timeout -> interval.isPresent()
                        && timeout.value().compareTo(interval.get().value()) >= 0)
                .ifPresent(timeout -> problems.add(timeout.range(), "the timeout must be shorter than the interval"));
    }

    private void inRange(HclObject object, String name, Range range) {
        Fields.number(object, name)
                .filter(number -> number.value().intValue() < range.least()
                        || number.value().intValue() > range.most())
                .map(HclValue.class::cast)
                .ifPresent(number ->
                        problems.add(number.range(), name + " is " + range.least() + " to " + range.most() + ""));
    }
}
