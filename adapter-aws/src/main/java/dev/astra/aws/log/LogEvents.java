package dev.astra.aws.log;

import dev.astra.domain.log.LogLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;

/** Events of CloudWatch as lines. */
final class LogEvents {
    private LogEvents() {}

    /** Usually one; a container can be set up to write several lines as one event, of which the further are numbered. */
    static List<LogLine> lines(FilteredLogEvent event) {
        var at = Instant.ofEpochMilli(event.timestamp());
        var task = task(event.logStreamName());
        var texts = event.message().stripTrailing().split("\\R", -1);
        var lines = new ArrayList<LogLine>(texts.length);
        for (int i = 0; i < texts.length; i++) {
            var id = i == 0 ? event.eventId() : event.eventId() + "." + i;
            lines.add(new LogLine(id, at, task, texts[i]));
        }
        return lines;
    }

    /** The last part of the name that the container platform gives a stream: {@code service/container/task}. */
    private static String task(String stream) {
        return stream.substring(stream.lastIndexOf('/') + 1);
    }
}
