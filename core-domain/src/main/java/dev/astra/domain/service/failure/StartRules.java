package dev.astra.domain.service.failure;

import static dev.astra.domain.service.failure.FailureKind.COMMAND_NOT_FOUND;
import static dev.astra.domain.service.failure.FailureKind.LOG_DRIVER;
import static dev.astra.domain.service.failure.FailureKind.LOG_GROUP_MISSING;
import static dev.astra.domain.service.failure.FailureKind.OUT_OF_MEMORY;
import static dev.astra.domain.service.failure.FailureKind.ROLE_NOT_ASSUMABLE;
import static dev.astra.domain.service.failure.FailureKind.START_TIMEOUT;
import static dev.astra.domain.service.failure.FailureKind.STORAGE_FULL;
import static dev.astra.domain.service.failure.FailureKind.VOLUME;
import static dev.astra.domain.service.failure.FailureKind.WRONG_ARCHITECTURE;

import java.util.List;

/** What can be said when a container cannot be started, or is killed. */
final class StartRules {
    private StartRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of(
                        ROLE_NOT_ASSUMABLE,
                        "(?:unable to|cannot) assume (?:the )?(?:service-linked )?role [\"']?[^ \"']*role/"
                                + "(?<role>[\\w+=,.@/-]+)"),
                Rule.of(
                        ROLE_NOT_ASSUMABLE,
                        "(?:unable to|cannot) assume|not authorized to perform: sts:AssumeRole|"
                                + "(?:fetch|retrieve|get) (?:task )?credentials"),
                Rule.of(LOG_GROUP_MISSING, "log group does not exist\\.? ?\\((?<group>[^)]+)\\)"),
                Rule.of(LOG_GROUP_MISSING, "log group (?:does not exist|.*not found)|cannot find the .*log group"),
                Rule.of(
                        LOG_DRIVER,
                        "validate logger args|initializ\\w+ logging driver|log driver|logging configuration|"
                                + "logs:(?:CreateLogStream|CreateLogGroup|PutLogEvents)|CloudWatch log stream"),
                Rule.of(WRONG_ARCHITECTURE, "exec format error"),
                Rule.of(
                        VOLUME,
                        "CannotCreateVolume|volume driver|EFS utils|mount.*(?:efs|nfs)|failed to mount|"
                                + "EBS volume|setup EFS"),
                Rule.of(
                        COMMAND_NOT_FOUND,
                        "exec:? \\\\?\"(?<command>[^\"\\\\]+)\\\\?\":? ?(?:stat [^ ]+: )?(?:executable file not found|"
                                + "no such file|permission denied|is a directory)"),
                Rule.of(COMMAND_NOT_FOUND, "(?:executable file not found|exec .*: no such file or directory)"),
                Rule.of(
                        OUT_OF_MEMORY,
                        "OutOfMemory|OOM ?Killed|killed due to memory usage|container cgroup out of memory"),
                Rule.of(
                        STORAGE_FULL,
                        "no space left on device|ephemeral storage.*(?:exceed|full|limit)|disk quota exceeded"),
                Rule.of(START_TIMEOUT, "Could not transition to \\w+; timed out after waiting (?<duration>[\\w.]+)"),
                Rule.of(START_TIMEOUT, "(?:ContainerRuntimeTimeout|DockerTimeout)Error"));
    }
}
