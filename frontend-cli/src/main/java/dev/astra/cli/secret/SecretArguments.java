package dev.astra.cli.secret;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.service.ServiceName;
import picocli.CommandLine.Parameters;

/** The secret a command works on. */
public final class SecretArguments {
    @Parameters(index = "0", paramLabel = "SERVICE", description = "The service.")
    private String service = "";

    @Parameters(index = "1", paramLabel = "ENVIRONMENT", description = "The environment it runs in.")
    private String environment = "";

    @Parameters(index = "2", paramLabel = "KEY", description = "The secret's key.")
    private String key = "";

    ServiceName service() {
        return new ServiceName(service);
    }

    AccountName environment() {
        return new AccountName(environment);
    }

    SecretName name() {
        return new SecretName(key);
    }

    /** The three as they are typed. */
    String words() {
        return service + " " + environment + " " + key;
    }
}
