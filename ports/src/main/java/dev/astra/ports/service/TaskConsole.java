package dev.astra.ports.service;

import dev.astra.domain.service.ConsoleExit;
import dev.astra.domain.service.ConsoleTarget;
import dev.astra.domain.service.ServiceName;

/** Starts programs in running containers and connects a terminal to them. */
public interface TaskConsole {
    /**
     * Starts the program and returns when it has ended.
     *
     * @throws dev.astra.domain.error.AstraException NOT_FOUND when there is no such service, task or container, CONFLICT
     *     when nothing can be started in the task now, with the cause and what to do
     */
    ConsoleExit open(ServiceName service, ConsoleTarget target, Terminal terminal);
}
