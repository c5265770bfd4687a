package dev.astra.benchmark.log;

import dev.astra.testsupport.emulator.AwsEmulator;
import dev.astra.testsupport.tool.Command;
import dev.astra.testsupport.tool.TestTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The log of the service, written with the AWS CLI: two tasks that take turns, a line of 120 characters each time. */
final class LogGroup {
    static final String NAME = "/astra/staging/web";
    private static final int BATCH = 5_000;

    private final AwsEmulator emulator;
    private final Path folder;

    LogGroup(AwsEmulator emulator, Path folder) {
        this.emulator = emulator;
        this.folder = folder;
    }

    void write(int lines) throws IOException {
        aws("create-log-group", "--log-group-name", NAME);
        List<String> streams = List.of("web/web/" + "0a".repeat(16), "web/web/" + "1b".repeat(16));
        for (String stream : streams) {
            aws("create-log-stream", "--log-group-name", NAME, "--log-stream-name", stream);
        }
        long begin = emulator.now().toEpochMilli() - 3_000_000;
        for (int first = 0; first < lines; first += BATCH) {
            put(streams.get(first / BATCH % 2), begin, first, Math.min(BATCH, lines - first));
        }
    }

    /** Batches of the two tasks lie side by side in time. */
    private void put(String stream, long begin, int first, int count) throws IOException {
        var events = new StringBuilder("[");
        for (int i = 0; i < count; i++) {
            long at = begin + (first / BATCH / 2 * (long) BATCH + i) * 20 + first / BATCH % 2 * 10;
            events.append(i == 0 ? "" : ",")
                    .append("{\"timestamp\":%d,\"message\":\"line %07d %s\"}".formatted(at, first + i, "x".repeat(107)));
        }
        Path file = Files.writeString(folder.resolve("events.json"), events.append("]"));
        aws(
                "put-log-events",
                "--log-group-name",
                NAME,
                "--log-stream-name",
                stream,
                "--log-events",
                "file://" + file);
    }

    private void aws(String... arguments) {
        var line = new ArrayList<String>();
        Stream.concat(Stream.of(TestTools.aws().toString(), "logs"), Stream.of(arguments)).forEach(line::add);
        Command.of(line).changing(emulator::redirect).run().orFail();
    }
}
