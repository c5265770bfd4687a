package dev.astra.http.contract;

import io.vertx.core.json.JsonObject;
import io.vertx.core.json.pointer.JsonPointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The contract as it is published. */
public record ContractDocument(JsonObject whole) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    /** One operation, and the path it belongs to. */
    public record Operation(String path, JsonObject item, String method, JsonObject model) {
        public JsonObject responses() {
            return model.getJsonObject("responses");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public static ContractDocument read() {
        return new ContractDocument(ApiContract.read());
    }

    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        JsonObject paths = whole.getJsonObject("paths");
        for (String path : paths.fieldNames()) {
            JsonObject item = paths.getJsonObject(path);
            item.fieldNames().stream()
                    .filter(METHODS::contains)
                    .forEach(method -> operations.add(new Operation(path, item, method, item.getJsonObject(method))));
        }
        return operations;
    }

    /** What a reference leads to; anything else is itself. */
    public JsonObject resolved(JsonObject object) {
        String reference = object.getString("$ref");
        if (reference == null) {
            return object;
        }
        if (JsonPointer.from(reference.substring(1)).queryJson(whole) instanceof JsonObject place) {
            return place;
        }
        throw new AssertionError(reference + " leads nowhere");
    }
}
