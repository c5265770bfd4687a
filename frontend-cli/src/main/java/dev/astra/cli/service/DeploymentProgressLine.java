package dev.astra.cli.service;

import dev.astra.application.service.DeploymentProgress;
import dev.astra.cli.console.Console;
import dev.astra.cli.console.HumanTime;
import dev.astra.domain.service.Deployment;
import java.time.Duration;

/** How far a deployment is: a line that is redrawn, or a line every half minute where none can be. */
final class DeploymentProgressLine {
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(30);

    private final Console console;
    private Duration shown = Duration.ZERO;
    private boolean drawn;

    DeploymentProgressLine(Console console) {
        this.console = console;
    }

    void show(DeploymentProgress progress) {
        if (progress.deployment().state().finished()) {
            erase();
        } else if (console.live()) {
            erase();
            console.err().print("│  " + text(progress));
            console.err().flush();
            drawn = true;
        } else if (progress.elapsed().minus(shown).compareTo(SIGN_OF_LIFE) >= 0) {
            shown = progress.elapsed();
            console.note("│  " + text(progress));
        }
    }

    /** Makes room for a line of its own. */
    void erase() {
        if (drawn) {
            console.err().print("\r\u001b[2K");
            console.err().flush();
            drawn = false;
        }
    }

    static String text(DeploymentProgress progress) {
        Deployment deployment = progress.deployment();
        String running = deployment.running() + " of " + deployment.desired() + " running";
        if (progress.left().isZero()) {
            return running + ", longer than expected: " + HumanTime.length(progress.elapsed()) + " so far";
        }
        String left = "about " + HumanTime.length(progress.left());
        return deployment.failed() == 0
                ? running + ", " + left + " left"
                : running + ", " + deployment.failed() + " failed, given up in " + left + " if more do";
    }
}
