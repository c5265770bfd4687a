package dev.astra.application.log;

import dev.astra.domain.error.Failure;
import dev.astra.domain.log.LogLine;
import java.time.Duration;

/** Is told of lines as they are read. */
public interface LogListener {

    /**
     * A line, told of once.
     *
     * @param age how long ago it was written
     */
    void line(LogLine line, Duration age);

    /** Some lines have been told of, and the next may take a while. Returns whether they are wanted. */
    boolean pause();

    /** The cloud is too busy to answer; it is asked again, and no line is lost. */
    void delayed(Failure why);
}
