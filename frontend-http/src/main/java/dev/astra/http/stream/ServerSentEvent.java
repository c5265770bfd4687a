package dev.astra.http.stream;

import dev.astra.http.message.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * One event of a stream.
 *
 * @param type what the client listens for
 * @param id what the client sends as {@code Last-Event-ID} when it comes back, or null to leave that as it is
 * @param data written as JSON, which is always one line
 */
public record ServerSentEvent(String type, @Nullable String id, Object data) {

    /** The event on the wire. An id that would break the lines apart is left out. */
    String text() {
        String idLine = id == null || id.chars().anyMatch(Character::isISOControl) ? "" : "id: " + id + "\n";
        return idLine + "event: " + type + "\ndata: " + JsonText.write(data) + "\n\n";
    }
}
