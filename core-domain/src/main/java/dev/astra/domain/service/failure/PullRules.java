package dev.astra.domain.service.failure;

import static dev.astra.domain.service.failure.FailureKind.IMAGE_NOT_FOUND;
import static dev.astra.domain.service.failure.FailureKind.PULL_DENIED;
import static dev.astra.domain.service.failure.FailureKind.REGISTRY_RATE_LIMIT;
import static dev.astra.domain.service.failure.FailureKind.REGISTRY_UNREACHABLE;
import static dev.astra.domain.service.failure.FailureKind.STORAGE_FULL;
import static dev.astra.domain.service.failure.FailureKind.WRONG_ARCHITECTURE;

import java.util.List;

/** What can be said when an image cannot be pulled. */
final class PullRules {
    private static final String IMAGE = "(?<image>[\\w.:/@-]*[\\w-]/[\\w.:/@-]*[\\w-]|[\\w-]+:[\\w.-]*[\\w-])";
    private static final String REF = "(?:ref(?:erence)?|manifest for|image) [\"']?" + IMAGE + "[\"']?";

    private PullRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of(
                        REGISTRY_RATE_LIMIT,
                        "toomanyrequests|reached your (?:unauthenticated )?pull rate limit|pull.*429"),
                Rule.of(
                        WRONG_ARCHITECTURE,
                        "(?:descriptor matching platform|descriptor for platform|no match(?:ing manifest)? for"
                                + "(?: platform)?)(?: in manifest)? ?[\"'{]?(?<platform>linux/[\\w/]+)?"),
                Rule.of(STORAGE_FULL, "no space left on device"),
                Rule.of(PULL_DENIED, "pull access denied for (?<repository>[\\w./-]+)"),
                Rule.of(PULL_DENIED, "repository (?<image>\\S+) not found.*may require"),
                Rule.of(
                        PULL_DENIED,
                        "(?:CannotPull.*|registry auth.*|pull command failed.*)(?:" + REF
                                + ".*)?(?:access ?denied|not authorized|no basic auth credentials|"
                                + "denied: (?:requested|user|your)|40[13] Forbidden|401 Unauthorized|unauthorized:)"),
                Rule.of(
                        REGISTRY_UNREACHABLE,
                        "(?:CannotPull|registry auth|ecr|pull).*?(?:https?://(?<registry>[\\w.-]+)[^ ]*.*?)?"
                                + "(?:i/o timeout|dial tcp|context deadline exceeded|Client\\.Timeout|request canceled|"
                                + "connection refused|no such host|TLS handshake timeout|send request failed|"
                                + "connection issue between the task)"),
                Rule.of(IMAGE_NOT_FOUND, "CannotPull.*?" + REF + "(?:.*?not found|.*?manifest unknown)"),
                Rule.of(IMAGE_NOT_FOUND, "CannotPull.*(?:not found|manifest unknown|does not exist|name unknown)"),
                Rule.of(IMAGE_NOT_FOUND, "The specified image .*does not exist|image .* not found"));
    }
}
