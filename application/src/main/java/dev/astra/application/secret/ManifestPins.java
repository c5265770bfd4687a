package dev.astra.application.secret;

import dev.astra.application.manifest.ManifestEdit;
import dev.astra.application.manifest.ManifestSecrets;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretPin;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.secret.SecretVersion;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.secret.SecretVault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pins of a service's secrets in a manifest. */
final class ManifestPins {
    private static final String NO_VERSION = "00000000-0000-4000-8000-000000000000";

    private final SecretVault vault;
    private final ServiceName service;
    private final PinTarget target;
    private final ManifestSecrets secrets;

    ManifestPins(SecretVault vault, ServiceName service, PinTarget target) {
        this.vault = vault;
        this.service = service;
        this.target = target;
        this.secrets = ManifestSecrets.read(target.manifest());
    }

    /** A secret to pin, and the variable under which a container gets it that does not have it yet. */
    record Wish(SecretName name, String variable, SecretVersion version) {
        /** For finding out whether the manifest can be edited, before there is a version. */
        static Wish trial(SecretName name, String variable) {
            return new Wish(name, variable, new SecretVersion(name, NO_VERSION, new SecretReference(NO_VERSION)));
        }
    }

    List<SecretUse> uses() {
        return secrets.bindings().stream()
                .flatMap(binding -> pin(binding).stream()
                        .map(pin -> new SecretUse(
                                SecretUse.Place.MANIFEST, binding.containerName(), binding.variable(), pin)))
                .toList();
    }

    boolean has(SecretName name) {
        return uses().stream().anyMatch(use -> use.pin().name().equals(name));
    }

    private Optional<SecretPin> pin(ManifestSecrets.Binding binding) {
        return vault.pin(service, binding.reference());
    }

    /** The manifest with every pin of these secrets moved; a secret that no container has yet is given to one. */
    PinnedManifest moved(List<Wish> wishes) {
        var edit = secrets.edit();
        var moves = new ArrayList<PinnedManifest.Move>();
        for (Wish wish : wishes) {
            edit = has(wish.name()) ? move(edit, wish, moves) : add(edit, wish, moves);
        }
        return new PinnedManifest(edit.apply(), moves);
    }

    private ManifestEdit move(ManifestEdit before, Wish wish, List<PinnedManifest.Move> moves) {
        var edit = before;
        for (ManifestSecrets.Binding binding : secrets.bindings()) {
            var pin = pin(binding).filter(found -> found.name().equals(wish.name()));
            if (pin.isPresent()) {
                String to = wish.version().versionId();
                edit = edit.move(binding, vault.moved(anchored(binding, wish), to));
                moves.add(new PinnedManifest.Move(
                        binding.containerName(),
                        binding.variable(),
                        wish.name(),
                        pin.get().versionId(),
                        to,
                        false));
            }
        }
        return edit;
    }

    /** The vault names a secret anew when it is made anew; then the old reference leads nowhere. */
    private SecretReference anchored(ManifestSecrets.Binding binding, Wish wish) {
        var wanted = wish.version();
        boolean trial = wanted.versionId().equals(NO_VERSION);
        var sameWhole = vault.moved(binding.reference(), wanted.versionId());
        return trial || sameWhole.equals(wanted.reference()) || vault.exists(sameWhole)
                ? binding.reference()
                : wanted.reference();
    }

    private ManifestEdit add(ManifestEdit edit, Wish wish, List<PinnedManifest.Move> moves) {
        int container = secrets.container(target.container());
        String name = secrets.containerName(container);
        moves.add(new PinnedManifest.Move(
                name, wish.variable(), wish.name(), "", wish.version().versionId(), true));
        return edit.add(container, wish.variable(), wish.version().reference());
    }
}
