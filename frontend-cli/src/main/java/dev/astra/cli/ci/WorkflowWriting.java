package dev.astra.cli.ci;

import dev.astra.application.ci.WorkflowFile;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.TextFile;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A workflow on its way into a repository. One that somebody has changed is shown and asked about first.
 *
 * @param root the root of the repository
 */
record WorkflowWriting(Session session, Path root, WorkflowFile file) {

    /** What the file is compared with what it should be. */
    enum State {
        NEW,
        SAME,
        DIFFERENT
    }

    Path path() {
        return root.resolve(file.path());
    }

    State state() {
        if (!Files.exists(path())) {
            return State.NEW;
        }
        return present().equals(file.text()) ? State.SAME : State.DIFFERENT;
    }

    private String present() {
        return TextFile.read(path(), "Make it readable.");
    }

    /** Shows how the file differs, and asks whether it may be replaced. */
    boolean agreed(boolean force) {
        if (state() != State.DIFFERENT) {
            return true;
        }
        session.console().note(file.path() + " has been changed; it would become:");
        session.console().note(new LineDiff(present(), file.text()).text());
        return session.prompter().confirm("Replace " + file.path() + "?", force, "--force");
    }

    void write() {
        try {
            Files.createDirectories(path().getParent());
        } catch (IOException e) {
            throw Failure.of(CoreError.FILE_SYSTEM, "The folder of " + path() + " cannot be made", "no permission")
                    .next("Make the repository writable and run the command again.")
                    .exception(e);
        }
        TextFile.write(path(), file.text());
    }
}
