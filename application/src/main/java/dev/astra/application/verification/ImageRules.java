package dev.astra.application.verification;

import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.ImageCheck;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.verification.CheckKind;
import dev.astra.domain.service.verification.CheckResult;
import dev.astra.domain.service.verification.ImageFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Whether the images are there and fit the processor. */
record ImageRules(Subject subject) {

    List<ImageReference> images() {
        return subject.wanted().containers().stream()
                .map(ContainerDefinition::image)
                .distinct()
                .toList();
    }

    List<CheckResult> check(ImageReference image, ImageFacts facts, String platform) {
        var results = new ArrayList<>(exists(image, facts.check()));
        if (facts.check() != ImageCheck.MISSING) {
            results.add(built(image, facts, platform).at(subject.imagePosition(image)));
        }
        return results;
    }

    List<CheckResult> exists(ImageReference image, ImageCheck check) {
        var result = switch (check) {
            case FOUND -> CheckResult.ok(CheckKind.IMAGE, "the image " + image + " exists");
            case MISSING ->
                CheckResult.problem(
                        CheckKind.IMAGE,
                        "the image " + image + " does not exist",
                        "Push the image, or correct its name or tag in the manifest.");
            case UNKNOWN -> CheckResult.unknown(CheckKind.IMAGE, "the registry of " + image + " tells nothing of it");
        };
        return List.of(result.at(subject.imagePosition(image)));
    }

    private static CheckResult built(ImageReference image, ImageFacts facts, String platform) {
        if (facts.platforms().isEmpty()) {
            return CheckResult.unknown(CheckKind.ARCHITECTURE, "nobody tells what " + image + " is built for");
        }
        if (facts.platforms().contains(platform)) {
            return CheckResult.ok(CheckKind.ARCHITECTURE, "the image " + image + " is built for " + platform);
        }
        return CheckResult.problem(
                CheckKind.ARCHITECTURE,
                "the image " + image + " is built for " + String.join(" and ", new TreeSet<>(facts.platforms()))
                        + ", the task runs on " + platform,
                "Build it with docker buildx build --platform " + platform
                        + ", or change runtimePlatform in the manifest.");
    }
}
