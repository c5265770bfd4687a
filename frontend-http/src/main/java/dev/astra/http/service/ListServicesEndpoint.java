package dev.astra.http.service;

import dev.astra.application.UseCaseRunner;
import dev.astra.application.service.ListServices;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.page.Page;
import dev.astra.domain.page.PageRequest;
import dev.astra.domain.service.Service;
import dev.astra.http.message.Answer;
import dev.astra.http.message.ApiRequest;
import dev.astra.http.message.Endpoint;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lists services, a page at a time. */
public final class ListServicesEndpoint implements Endpoint {
    private static final int USUAL_LIMIT = 100;

    private final UseCaseRunner runner;
    private final Supplier<ListServices> listServices;

    public ListServicesEndpoint(UseCaseRunner runner, Supplier<ListServices> listServices) {
        this.runner = runner;
        this.listServices = listServices;
    }

    private record ServiceListJson(
            List<ServiceJson> services, @Nullable String next) {}

    @Override
    public Answer answer(ApiRequest request) {
        String environment = request.queryParameter("environment");
        String limit = request.queryParameter("limit");
        var command = new ListServices.Command(
                environment == null ? null : new AccountName(environment),
                new PageRequest(
                        limit == null ? USUAL_LIMIT : Integer.parseInt(limit), request.queryParameter("after")));
        Page<Service> page = runner.as(request::caller).run(listServices.get(), command);
        return Answer.json(
                200,
                new ServiceListJson(page.items().stream().map(ServiceJson::of).toList(), page.next()));
    }
}
