package dev.astra.application.verification;

import dev.astra.application.operation.ParallelWork;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.service.verification.CheckKind;
import dev.astra.domain.service.verification.CheckResult;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.service.ServiceInspection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Everything that is checked before a deployment, side by side. A check that fails to be made is no problem found. */
public final class ServiceChecks {
    private final Cloud cloud;
    private final Location location;

    private ServiceChecks(Cloud cloud, Location location) {
        this.cloud = cloud;
        this.location = location;
    }

    public static ServiceChecks in(Cloud cloud, Location location) {
        return new ServiceChecks(cloud, location);
    }

    private record Check(CheckKind kind, Supplier<List<CheckResult>> work) {
        List<CheckResult> run() {
            try {
                return work.get();
            } catch (AstraException e) {
                String why = e.failure().message();
                return List.of(
                        e.code().category() == ErrorCategory.DENIED
                                ? CheckResult.notAllowed(kind, why)
                                : CheckResult.unknown(kind, why));
            }
        }
    }

    /** The results in the order of their kinds. */
    public List<CheckResult> run(Subject subject) {
        return ParallelWork.forEach(checks(subject), Check::run).stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(CheckResult::kind))
                .toList();
    }

    private List<Check> checks(Subject subject) {
        var checks = new ArrayList<Check>();
        checks.add(new Check(CheckKind.SIZE, () -> SpecificationRules.check(subject.wanted())));
        if (cloud.capabilities().contains(Capability.INSPECTION)) {
            addInspections(checks, subject, cloud.inspection(location));
        } else {
            addOwnRegistries(checks, subject);
        }
        return checks;
    }

    /** What a provider without inspection can tell all the same. */
    private void addOwnRegistries(List<Check> checks, Subject subject) {
        var images = new ImageRules(subject);
        var secrets = new SecretRules(subject);
        images.images()
                .forEach(image -> checks.add(new Check(
                        CheckKind.IMAGE,
                        () -> images.exists(image, cloud.images(location).check(image)))));
        secrets.bindings()
                .forEach(binding -> checks.add(new Check(
                        CheckKind.SECRET,
                        () -> secrets.exists(binding, cloud.secrets(location).exists(binding.valueFrom())))));
    }

    private void addInspections(List<Check> checks, Subject subject, ServiceInspection inspection) {
        var service = subject.service();
        var wanted = subject.wanted();
        var images = new ImageRules(subject);
        var secrets = new SecretRules(subject);
        for (var image : images.images()) {
            checks.add(new Check(
                    CheckKind.IMAGE,
                    () -> images.check(image, inspection.image(image), inspection.platform(service, wanted))));
        }
        for (var binding : secrets.bindings()) {
            var reference = binding.valueFrom();
            checks.add(new Check(CheckKind.SECRET, () -> secrets.state(binding, inspection.secret(reference))));
            checks.add(new Check(
                    CheckKind.PERMISSION, () -> secrets.permission(binding, inspection.mayRead(service, reference))));
        }
        checks.add(new Check(CheckKind.ROLE, () -> SurroundingRules.roles(inspection.roles(service))));
        checks.add(new Check(
                CheckKind.LOG, () -> SurroundingRules.logs(inspection.logs(service, wanted), location.region())));
        checks.add(new Check(
                CheckKind.PORT,
                () -> inspection
                        .target(service)
                        .map(target -> PortRules.check(wanted, subject.target(target)))
                        .orElse(List.of())));
        checks.add(new Check(
                CheckKind.ADDRESSES, () -> SurroundingRules.addresses(inspection.subnets(service), subject.running())));
    }
}
