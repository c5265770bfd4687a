package dev.astra.http.contract;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.RequestExtractor;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.RequestBody;
import io.vertx.openapi.validation.ValidatableRequest;
import io.vertx.openapi.validation.ValidatorErrorType;
import io.vertx.openapi.validation.ValidatorException;

/** Looks at a body's content type before its content, which for a form would be gone by then. */
public final class TypedBodies implements RequestExtractor {
    private final RequestExtractor extractor = RequestExtractor.withBodyHandler();

    @Override
    public Future<ValidatableRequest> extractValidatableRequest(RoutingContext context, Operation operation) {
        RequestBody body = operation.getRequestBody();
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (body != null && type != null && body.determineContentType(type) == null) {
            return Future.failedFuture(new ValidatorException(
                    "The content type is not known", ValidatorErrorType.UNSUPPORTED_VALUE_FORMAT));
        }
        return extractor.extractValidatableRequest(context, operation);
    }
}
