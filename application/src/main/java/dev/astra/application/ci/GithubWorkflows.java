package dev.astra.application.ci;

import dev.astra.domain.account.Location;
import dev.astra.domain.cost.Processor;
import dev.astra.domain.service.Service;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The workflows of GitHub Actions, as text. */
record GithubWorkflows(String branch) {
    private static final String RUNNER = "ubuntu-24.04";

    /** A service and where one of its deployments goes. */
    record Target(Service service, Location location) {}

    /**
     * Builds once, then deploys to one environment after the other.
     *
     * @param targets one service in several environments, the first of which is deployed to first
     * @param processor what the image is built for
     * @param directory the folder of the service in the repository
     */
    WorkflowFile deploy(List<Target> targets, Processor processor, String directory) {
        String name = targets.getFirst().service().name().value();
        var values = Map.of("SERVICE", name, "BRANCH", branch, "BUILDER", builder(processor), "DIRECTORY", directory);
        var text = new StringBuilder(Template.fill("deploy.yml", values));
        String before = "build";
        for (Target target : targets) {
            String needs = before.equals("build") ? "build" : "[build, " + before + "]";
            text.append(job(target, name, needs, directory));
            before = target.location().name().value();
        }
        return new WorkflowFile(".github/workflows/deploy-" + name + ".yml", text.toString());
    }

    private static String builder(Processor processor) {
        return switch (processor) {
            case X86_64 -> RUNNER;
            case ARM64 -> RUNNER + "-arm";
        };
    }

    private static String job(Target target, String name, String needs, String directory) {
        return Template.fill(
                "deploy-job.yml",
                Map.of(
                        "SERVICE",
                        name,
                        "RUNNER",
                        RUNNER,
                        "DIRECTORY",
                        directory,
                        "ENVIRONMENT",
                        target.location().name().value(),
                        "NEEDS",
                        needs,
                        "REPOSITORY",
                        target.service().repository(),
                        "ROLE",
                        role(target.location(), "deploy-" + name),
                        "REGION",
                        target.location().region().value()));
    }

    /** Plans on a pull request, applies on a merge, and looks for drift once a day. */
    WorkflowFile terraform(List<Location> locations, String directory) {
        String text = Template.fill(
                "terraform.yml",
                Map.of(
                        "BRANCH",
                        branch,
                        "RUNNER",
                        RUNNER,
                        "DIRECTORY",
                        directory,
                        "REGION",
                        locations.getFirst().region().value(),
                        "PLANS",
                        matrix(locations, "plan"),
                        "APPLIES",
                        matrix(locations, "apply")));
        return new WorkflowFile(".github/workflows/terraform.yml", text);
    }

    private static String matrix(List<Location> locations, String role) {
        return locations.stream()
                .map(location -> "          - account: %s\n            role: %s"
                        .formatted(location.name(), role(location, role)))
                .collect(Collectors.joining("\n"));
    }

    private static String role(Location location, String name) {
        return "arn:aws:iam::" + location.account() + ":role/astra/astra-ci-" + name;
    }
}
