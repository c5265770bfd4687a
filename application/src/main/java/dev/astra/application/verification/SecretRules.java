package dev.astra.application.verification;

import dev.astra.domain.service.SecretBinding;
import dev.astra.domain.service.verification.CheckKind;
import dev.astra.domain.service.verification.CheckResult;
import dev.astra.domain.service.verification.SecretState;
import java.util.List;

/** Whether the containers can be handed their secrets. */
record SecretRules(Subject subject) {
    private static final String STORE = "Store it with astra secret put and paste the reference it prints.";

    List<SecretBinding> bindings() {
        return subject.wanted().containers().stream()
                .flatMap(container -> container.secrets().stream())
                .distinct()
                .toList();
    }

    List<CheckResult> exists(SecretBinding binding, boolean exists) {
        return state(binding, exists ? SecretState.PRESENT : SecretState.VERSION_MISSING);
    }

    List<CheckResult> state(SecretBinding binding, SecretState state) {
        var reference = binding.valueFrom();
        var result = switch (state) {
            case PRESENT -> CheckResult.ok(CheckKind.SECRET, "the secret of " + binding.name() + " exists");
            case MISSING, VERSION_MISSING ->
                CheckResult.problem(CheckKind.SECRET, "the secret version " + reference + " does not exist", STORE);
            case FIELD_MISSING ->
                CheckResult.problem(
                        CheckKind.SECRET,
                        "the secret " + reference + " has not the field it names",
                        "Store a JSON object with this field, or leave the field out of the reference.");
            case FIELD_NOT_READ ->
                CheckResult.notAllowed(
                        CheckKind.SECRET,
                        "the secret of " + binding.name() + " exists, whether it has the field may not be read");
        };
        return List.of(result.at(subject.secretPosition(reference)));
    }

    List<CheckResult> permission(SecretBinding binding, boolean allowed) {
        var result = allowed
                ? CheckResult.ok(CheckKind.PERMISSION, "the execution role may read the secret of " + binding.name())
                : CheckResult.problem(
                        CheckKind.PERMISSION,
                        "the execution role may not read the secret of " + binding.name(),
                        "Name a secret of this service and environment, or let the execution role read it.");
        return List.of(result.at(subject.secretPosition(binding.valueFrom())));
    }
}
