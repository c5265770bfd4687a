package dev.astra.http;

import dev.astra.application.CallerSource;
import dev.astra.application.identity.DescribeCaller;
import dev.astra.application.service.DeployService;
import dev.astra.application.service.GetDeployment;
import dev.astra.application.service.ListServices;
import dev.astra.application.service.WatchDeployment;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The use cases behind the API. Each is asked for once per request, from many threads at once.
 *
 * @param describeCaller made anew for each caller
 * @param deployService made anew for each caller, whose name and reason a release keeps
 */
public record ApiUseCases(
        Function<CallerSource, DescribeCaller> describeCaller,
        Supplier<ListServices> listServices,
        Function<CallerSource, DeployService> deployService,
        Supplier<GetDeployment> getDeployment,
        Supplier<WatchDeployment> watchDeployment) {}
