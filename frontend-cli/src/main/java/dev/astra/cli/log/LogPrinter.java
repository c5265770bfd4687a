package dev.astra.cli.log;

import dev.astra.application.log.LogListener;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.HumanTime;
import dev.astra.domain.error.Failure;
import dev.astra.domain.log.LogLine;
import java.io.PrintWriter;
import java.time.Duration;

/** Prints lines, many at a time. */
final class LogPrinter implements LogListener {
    private final Session session;
    private final PrintWriter out;

    LogPrinter(Session session) {
        this.session = session;
        this.out = session.console().out();
    }

    private record LineJson(String id, String at, String task, String message) {
        static LineJson of(LogLine line) {
            return new LineJson(line.id(), line.at().toString(), line.task(), line.message());
        }
    }

    @Override
    public void line(LogLine line, Duration age) {
        if (session.options().json()) {
            out.println(session.jsonLine(LineJson.of(line)));
        } else {
            out.println("[" + line.tag() + "] :: " + HumanTime.ago(age) + " :: " + line.message());
        }
    }

    /** Lines are wanted for as long as somebody is at the other end. */
    @Override
    public boolean pause() {
        return !out.checkError();
    }

    @Override
    public void delayed(Failure why) {
        session.console().note(session.console().style().faint(why.message() + "; waiting, no line will be lost."));
    }
}
