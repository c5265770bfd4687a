package dev.astra.http.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.MediaType;
import io.vertx.openapi.contract.OpenAPIContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The OpenAPI document of the API, from which requests are checked. */
public final class ApiContract {
    private static final String FILE = "astra-api.yaml";
    private static final String CONTENT = "content";

    private ApiContract() {}

    /** The document as it is published. */
    public static JsonObject read() {
        try (InputStream resource = ApiContract.class.getResourceAsStream(FILE)) {
            if (resource == null) {
                throw new IllegalStateException(FILE + " is missing from the build");
            }
            return new JsonObject(new YAMLMapper().readValue(resource, new TypeReference<Map<String, Object>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /** The document for checking requests. Vert.x refuses answers of media types it does not know, so they are left out. */
    public static Future<OpenAPIContract> open(Vertx vertx) {
        JsonObject document = read();
        leaveOutUnknownMediaTypes(document);
        return OpenAPIContract.from(vertx, document);
    }

    private static void leaveOutUnknownMediaTypes(JsonObject object) {
        if (object.getValue(CONTENT) instanceof JsonObject content) {
            List.copyOf(content.fieldNames()).stream()
                    .filter(type -> !MediaType.isMediaTypeSupported(type))
                    .forEach(content::remove);
        }
        object.fieldNames().forEach(name -> leaveOutWithin(object.getValue(name)));
    }

    private static void leaveOutWithin(Object value) {
        switch (value) {
            case JsonObject object -> leaveOutUnknownMediaTypes(object);
            case JsonArray array -> array.forEach(ApiContract::leaveOutWithin);
            default -> {}
        }
    }
}
