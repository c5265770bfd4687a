package dev.astra.domain.service.failure;

import dev.astra.domain.service.ContainerState;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.ServiceEvent;
import dev.astra.domain.service.Task;
import dev.astra.domain.service.TaskEnd;
import dev.astra.domain.service.TaskHealth;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A case of the corpus: what was said, and what it means. */
record CorpusCase(
        String kind, Map<String, String> facts, @Nullable Task task, List<ServiceEvent> events) {
    private static final Pattern LINE = Pattern.compile("(task|container|event) (\\S+)(?: (\\S+))?(?: (.*))?");

    static List<CorpusCase> all() {
        return Arrays.stream(text().split("\n\n"))
                .map(paragraph ->
                        paragraph.lines().filter(line -> !line.startsWith("#")).toList())
                .filter(lines -> !lines.isEmpty())
                .map(CorpusCase::parse)
                .toList();
    }

    private static String text() {
        try (InputStream stream =
                Objects.requireNonNull(CorpusCase.class.getResourceAsStream("/failures/corpus.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CorpusCase parse(List<String> lines) {
        var expected =
                Arrays.stream(lines.getFirst().split("\\|")).map(String::strip).toList();
        var facts = new LinkedHashMap<String, String>();
        expected.stream().skip(1).forEach(fact -> facts.put(fact.split("=", 2)[0], fact.split("=", 2)[1]));
        var rest = lines.subList(1, lines.size());
        return new CorpusCase(expected.getFirst(), facts, task(rest), events(rest));
    }

    private static @Nullable Task task(List<String> lines) {
        var containers = new ArrayList<ContainerState>();
        lines.stream().filter(line -> line.startsWith("container ")).forEach(line -> containers.add(container(line)));
        for (String line : lines) {
            if (line.startsWith("task ")) {
                String[] words = line.split(" ", 3);
                return new Task(
                        "t",
                        new RevisionId("web:2"),
                        "STOPPED",
                        Instant.EPOCH,
                        words[2],
                        TaskHealth.UNKNOWN,
                        null,
                        new TaskEnd(words[1], containers));
            }
        }
        return null;
    }

    private static ContainerState container(String line) {
        var matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(line);
        }
        String code = Objects.requireNonNull(matcher.group(3));
        return new ContainerState(
                matcher.group(2), code.equals("-") ? null : Integer.valueOf(code), matcher.group(4), null);
    }

    private static List<ServiceEvent> events(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("event "))
                .map(line -> new ServiceEvent(line, Instant.EPOCH, line.substring("event ".length())))
                .toList();
    }

    String said() {
        return task == null
                ? events.stream().map(ServiceEvent::message).collect(Collectors.joining("; "))
                : Objects.requireNonNull(task.stoppedReason());
    }
}
