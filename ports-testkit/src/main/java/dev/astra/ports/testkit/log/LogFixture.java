package dev.astra.ports.testkit.log;

import dev.astra.domain.service.ServiceName;
import dev.astra.ports.testkit.cloud.CloudFixture;
import java.time.Instant;

/** A cloud whose services can be made to write. */
public interface LogFixture extends CloudFixture {

    /**
     * Makes a service of that name at {@link #location()} and has two of its tasks write, taking turns, until there are
     * at least so many lines and all of them can be read.
     */
    Window write(ServiceName service, int lines);

    /** How many lines fit on one page at most. */
    int pageSize();

    /**
     * The time in which lines were written.
     *
     * @param since no line is earlier
     * @param until every line is earlier
     */
    record Window(Instant since, Instant until) {}
}
