package dev.astra.domain.service.failure;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What can be wrong with a task. A sentence may name facts in braces; what stands in brackets is left out when a fact in
 * it is not known.
 */
public enum FailureKind {
    IMAGE_NOT_FOUND(
            "The image[ {image}] does not exist in its registry",
            "Push the image, or correct its name or tag in the manifest."),
    PULL_DENIED(
            "The registry refuses to hand out the image[ {image}]",
            "Let the execution role pull from the repository, or for a private registry elsewhere give the container"
                    + " repositoryCredentials."),
    REGISTRY_UNREACHABLE(
            "The registry[ {registry}] could not be reached from the task's subnet",
            "Run the tasks in a subnet with a way out (a public address, a NAT gateway or VPC endpoints), and let their"
                    + " security group out on port 443."),
    REGISTRY_RATE_LIMIT(
            "The registry hands out no more images for now, too many were pulled",
            "Wait, or copy the image into the service's own repository and name that in the manifest."),
    WRONG_ARCHITECTURE(
            "The image is built for another processor than the task has[ ({platform})]",
            "Build it for the task's processor, for example with docker buildx build --platform linux/amd64, or change"
                    + " runtimePlatform in the manifest."),
    COMMAND_NOT_FOUND(
            "The container's command[ {command}] cannot be started",
            "Correct command or entryPoint in the manifest, or the image: the file must be there and executable."),
    START_TIMEOUT(
            "The container did not start[ within {duration}]",
            "Deploy again; when it stays so, make the image smaller or give the task more cpu."),
    CRASHED(
            "The container[ {container}] ended with exit code {exitCode}[: {meaning}]",
            "Read its last lines above; run the image on your machine with the same environment to see it fail."),
    EXITED(
            "The container[ {container}] ended by itself without an error",
            "A container of a service has to keep running; run what ends by itself as a job, or mark the container as not"
                    + " essential."),
    OUT_OF_MEMORY(
            "The container[ {container}] used more memory than it may",
            "Raise memory in the manifest, or let the program use less: a runtime with a heap needs a limit below it."),
    CONTAINER_HEALTH_CHECK(
            "The container[ {container}] failed its own health check",
            "Run the healthCheck command of the manifest in the image: the program it calls must be in there; raise"
                    + " startPeriod when the start takes long."),
    LOAD_BALANCER_HEALTH_CHECK(
            "The load balancer's health check[ of {path}][ on port {port}] failed[: it was answered with status {status}]"
                    + "[: {trouble}]",
            "Answer the health check's path with a status it accepts, on 0.0.0.0 and the container port; raise the grace"
                    + " period when the start takes long."),
    SECRET_MISSING(
            "The secret[ {secret}] or the pinned version of it does not exist",
            "Store it with astra secret put, and paste the reference it prints into the manifest."),
    SECRET_DENIED(
            "The execution role[ {role}] may not read the secret[ {secret}]",
            "Name the secret of this service and environment, or let the execution role read it."),
    SECRET_KEY_DENIED(
            "The execution role may not decrypt the secret[ {secret}]",
            "Allow kms:Decrypt to the execution role, in its policy and in that of the key."),
    SECRET_FIELD_MISSING(
            "The secret[ {secret}] has no field[ {field}]",
            "Store a value that is a JSON object with this field, or leave the field out of the reference."),
    SECRETS_UNREACHABLE(
            "The secrets could not be fetched from the task's subnet",
            "Run the tasks in a subnet with a way out (a public address, a NAT gateway or VPC endpoints), and let their"
                    + " security group out on port 443."),
    ROLE_NOT_ASSUMABLE(
            "The role[ {role}] cannot be assumed by the task",
            "Let ecs-tasks.amazonaws.com assume the role in its trust policy; apply the service's Terraform to get it"
                    + " back as it was."),
    LOG_GROUP_MISSING(
            "The log group[ {group}] does not exist",
            "Apply the service's Terraform to make it again, or correct logConfiguration in the manifest."),
    LOG_DRIVER(
            "The container's log could not be opened",
            "Look at logConfiguration in the manifest: its region, its options and the execution role's permission to"
                    + " write."),
    NO_CAPACITY(
            "The provider has no room for the task at this time",
            "Wait, it is tried again; offer it more zones, or another size of task."),
    SPOT_INTERRUPTED(
            "The provider took its spare capacity back",
            "Nothing is wrong with the service, another task is started; run on Fargate instead of Fargate Spot what must"
                    + " not be interrupted."),
    QUOTA(
            "A quota of the account is used up[: {quota}]",
            "Ask for more in Service Quotas, or stop what is not needed."),
    NO_FREE_ADDRESSES(
            "The subnet[ {subnet}] has no free addresses",
            "Give the service a further or a larger subnet, or stop what is not needed in it."),
    NETWORK_INTERFACE(
            "The task got no network interface in time",
            "Deploy again; when it stays so, look at the quota of network interfaces and at the subnet's addresses."),
    STORAGE_FULL(
            "The task has no disk space left",
            "Raise ephemeralStorage in the manifest, make the image smaller, or write less."),
    VOLUME(
            "A volume of the task could not be mounted",
            "Look at the file system: it must be there, have a mount target in the zone, and admit the tasks' security"
                    + " group on port 2049."),
    DEPENDENCY(
            "A container that another one waits for[, {container},] did not come up",
            "Read the log of the container that is named in dependsOn: it ended, or never became healthy."),
    STOPPED_BY_PERSON(
            "Somebody stopped the task[: {words}]",
            "Nothing is wrong with the service, another task is started; astra audit list tells who did what."),
    SCALED_IN(
            "The task was not needed any more",
            "Nothing is wrong: a deployment, or a change of the count, took it away."),
    HOST_RETIRED(
            "The provider takes the task's host out of service",
            "Nothing is wrong with the service, another task is started."),
    ALARM("An alarm went off and ended the deployment", "Look at the alarm, and at the logs of the tasks."),
    KEEPS_FAILING(
            "The tasks do not come up, time and again",
            "See why the single tasks failed with astra service logs and astra service get."),
    TOO_SLOW(
            "The deployment does not come to its end[ within {duration}]",
            "See how far it is with astra service get: tasks that come up slowly need more cpu or a longer grace period."),
    THROTTLED("The provider was asked too often", "Wait, it is tried again by itself."),
    UNKNOWN("[{words}]", "Look at the logs, and search the provider's documentation for these words.");

    private static final Set<FailureKind> HARMLESS =
            EnumSet.of(SPOT_INTERRUPTED, STOPPED_BY_PERSON, SCALED_IN, HOST_RETIRED);

    private final String sentence;
    private final String advice;

    FailureKind(String sentence, String advice) {
        this.sentence = sentence;
        this.advice = advice;
    }

    /** The kind as an identifier that stays, for example {@code out-of-memory}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What happened, with facts still to be filled in. */
    String sentence() {
        return sentence;
    }

    /** What happened, with no facts. */
    public String title() {
        return this == UNKNOWN
                ? "The provider's words are not known"
                : Template.fill(sentence, Map.of()).replace(" {exitCode}", "");
    }

    /** What to do about it, as whole sentences. */
    public String advice() {
        return advice;
    }

    /** Whether this happens to tasks that are as they should be, so that it says nothing about the version they run. */
    public boolean harmless() {
        return HARMLESS.contains(this);
    }
}
