package dev.astra.assembly.configuration;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Nearest;
import dev.astra.domain.error.SourcePosition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads and writes the text of the settings file: a few keys, and one table for the provider's own. */
final class SettingsFile {
    static final String API_KEY = "api_key";
    static final String PROVIDER = "provider";
    static final String REGION = "region";
    static final String TERRAFORM_DIRECTORY = "terraform_directory";
    static final String ADDRESS_SERVICE = "address_service";
    static final String PROVIDER_SETTINGS = "provider_settings";

    private static final Set<String> KEYS = Set.of(API_KEY, PROVIDER, REGION, TERRAFORM_DIRECTORY, ADDRESS_SERVICE);

    private final String name;
    private final String text;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> providerSettings = new LinkedHashMap<>();

    private SettingsFile(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** What a settings file says. */
    record Settings(Map<String, String> values, Map<String, String> providerSettings) {}

    static Settings read(String name, String text) {
        var file = new SettingsFile(name, text);
        file.parse();
        if (!file.problems.isEmpty()) {
            throw Failure.of(
                            CoreError.INVALID_CONFIGURATION,
                            "The settings cannot be used",
                            name + " has " + file.problems.size()
                                    + (file.problems.size() == 1 ? " problem" : " problems"))
                    .diagnostics(file.problems)
                    .next("Mend the file, or delete it and run astra init.")
                    .exception();
        }
        return new Settings(file.values, file.providerSettings);
    }

    private void parse() {
        try (JsonParser parser = new TomlFactory().createParser(text)) {
            parser.nextToken();
            String key;
            while ((key = parser.nextFieldName()) != null) {
                JsonToken token = parser.nextToken();
                if (PROVIDER_SETTINGS.equals(key) && token == JsonToken.START_OBJECT) {
                    parseProviderSettings(parser);
                } else {
                    parseValue(key, token, parser);
                }
            }
        } catch (JsonProcessingException e) {
            problems.add(syntax(e));
        } catch (IOException e) {
            throw new IllegalStateException("A text cannot fail to be read", e);
        }
    }

    private void parseValue(String key, JsonToken token, JsonParser parser) throws IOException {
        if (!KEYS.contains(key)) {
            var problem = Diagnostic.at(position(key), "unknown key '" + key + "'");
            problems.add(Nearest.to(key, KEYS)
                    .map(nearest -> problem.suggesting("did you mean '" + nearest + "'?"))
                    .orElse(problem));
            parser.skipChildren();
        } else if (token != JsonToken.VALUE_STRING) {
            problems.add(Diagnostic.at(position(key), "the key '" + key + "' must be a text"));
            parser.skipChildren();
        } else {
            values.put(key, parser.getText());
        }
    }

    private void parseProviderSettings(JsonParser parser) throws IOException {
        String key;
        while ((key = parser.nextFieldName()) != null) {
            JsonToken token = parser.nextToken();
            if (token.isScalarValue()) {
                providerSettings.put(key, parser.getText());
            } else {
                problems.add(Diagnostic.at(position(key), "the key '" + key + "' must have a single value"));
                parser.skipChildren();
            }
        }
    }

    private Diagnostic syntax(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        var position = location == null
                ? new SourcePosition(name, 1, 1)
                : new SourcePosition(name, location.getLineNr(), location.getColumnNr());
        return Diagnostic.at(position, e.getOriginalMessage());
    }

    /** The parser keeps no places of keys, so the line that begins with the key is looked for. */
    private SourcePosition position(String key) {
        var line = Pattern.compile("(?m)^\\s*\"?" + Pattern.quote(key) + "\"?\\s*[=.]|^\\s*\\[" + Pattern.quote(key))
                .matcher(text);
        int number = line.find()
                ? 1
                        + (int) text.substring(0, line.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                : 1;
        return new SourcePosition(name, number, 1);
    }

    static String write(Map<String, String> values, Map<String, String> providerSettings) {
        var text =
                new StringBuilder("# Astra's settings. The key opens your organization: keep this file to yourself.\n");
        values.forEach((key, value) ->
                text.append(key).append(" = ").append(quoted(value)).append('\n'));
        if (!providerSettings.isEmpty()) {
            text.append("\n[").append(PROVIDER_SETTINGS).append("]\n");
            providerSettings.forEach((key, value) ->
                    text.append(key).append(" = ").append(quoted(value)).append('\n'));
        }
        return text.toString();
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
