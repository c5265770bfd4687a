package dev.astra.application.secret;

import dev.astra.application.UnknownName;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.secret.Secret;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.secret.SecretVault;
import java.util.List;

/** The secrets of one service. */
record ServiceVault(AccountName environment, ServiceName service, Location location, Cloud cloud) {

    SecretVault vault() {
        return cloud.secrets(location);
    }

    List<Secret> list() {
        return vault().list(service);
    }

    boolean has(SecretName name) {
        return list().stream().anyMatch(secret -> secret.name().equals(name));
    }

    /**
     * What may be told about a secret.
     *
     * @throws AstraException NOT_FOUND naming the secrets there are
     */
    Secret require(SecretName name) {
        var all = list();
        return all.stream()
                .filter(secret -> secret.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        unknown("Secret", name, all.stream().map(Secret::name).toList(), "no secrets"));
    }

    AstraException unknown(String kind, SecretName name, List<SecretName> present, String nothing) {
        var known = present.stream().map(SecretName::value).toList();
        String why = service + " in " + environment + " has " + (known.isEmpty() ? nothing : UnknownName.few(known));
        return UnknownName.refuse(
                kind, name.value(), why, known, "See them with astra secret list " + service + " " + environment + ".");
    }

    /** Which of the service's secrets new tasks of it are given. */
    List<SecretUse> running() {
        return containers().stream()
                .flatMap(container -> container.secrets().stream()
                        .flatMap(secret -> vault().pin(service, secret.valueFrom()).stream()
                                .map(pin ->
                                        new SecretUse(SecretUse.Place.RUNNING, container.name(), secret.name(), pin))))
                .toList();
    }

    List<SecretUse> running(SecretName name) {
        return running().stream().filter(use -> use.pin().name().equals(name)).toList();
    }

    /** A service whose making was not finished runs nothing. */
    private List<ContainerDefinition> containers() {
        try {
            var runtime = cloud.services(location);
            return runtime.specification(runtime.get(service).revision()).containers();
        } catch (AstraException e) {
            if (e.code().category() == ErrorCategory.NOT_FOUND) {
                return List.of();
            }
            throw e;
        }
    }
}
