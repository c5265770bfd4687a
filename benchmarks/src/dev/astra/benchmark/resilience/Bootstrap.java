package dev.astra.benchmark.resilience;

import dev.astra.testsupport.emulator.HoldControl;
import dev.astra.testsupport.tool.Command;
import dev.astra.testsupport.tool.RunningCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long {@code init} takes beside the slowest chain of its own terraform runs, each alone on the machine: the slowest
 * of the directories that depend on nothing, then the one with the root zone, which needs the zones of the others.
 */
public final class Bootstrap {
    private static final double GOAL = 1.10;
    private static final Duration POLL = Duration.ofMillis(15);
    private static final Pattern ROOT_ZONE = Pattern.compile("/dns \\(\\d+ changes in (?:(\\d+)m )?(\\d+)s\\)");

    private Bootstrap() {}

    public static void main(String[] arguments) throws IOException {
        Path launcher = Path.of(arguments[0]).resolve("bin", "astra");
        double whole;
        try (var company = Company.found(launcher)) {
            whole = seconds(init(company).run().orFail().taken());
        }
        double chain;
        try (var company = Company.found(launcher)) {
            writeCodeOnly(company);
            double slowest = 0;
            for (Path stack : company.stacks()) {
                double alone = seconds(company.terraform(stack, "init", "-input=false").orFail().taken())
                        + seconds(company.terraform(stack, "apply", "-input=false", "-auto-approve")
                                .orFail()
                                .taken());
                System.out.printf("%s alone: %.1f s%n", company.repository().relativize(stack), alone);
                slowest = Math.max(slowest, alone);
            }
            double rootZone = rootZone(init(company).run().orFail().errors());
            System.out.printf("the root zone alone: %.1f s%n", rootZone);
            chain = slowest + rootZone;
        }
        System.out.printf(
                "init: %.1f s, which is %.2f x the slowest chain of %.1f s; the goal is at most %.2f: %s%n",
                whole, whole / chain, chain, GOAL, whole <= GOAL * chain ? "met" : "missed");
    }

    private static Command init(Company company) {
        return company.commands().values().iterator().next();
    }

    /** Kills init at the first call of terraform, before that has made anything. */
    private static void writeCodeOnly(Company company) {
        HoldControl hold = company.emulator().hold();
        hold.begin("terraform", 1, 0);
        RunningCommand running = init(company).start();
        while (hold.held().isEmpty()) {
            if (running.endsWithin(POLL)) {
                running.result().orFail();
                throw new IllegalStateException("init made no call by terraform");
            }
        }
        running.killAll();
        hold.end();
    }

    private static double rootZone(String progress) {
        Matcher found = ROOT_ZONE.matcher(progress);
        if (!found.find()) {
            throw new IllegalStateException("init does not tell how long the root zone took: " + progress);
        }
        int minutes = found.group(1) == null ? 0 : Integer.parseInt(found.group(1));
        return 60.0 * minutes + Integer.parseInt(found.group(2));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
