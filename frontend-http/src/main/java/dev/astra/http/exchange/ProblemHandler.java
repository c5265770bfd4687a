package dev.astra.http.exchange;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failure;
import dev.astra.http.contract.ContractViolation;
import dev.astra.http.message.Answer;
import dev.astra.http.problem.HttpError;
import dev.astra.http.problem.Problem;
import dev.astra.http.problem.Problems;
import dev.astra.http.problem.Refusal;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Path;
import io.vertx.openapi.validation.ValidatorException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Answers every request that fails, wherever it fails, with a problem. What a use case throws comes here directly: the
 * router would write its whole text into its own log.
 */
public final class ProblemHandler implements Handler<RoutingContext> {
    private static final int NOT_ALLOWED = 405;

    private final OpenAPIContract contract;
    private final Problems problems;

    public ProblemHandler(OpenAPIContract contract, Problems problems) {
        this.contract = contract;
        this.problems = problems;
    }

    @Override
    public void handle(RoutingContext context) {
        answer(context, context.statusCode());
    }

    /** For failures outside of any route, where only the router knows the status. */
    public Handler<RoutingContext> of(int status) {
        return context -> answer(context, status);
    }

    /** Answers with whatever was thrown while the request was worked on. */
    public void answer(RoutingContext context, Throwable thrown) {
        AnswerWriter.send(problem(thrown).asAnswer(), context.response());
    }

    /** The problem of whatever was thrown, for an answer that has begun already. */
    public Problem problem(Throwable thrown) {
        return problems.of(thrown);
    }

    private void answer(RoutingContext context, int status) {
        Answer answer = problem(context, status).asAnswer();
        AnswerWriter.send(
                status == NOT_ALLOWED ? answer.header("allow", allowed(context)) : answer, context.response());
    }

    private Problem problem(RoutingContext context, int status) {
        Throwable failure = context.failure();
        if (failure != null && failure.getCause() instanceof ValidatorException violation) {
            return problems.of(ContractViolation.refusal(violation), failure);
        }
        Optional<Refusal> refusal = failure instanceof AstraException ? Optional.empty() : ofStatus(context, status);
        return refusal.isPresent()
                ? problems.of(refusal.get(), failure)
                : problems.of(failure == null ? new IllegalStateException() : failure);
    }

    /** What the router itself refuses. */
    private static Optional<Refusal> ofStatus(RoutingContext context, int status) {
        String path = context.request().path();
        return switch (status) {
            case 400 ->
                refusal(
                        HttpError.MALFORMED_REQUEST,
                        "The request cannot be understood",
                        "its path, its query or its headers are not well formed");
            case 404 -> refusal(HttpError.NO_ROUTE, "There is nothing at '" + path + "'", "the API has no such path");
            case NOT_ALLOWED ->
                refusal(
                        HttpError.METHOD_NOT_ALLOWED,
                        "'" + path + "' cannot be asked this way",
                        "the API has no " + context.request().method() + " there");
            case 413 ->
                refusal(
                        HttpError.BODY_TOO_LARGE,
                        "The request was not taken",
                        "its body is larger than this server takes");
            case 417 ->
                refusal(
                        HttpError.EXPECTATION_FAILED,
                        "The request was not taken",
                        "this server meets no expectation but 100-continue");
            default -> Optional.empty();
        };
    }

    private static Optional<Refusal> refusal(HttpError error, String what, String why) {
        return Optional.of(
                Refusal.of(Failure.of(error, what, why).next("See the API's OpenAPI document for what it takes.")));
    }

    private String allowed(RoutingContext context) {
        Path path = contract.findPath(context.request().path());
        List<Operation> operations = path == null ? List.of() : path.getOperations();
        return operations.stream()
                .map(operation -> operation.getHttpMethod().name())
                .collect(Collectors.joining(", "));
    }
}
