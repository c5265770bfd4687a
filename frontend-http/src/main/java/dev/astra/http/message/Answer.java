package dev.astra.http.message;

import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back to the client. */
public record Answer(int status, Map<String, String> headers, String body) {
    private static final String CONTENT_TYPE = "content-type";

    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer json(int status, Object value) {
        return new Answer(status, Map.of(CONTENT_TYPE, "application/json"), JsonText.write(value));
    }

    public static Answer problem(int status, Object value) {
        return new Answer(status, Map.of(CONTENT_TYPE, "application/problem+json"), JsonText.write(value));
    }

    public static Answer noContent() {
        return new Answer(204, Map.of(), "");
    }

    public Answer header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }
}
