package dev.astra.application.ci;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** A text in which words between @ signs stand for values. */
final class Template {
    private static final Pattern LEFT_OVER = Pattern.compile("@[A-Z]+@");

    private Template() {}

    static String fill(String name, Map<String, String> values) {
        String text = text(name);
        for (Action action : Action.values()) {
            text = text.replace("@" + action + "@", action.reference());
        }
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("@" + value.getKey() + "@", value.getValue());
        }
        var forgotten = LEFT_OVER.matcher(text);
        if (forgotten.find()) {
            throw new IllegalStateException(name + " has no value for " + forgotten.group());
        }
        return text;
    }

    private static String text(String name) {
        try (InputStream stream = Template.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The template " + name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
