package dev.astra.cli.service;

import dev.astra.application.manifest.ManifestSource;
import dev.astra.application.service.VerifyService;
import dev.astra.cli.command.Session;
import dev.astra.domain.error.Failure;
import dev.astra.domain.service.verification.CheckResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks whether a deployment could succeed. */
@Command(
        name = "verify",
        description = "Check all that a deployment needs: images, secrets, roles, logs, ports, addresses.")
public final class ServiceVerifyCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<VerifyService> verifyService;

    @Mixin
    private ServiceArguments arguments = new ServiceArguments();

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description = "The manifest, if not in the current folder. Without any, what runs is checked.")
    private @Nullable Path manifestFile;

    public ServiceVerifyCommand(Session session, Supplier<VerifyService> verifyService) {
        this.session = session;
        this.verifyService = verifyService;
    }

    private record VerifyJson(@Nullable String manifest, boolean ready, List<CheckJson> checks) {}

    private record CheckJson(
            String check,
            String outcome,
            String text,
            @Nullable String place,
            @Nullable String advice) {
        static CheckJson of(CheckResult result) {
            return new CheckJson(
                    result.kind().word(),
                    result.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    result.text(),
                    result.position() == null ? null : result.position().toString(),
                    result.advice());
        }
    }

    @Override
    public Integer call() {
        ManifestSource manifest = new ManifestOption(session.console(), arguments, manifestFile)
                .ifAny()
                .orElse(null);
        var command = new VerifyService.Command(arguments.environment(), arguments.service(), manifest);
        List<CheckResult> results = session.run(verifyService.get(), command);
        List<CheckResult> problems =
                results.stream().filter(CheckResult::problem).toList();
        var json = new VerifyJson(
                manifest == null ? null : manifest.file(),
                problems.isEmpty(),
                results.stream().map(CheckJson::of).toList());
        session.show(json, () -> text(manifest, results));
        if (!problems.isEmpty()) {
            throw refusal(results.size(), problems).exception();
        }
        if (manifest != null) {
            session.next(
                    "Deploy it: astra service deploy " + arguments.service() + " " + arguments.environment() + " -w");
        }
        return 0;
    }

    private String text(@Nullable ManifestSource manifest, List<CheckResult> results) {
        return "Checks of %s in %s, with %s:\n"
                        .formatted(
                                arguments.service(),
                                arguments.environment(),
                                manifest == null ? "what runs" : manifest.file())
                + VerificationText.draw(results, session.console().style());
    }

    private static Failure refusal(int checks, List<CheckResult> problems) {
        var failure = Failure.of(
                problems.getFirst().kind().error(),
                "The service is not ready to be deployed",
                "%d of %d checks found a problem".formatted(problems.size(), checks));
        for (var step : problems.stream().map(CheckResult::advice).distinct().toList()) {
            failure = step == null ? failure : failure.next(step);
        }
        return failure;
    }
}
