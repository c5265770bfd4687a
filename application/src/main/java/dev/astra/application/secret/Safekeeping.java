package dev.astra.application.secret;

import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.StoredVersion;
import java.util.List;
import java.util.stream.Collectors;

/** Sees to it that versions in use outlive those stored after them. */
record Safekeeping(ServiceVault secrets) {

    /** To be done before a further version is stored: the vault may clear away what nobody asked it to keep. */
    void keep(SecretName name, List<SecretUse> uses) {
        var used = uses.stream()
                .filter(use -> use.pin().name().equals(name))
                .map(use -> use.pin().versionId())
                .collect(Collectors.toSet());
        if (used.isEmpty()) {
            return;
        }
        var vault = secrets.vault();
        var present = vault.versions(secrets.service(), name).stream()
                .map(StoredVersion::id)
                .collect(Collectors.toSet());
        used.retainAll(present);
        vault.keep(secrets.service(), name, used);
    }
}
