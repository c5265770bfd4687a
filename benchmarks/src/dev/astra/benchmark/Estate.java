package dev.astra.benchmark;

import dev.astra.assembly.configuration.AstraHome;
import dev.astra.assembly.training.AwsHome;
import dev.astra.domain.account.AccountId;
import dev.astra.testsupport.emulator.AwsEmulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A home with an organization on AWS, which has one service, in the account that the emulator's caller belongs to. */
public final class Estate implements AutoCloseable {
    private final Path folder;
    private final Path launcher;

    private Estate(Path folder, Path launcher) {
        this.folder = folder;
        this.launcher = launcher;
    }

    public static Estate create(Path launcher) throws IOException, InterruptedException {
        var estate = new Estate(Files.createTempDirectory("astra-benchmark"), launcher);
        estate.run("init --organization benchmark --provider local --domain example.com --email aws@example.com"
                + " --set clock=virtual --yes");
        estate.run("service create web staging public --yes");
        AwsHome.move(new AstraHome(estate.folder), new AccountId(AwsEmulator.MANAGEMENT_ACCOUNT));
        return estate;
    }

    public Path folder() {
        return folder;
    }

    public Map<String, String> variables() {
        return Map.of("ASTRA_HOME", folder.toString());
    }

    private void run(String arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(launcher.toString());
        command.addAll(List.of(arguments.split(" ")));
        var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        process.environment().putAll(variables());
        Process running = process.start();
        String said = new String(running.getInputStream().readAllBytes());
        if (running.waitFor() != 0) {
            throw new IllegalStateException("astra " + arguments + " failed: " + said);
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Estate::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
