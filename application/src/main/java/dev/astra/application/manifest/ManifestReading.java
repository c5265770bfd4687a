package dev.astra.application.manifest;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.SourcePosition;
import dev.astra.domain.schedule.ScheduledJob;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.TaskSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a manifest.
 *
 * @param specification what it describes, or null when it has problems
 * @param traffic what it says about how requests reach the service, or null when it has problems
 * @param jobs what it runs at certain times
 * @param problems everything that is wrong with it, in the order of the text
 * @param secrets the secrets it names and where
 * @param images the images it names and where
 */
public record ManifestReading(
        String file,
        @Nullable TaskSpec specification,
        @Nullable TrafficSettings traffic,
        List<ScheduledJob> jobs,
        List<Diagnostic> problems,
        List<Use<SecretReference>> secrets,
        List<Use<ImageReference>> images) {
    public ManifestReading {
        jobs = List.copyOf(jobs);
        problems = List.copyOf(problems);
        secrets = List.copyOf(secrets);
        images = List.copyOf(images);
    }

    /** Something a manifest names, and where. */
    public record Use<T>(T thing, SourcePosition position) {}

    /** The same reading, with a further problem for each secret that does not exist. */
    public ManifestReading checkSecrets(Predicate<SecretReference> exists) {
        var all = new ArrayList<>(problems);
        for (Use<SecretReference> use : secrets) {
            if (!exists.test(use.thing())) {
                all.add(Diagnostic.at(use.position(), "the secret version " + use.thing() + " does not exist")
                        .suggesting("store it with astra secret put and paste the reference it prints"));
            }
        }
        return new ManifestReading(file, specification, traffic, jobs, all, secrets, images);
    }

    /**
     * What the manifest describes.
     *
     * @throws dev.astra.domain.error.AstraException INVALID_INPUT with every problem when there is any
     */
    public TaskSpec require() {
        if (specification == null || !problems.isEmpty()) {
            String count = problems.size() == 1 ? "it has one problem" : "it has " + problems.size() + " problems";
            throw Failure.of(CoreError.INVALID_MANIFEST, "The manifest " + file + " cannot be used", count)
                    .diagnostics(problems)
                    .next("Mend the manifest and run the command again; nothing has been changed.")
                    .exception();
        }
        return specification;
    }
}
