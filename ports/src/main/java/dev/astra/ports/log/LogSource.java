package dev.astra.ports.log;

import dev.astra.domain.log.LogPage;
import dev.astra.domain.log.LogQuery;
import dev.astra.domain.service.ServiceName;

/** What the services of one environment write. */
public interface LogSource {

    /**
     * A page of a service's lines in order of time, over all its tasks.
     *
     * @throws dev.astra.domain.error.AstraException NOT_FOUND when the service has no log
     */
    LogPage read(ServiceName service, LogQuery query);
}
