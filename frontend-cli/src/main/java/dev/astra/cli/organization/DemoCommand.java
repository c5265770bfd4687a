package dev.astra.cli.organization;

import dev.astra.cli.command.Session;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the main job on the embedded cloud, with the very commands a user would type. */
@Command(name = "demo", description = "Watch Astra at work: a whole company on the embedded cloud, in seconds.")
public final class DemoCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<DemoScript> script;

    @Option(names = "--dir", paramLabel = "DIR", description = "Where to put it: a new temporary folder unless given.")
    private @Nullable Path given;

    public DemoCommand(Session session, Supplier<DemoScript> script) {
        this.session = session;
        this.script = script;
    }

    @Override
    public Integer call() {
        return script.get().play(scratch());
    }

    private Path scratch() {
        try {
            return given == null
                    ? Files.createTempDirectory("astra-demo")
                    : Files.createDirectories(session.console().directory().resolve(given));
        } catch (IOException e) {
            throw Failure.of(CoreError.FILE_SYSTEM, "The demo has no place", "no folder can be made")
                    .next("Name one with --dir.")
                    .exception(e);
        }
    }
}
