package dev.astra.application.manifest;

import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.service.ImageReference;
import dev.astra.hcl.Hcl;
import dev.astra.hcl.HclDocument;
import dev.astra.hcl.HclObject;
import dev.astra.hcl.HclResult;
import java.util.ArrayList;
import java.util.List;

/** Reads a manifest and finds everything that is wrong with it at once. */
public final class ManifestReader {

    public ManifestReading read(ManifestSource source) {
        var problems = new Problems();
        HclResult<HclObject> result =
                Hcl.parse(source.file(), source.text()).map(HclDocument::body).flatMap(body -> body.evaluate());
        return switch (result) {
            case HclResult.Failure<HclObject>(var all) -> {
                all.forEach(problems::add);
                yield broken(source, problems);
            }
            case HclResult.Success<HclObject>(var manifest) -> interpret(source, manifest, problems);
        };
    }

    private static ManifestReading interpret(ManifestSource source, HclObject manifest, Problems problems) {
        new SchemaCheck(problems).check(manifest, ManifestSchema.MANIFEST, "a manifest");
        var containers = Fields.objects(manifest, ManifestSchema.CONTAINERS);
        new ManifestRules(problems).check(manifest, containers);
        if (!problems.isEmpty()) {
            return broken(source, problems);
        }
        var secrets = new ArrayList<ManifestReading.Use<SecretReference>>();
        var images = new ArrayList<ManifestReading.Use<ImageReference>>();
        for (HclObject container : containers) {
            Fields.text(container, "image")
                    .ifPresent(image -> images.add(new ManifestReading.Use<>(
                            new ImageReference(image.value()), Problems.position(image.range()))));
            Fields.objects(container, "secrets")
                    .forEach(secret -> Fields.text(secret, "valueFrom")
                            .ifPresent(from -> secrets.add(new ManifestReading.Use<>(
                                    new SecretReference(from.value()), Problems.position(from.range())))));
        }
        return new ManifestReading(
                source.file(),
                TaskSpecs.of(manifest, containers),
                TaskSpecs.traffic(manifest),
                ScheduledJobs.of(manifest, containers),
                List.of(),
                secrets,
                images);
    }

    private static ManifestReading broken(ManifestSource source, Problems problems) {
        return new ManifestReading(source.file(), null, null, List.of(), problems.inOrder(), List.of(), List.of());
    }
}
