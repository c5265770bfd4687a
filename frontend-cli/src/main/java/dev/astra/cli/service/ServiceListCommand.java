package dev.astra.cli.service;

import dev.astra.application.service.ListServices;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.HumanTime;
import dev.astra.cli.console.Table;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.page.Page;
import dev.astra.domain.page.PageRequest;
import dev.astra.domain.service.Service;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists services. */
@Command(name = "list", description = "List the services of one environment or of all.")
public final class ServiceListCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<ListServices> listServices;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ENVIRONMENT", description = "Only services of this one.")
    private @Nullable String environment;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "The most to list: ${DEFAULT-VALUE}.")
    private int limit = 100;

    @Option(names = "--after", paramLabel = "CURSOR", description = "Go on where an earlier list ended.")
    private @Nullable String after;

    public ServiceListCommand(Session session, Supplier<ListServices> listServices) {
        this.session = session;
        this.listServices = listServices;
    }

    private record ServiceListJson(
            List<ServiceJson> services, @Nullable String next) {}

    @Override
    public Integer call() {
        var command = new ListServices.Command(
                environment == null ? null : new AccountName(environment), new PageRequest(limit, after));
        Page<Service> page = session.run(listServices.get(), command);
        int exit = session.show(
                new ServiceListJson(page.items().stream().map(ServiceJson::of).toList(), page.next()),
                () -> text(page));
        if (page.next() != null) {
            session.next("There are more: astra service list --after " + page.next());
        }
        return exit;
    }

    private static String text(Page<Service> page) {
        var table = new Table("service", "environment", "exposure", "address", "created");
        for (Service service : page.items()) {
            table.row(
                    service.name().value(),
                    service.environment().value(),
                    service.exposure().word(),
                    service.addresses().isEmpty()
                            ? ""
                            : service.addresses().getLast().uri().toString(),
                    HumanTime.ago(service.createdAt(), Instant.now()));
        }
        return table.render();
    }
}
