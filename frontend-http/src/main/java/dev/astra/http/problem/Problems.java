package dev.astra.http.problem;

import static java.lang.System.Logger.Level.ERROR;

import java.lang.System.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes problems, and writes down where our own mistakes come from. Messages of exceptions may hold anything, so they
 * stay out of the log as well.
 */
public final class Problems {
    private static final int DEEPEST = 8;

    private final Logger log;

    public Problems(Logger log) {
        this.log = log;
    }

    /** The problem of anything that was thrown. */
    public Problem of(Throwable thrown) {
        return of(Refusal.of(thrown), thrown);
    }

    /**
     * The problem of a refusal.
     *
     * @param thrown what led to it, if anything was thrown
     */
    public Problem of(Refusal refusal, @Nullable Throwable thrown) {
        Problem problem = Problem.of(refusal);
        if (refusal.isOurFault()) {
            log.log(ERROR, "{0} {1}\n{2}", problem.instance(), problem.code(), trace(thrown));
        }
        return problem;
    }

    private static String trace(@Nullable Throwable thrown) {
        var text = new StringBuilder();
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            text.append(depth == 0 ? "" : "caused by ")
                    .append(cause.getClass().getName())
                    .append('\n');
            for (StackTraceElement frame : cause.getStackTrace()) {
                text.append("  at ").append(frame).append('\n');
            }
            cause = cause.getCause();
        }
        return text.toString();
    }
}
