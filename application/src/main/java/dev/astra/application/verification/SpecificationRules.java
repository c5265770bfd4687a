package dev.astra.application.verification;

import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.FargateSize;
import dev.astra.domain.service.SecretBinding;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.service.verification.CheckKind;
import dev.astra.domain.service.verification.CheckResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.ToIntFunction;

/** What has to hold for a specification whatever is around it. */
final class SpecificationRules {
    private SpecificationRules() {}

    static List<CheckResult> check(TaskSpec wanted) {
        var results = new ArrayList<CheckResult>();
        results.addAll(size(wanted));
        results.add(containers(wanted));
        results.addAll(environment(wanted));
        return results;
    }

    private static List<CheckResult> size(TaskSpec wanted) {
        FargateSize size = wanted.size();
        var problems = new ArrayList<CheckResult>();
        if (!size.available()) {
            problems.add(CheckResult.problem(
                    CheckKind.SIZE,
                    "a task of " + size + " cannot be had",
                    "Take the next larger size, " + size.nextAvailable() + "."));
        }
        tooMuch(wanted, "cpu", ContainerDefinition::cpu, size.cpu(), problems);
        tooMuch(wanted, "memory", ContainerDefinition::memory, size.memory(), problems);
        return problems.isEmpty()
                ? List.of(CheckResult.ok(CheckKind.SIZE, size + " can be had and holds its containers"))
                : problems;
    }

    private static void tooMuch(
            TaskSpec wanted,
            String what,
            ToIntFunction<ContainerDefinition> part,
            int whole,
            List<CheckResult> problems) {
        int sum = wanted.containers().stream().mapToInt(part).sum();
        if (sum > whole) {
            problems.add(CheckResult.problem(
                    CheckKind.SIZE,
                    "the containers want " + what + " " + sum + " together, the task has " + whole,
                    "Raise " + what + " of the task, or lower it in the containers."));
        }
    }

    private static CheckResult containers(TaskSpec wanted) {
        return wanted.containers().stream().anyMatch(ContainerDefinition::essential)
                ? CheckResult.ok(CheckKind.CONTAINERS, "an essential container is there")
                : CheckResult.problem(
                        CheckKind.CONTAINERS,
                        "no container is essential",
                        "Mark the container that the service is about as essential.");
    }

    private static List<CheckResult> environment(TaskSpec wanted) {
        var problems = new ArrayList<CheckResult>();
        for (ContainerDefinition container : wanted.containers()) {
            var names = new HashSet<>(container.environment().keySet());
            for (SecretBinding secret : container.secrets()) {
                if (!names.add(secret.name())) {
                    problems.add(CheckResult.problem(
                            CheckKind.ENVIRONMENT,
                            "container " + container.name() + " is given the variable " + secret.name() + " twice",
                            "Give each variable in one place, environment or secrets."));
                }
            }
        }
        return problems.isEmpty()
                ? List.of(CheckResult.ok(CheckKind.ENVIRONMENT, "no variable is given twice"))
                : problems;
    }
}
