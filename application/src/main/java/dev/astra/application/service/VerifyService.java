package dev.astra.application.service;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.manifest.ManifestReader;
import dev.astra.application.manifest.ManifestReading;
import dev.astra.application.manifest.ManifestSource;
import dev.astra.application.verification.ServiceChecks;
import dev.astra.application.verification.Subject;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.identity.Access;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.Traffic;
import dev.astra.domain.service.verification.CheckKind;
import dev.astra.domain.service.verification.CheckResult;
import dev.astra.ports.service.ServiceRuntime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks whether what a manifest describes, or what runs, can be run. Changes nothing. */
public final class VerifyService implements UseCase<VerifyService.Command, List<CheckResult>> {
    private final CloudAccess clouds;
    private final ServiceLookup services;
    private final ManifestReader reader;

    public VerifyService(CloudAccess clouds, ServiceLookup services, ManifestReader reader) {
        this.clouds = clouds;
        this.services = services;
        this.reader = reader;
    }

    /**
     * The service to check.
     *
     * @param manifest what is to run, or null for what runs
     */
    public record Command(
            AccountName environment,
            ServiceName service,
            @Nullable ManifestSource manifest) {}

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public List<CheckResult> execute(Command command) {
        var location = services.find(command.environment(), command.service()).location();
        var cloud = clouds.cloud();
        var runtime = cloud.services(location);
        var running = runtime.get(command.service());
        ManifestReading reading = command.manifest() == null ? null : reader.read(command.manifest());
        if (reading != null && reading.specification() == null) {
            return reading.problems().stream().map(VerifyService::problem).toList();
        }
        return ServiceChecks.in(cloud, location).run(subject(runtime, running, reading));
    }

    private static Subject subject(ServiceRuntime runtime, RunningService running, @Nullable ManifestReading reading) {
        if (reading == null) {
            return new Subject(running, runtime.specification(running.revision()), null, null);
        }
        Traffic now = runtime.traffic(running.name()).orElse(null);
        return new Subject(running, reading.require(), WantedTraffic.of(running.name(), reading, now), reading);
    }

    private static CheckResult problem(Diagnostic diagnostic) {
        String suggestion = diagnostic.suggestion() == null ? "" : " (" + diagnostic.suggestion() + ")";
        return CheckResult.problem(
                        CheckKind.MANIFEST,
                        diagnostic.message() + suggestion,
                        "Mend the manifest; all else is checked when it can be read.")
                .at(diagnostic.position());
    }
}
