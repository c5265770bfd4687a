package dev.astra.aws.secret;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.service.ServiceName;
import java.util.Optional;

/** How secrets are named in Secrets Manager; the permissions of services rely on it. */
record SecretNaming(AccountName environment) {

    String full(ServiceName service, SecretName name) {
        return prefix(service) + name;
    }

    String prefix(ServiceName service) {
        return "astra/" + environment + "/" + service + "/";
    }

    /** The key of a secret, or nothing for a name that is not of the service's. */
    Optional<SecretName> key(ServiceName service, String full) {
        if (!full.startsWith(prefix(service))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SecretName(full.substring(prefix(service).length())));
        } catch (AstraException _) {
            return Optional.empty();
        }
    }
}
