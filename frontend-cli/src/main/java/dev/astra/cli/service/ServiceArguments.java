package dev.astra.cli.service;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.service.ServiceName;
import picocli.CommandLine.Parameters;

/** The service and the environment a command works on. */
public final class ServiceArguments {
    @Parameters(index = "0", paramLabel = "SERVICE", description = "The service.")
    private String service = "";

    @Parameters(index = "1", paramLabel = "ENVIRONMENT", description = "The environment it runs in.")
    private String environment = "";

    public ServiceName service() {
        return new ServiceName(service);
    }

    public AccountName environment() {
        return new AccountName(environment);
    }

    /** Refuses impossible names before anybody is asked anything. */
    void requireValid() {
        service();
        environment();
    }
}
