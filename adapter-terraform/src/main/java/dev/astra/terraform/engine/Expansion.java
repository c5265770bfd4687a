package dev.astra.terraform.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.astra.domain.infrastructure.ChangeAction;
import dev.astra.domain.infrastructure.ResourceChange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the one message in which a test tells its plan. It also holds the description of every resource the provider has,
 * many megabytes of it, so it is read in passing and never as a whole.
 */
final class Expansion {
    private static final String END = "\"type\":\"test_plan\"}";
    private static final JsonFactory FACTORY = new JsonFactory();

    private Expansion() {}

    static boolean told(String line) {
        return line.endsWith(END);
    }

    /** The resources in the plan, data that is read left out; nothing if the message is cut off. */
    static Optional<TerraformMessage> read(String line) {
        try (JsonParser parser = FACTORY.createParser(line)) {
            return enter(parser, "test_plan") && enter(parser, "resource_changes")
                    ? Optional.of(new TerraformMessage.Expanded(resources(parser)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Goes to the value of a field of the object that begins next. */
    private static boolean enter(JsonParser parser, String field) throws IOException {
        if (parser.currentToken() == null) {
            parser.nextToken();
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = parser.currentName().equals(field);
            parser.nextToken();
            if (wanted) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static List<ResourceChange> resources(JsonParser parser) throws IOException {
        var resources = new ArrayList<ResourceChange>();
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            resource(parser).ifPresent(resources::add);
        }
        return resources;
    }

    private static Optional<ResourceChange> resource(JsonParser parser) throws IOException {
        String address = "";
        String type = "";
        boolean managed = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "address" -> address = parser.getText();
                case "type" -> type = parser.getText();
                case "mode" -> managed = "managed".equals(parser.getText());
                default -> parser.skipChildren();
            }
        }
        return managed ? Optional.of(new ResourceChange(address, type, ChangeAction.CREATE)) : Optional.empty();
    }
}
