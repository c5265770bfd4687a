package dev.astra.http;

import dev.astra.http.contract.RequestReading;
import dev.astra.http.exchange.Admission;
import dev.astra.http.exchange.ProblemHandler;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.openapi.router.OpenAPIRoute;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.OpenAPIContract;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The way of a request: let in, recognized, read, checked against the contract, answered. */
final class ApiRouter {
    private static final String API = "/v1/*";
    private static final String READINESS = "/readyz";
    private static final int READINESS_CHECKS = 8;

    /** Failures that the router meets outside of any route. */
    private static final List<Integer> OUTSIDE_OF_ROUTES = List.of(400, 404, 405, 500);

    private ApiRouter() {}

    static Router of(
            Vertx vertx,
            OpenAPIContract contract,
            int requests,
            int bodyBytes,
            Handler<RoutingContext> authentication,
            Map<String, Handler<RoutingContext>> operations,
            ProblemHandler problems) {
        RouterBuilder builder = RouterBuilder.create(vertx, contract, new RequestReading());
        for (OpenAPIRoute route : builder.getRoutes()) {
            String id = route.getOperation().getOperationId();
            route.setDoSecurity(false).addHandler(Objects.requireNonNull(operations.get(id), id));
        }
        Router router = builder.createRouter();
        router.route().order(-4).handler(ApiRouter::keepPrivate);
        router.route(API).order(-3).handler(new Admission(requests));
        router.route(READINESS).order(-3).handler(new Admission(READINESS_CHECKS));
        router.route(API).order(-2).handler(authentication);
        router.route().order(-1).handler(BodyHandler.create(false).setBodyLimit(bodyBytes));
        router.route().last().failureHandler(problems);
        OUTSIDE_OF_ROUTES.forEach(status -> router.errorHandler(status, problems.of(status)));
        return router;
    }

    private static void keepPrivate(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("x-content-type-options", "nosniff");
        context.next();
    }
}
