package dev.astra.cli.service;

import dev.astra.application.service.GetService;
import dev.astra.cli.command.Session;
import dev.astra.cli.process.BrowserProgram;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.Service;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Visits a service. */
@Command(name = "open", description = "Print a service's address and open it in the browser.")
public final class ServiceOpenCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<GetService> getService;

    @Mixin
    private ServiceArguments arguments = new ServiceArguments();

    @Option(names = "--print", description = "Only print the address.")
    private boolean printing;

    public ServiceOpenCommand(Session session, Supplier<GetService> getService) {
        this.session = session;
        this.getService = getService;
    }

    private record OpenJson(String url, boolean opened) {}

    @Override
    public Integer call() {
        var command = new GetService.Command(arguments.environment(), arguments.service());
        Service service = session.run(getService.get(), command).service();
        URI address = address(service);
        boolean opened = !printing
                && session.console().interactive()
                && new BrowserProgram(session.console().environment()).open(address);
        int exit = session.show(new OpenJson(address.toString(), opened), () -> address + "\n");
        if (service.exposure() == Exposure.INTERNAL) {
            session.next("It answers the network only; let yourself in with astra connect permit "
                    + arguments.environment());
        }
        return exit;
    }

    private URI address(Service service) {
        if (service.addresses().isEmpty()) {
            throw Failure.of(
                            CoreError.NOT_FOUND,
                            "Service '" + service.name() + "' has no address",
                            "it is a worker, which answers nobody")
                    .next("Look into a task with astra service exec " + arguments.service() + " "
                            + arguments.environment() + ".")
                    .exception();
        }
        return service.addresses().getLast().uri();
    }
}
