package dev.astra.application.rehearsal;

import dev.astra.application.manifest.ManifestReader;
import dev.astra.application.manifest.ManifestReading;
import dev.astra.application.manifest.ManifestSource;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.secret.SecretVault;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A manifest that is given a part in a rehearsal.
 *
 * @param service the service it is for: that of its first container
 */
record RehearsedManifest(ManifestSource manifest, ServiceName service) {

    /**
     * Reads a person's own manifest.
     *
     * @throws dev.astra.domain.error.AstraException INVALID_INPUT with every problem when it has any
     */
    static RehearsedManifest of(ManifestSource manifest) {
        var first = new ManifestReader().read(manifest).require().containers().getFirst();
        return new RehearsedManifest(manifest, new ServiceName(first.name()));
    }

    private ManifestReading reading() {
        return new ManifestReader().read(manifest);
    }

    /** The manifest with secrets of the stage in place of the real ones, whose values are not needed here. */
    RehearsedManifest withSecretsOf(SecretVault vault) {
        Set<SecretReference> real = new LinkedHashSet<>();
        reading().secrets().forEach(use -> real.add(use.thing()));
        String text = manifest.text();
        int number = 0;
        for (SecretReference reference : real) {
            var made = vault.create(service, new SecretName("rehearsed_" + ++number), new SecretValue("rehearsed"));
            text = text.replace(
                    '"' + reference.value() + '"', '"' + made.reference().value() + '"');
        }
        return new RehearsedManifest(new ManifestSource(manifest.file(), text), service);
    }

    /** The manifest with its first image under another tag. */
    RehearsedManifest failing(FailureCause cause) {
        ImageReference image = reading().images().getFirst().thing();
        return withImage(image, cause.of(image));
    }

    /** The manifest of a further version. */
    RehearsedManifest next() {
        ImageReference image = reading().images().getFirst().thing();
        return withImage(image, new ImageReference(image.repository() + ":rehearsed"));
    }

    private RehearsedManifest withImage(ImageReference present, ImageReference other) {
        String text = manifest.text().replace('"' + present.value() + '"', '"' + other.value() + '"');
        return new RehearsedManifest(new ManifestSource(manifest.file(), text), service);
    }
}
