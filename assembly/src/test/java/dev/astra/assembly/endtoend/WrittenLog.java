package dev.astra.assembly.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/** Lines that tests write to a service's log, as further tasks of it would. */
final class WrittenLog {
    private final AwsClient account;
    private final String service;
    private final Path folder;

    WrittenLog(AwsClient account, String service, Path folder) {
        this.account = account;
        this.service = service;
        this.folder = folder;
    }

    /** The stream of a new task, which ends with the task's id. */
    String makeStream() {
        String stream = "%s/%s/%s"
                .formatted(service, service, UUID.randomUUID().toString().replace("-", ""));
        account.text("logs", "create-log-stream", "--log-group-name", group(), "--log-stream-name", stream);
        return stream;
    }

    /** Writes numbered lines, one each millisecond. */
    void put(String stream, Instant begin, int first, int count) throws IOException {
        var events = new StringBuilder("[");
        for (int i = 0; i < count; i++) {
            events.append(i == 0 ? "" : ",")
                    .append("{\"timestamp\":%d,\"message\":\"no=%d\"}".formatted(begin.toEpochMilli() + i, first + i));
        }
        Path file = Files.writeString(folder.resolve("events.json"), events.append("]"));
        account.text(
                "logs",
                "put-log-events",
                "--log-group-name",
                group(),
                "--log-stream-name",
                stream,
                "--log-events",
                "file://" + file);
    }

    private String group() {
        return "/astra/staging/" + service;
    }
}
