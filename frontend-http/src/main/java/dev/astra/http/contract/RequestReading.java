package dev.astra.http.contract;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.RequestExtractor;
import io.vertx.json.schema.common.dsl.SchemaType;
import io.vertx.openapi.contract.Location;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Parameter;
import io.vertx.openapi.contract.RequestBody;
import io.vertx.openapi.validation.RequestParameter;
import io.vertx.openapi.validation.ValidatableRequest;
import io.vertx.openapi.validation.ValidatorErrorType;
import io.vertx.openapi.validation.ValidatorException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hands a request to the validator. The usual way would decode parameters twice, take a text such as {@code 1.5} for a
 * number, and find a form's body gone before it looks at the content type.
 */
public final class RequestReading implements RequestExtractor {

    @Override
    public Future<ValidatableRequest> extractValidatableRequest(RoutingContext context, Operation operation) {
        RequestBody body = operation.getRequestBody();
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (body != null && type != null && body.determineContentType(type) == null) {
            return Future.failedFuture(new ValidatorException(
                    "The content type is not known", ValidatorErrorType.UNSUPPORTED_VALUE_FORMAT));
        }
        return Future.succeededFuture(new ReadRequest(
                parameters(context, operation, Location.PATH),
                parameters(context, operation, Location.QUERY),
                parameters(context, operation, Location.HEADER),
                new Given(context.body().buffer()),
                type));
    }

    private static Map<String, RequestParameter> parameters(
            RoutingContext context, Operation operation, Location location) {
        var parameters = new HashMap<String, RequestParameter>();
        for (Parameter parameter : operation.getParameters()) {
            if (parameter.getIn() == location) {
                parameters.put(parameter.getName(), new Given(value(context, parameter)));
            }
        }
        return parameters;
    }

    /** The value as JSON, which is what the validator wants. */
    private static @Nullable String value(RoutingContext context, Parameter parameter) {
        String name = parameter.getName();
        String text = switch (parameter.getIn()) {
            case PATH -> context.pathParam(name);
            case QUERY -> context.queryParams().get(name);
            case HEADER -> context.request().getHeader(name);
            case COOKIE -> throw new IllegalStateException("the contract has no cookies");
        };
        return text == null || parameter.getSchemaType() != SchemaType.STRING ? text : Json.encode(text);
    }

    /** Something the client sent, or null for nothing. */
    private record Given(@Nullable Object get) implements RequestParameter {}

    private record ReadRequest(
            Map<String, RequestParameter> path,
            Map<String, RequestParameter> query,
            Map<String, RequestParameter> headers,
            RequestParameter body,
            @Nullable String contentType)
            implements ValidatableRequest {

        @Override
        public Map<String, RequestParameter> getCookies() {
            return Map.of();
        }

        @Override
        public Map<String, RequestParameter> getPathParameters() {
            return path;
        }

        @Override
        public Map<String, RequestParameter> getQuery() {
            return query;
        }

        @Override
        public Map<String, RequestParameter> getHeaders() {
            return headers;
        }

        @Override
        public RequestParameter getBody() {
            return body;
        }

        @Override
        public @Nullable String getContentType() {
            return contentType;
        }
    }
}
