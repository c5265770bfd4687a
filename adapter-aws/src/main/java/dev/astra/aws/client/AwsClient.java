package dev.astra.aws.client;

import dev.astra.aws.error.AwsCall;
import dev.astra.aws.error.Translator;
import dev.astra.ports.cloud.Timekeeper;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * A client of one service in one account and region. Nothing but {@link dev.astra.domain.error.AstraException} escapes
 * from it.
 *
 * @param <C> the SDK's client, made at the first call
 */
public final class AwsClient<C> {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LAST_PAUSE = Duration.ofSeconds(5);

    private final Supplier<C> client;
    private final Site site;
    private final Translator translator;
    private final boolean confidential;

    AwsClient(Supplier<C> client, Site site, Translator translator, boolean confidential) {
        this.client = client;
        this.site = site;
        this.translator = translator;
        this.confidential = confidential;
    }

    /** The same client for requests that hold a secret: its failures quote nothing of what AWS says about them. */
    public AwsClient<C> confidential() {
        return new AwsClient<>(client, site, translator, true);
    }

    /** Calls an operation. One that consists of several calls, such as all pages of a list, must end within. */
    public <Q extends AwsRequest, R> R call(BiFunction<C, Q, R> operation, Q request) {
        try {
            return operation.apply(client.get(), request);
        } catch (RuntimeException e) {
            throw translator.translate(e, told(request));
        }
    }

    /** Calls an operation, where one of the service's errors is an answer: that there is nothing. */
    public <Q extends AwsRequest, R> Optional<R> find(
            Predicate<? super AwsServiceException> absent, BiFunction<C, Q, R> operation, Q request) {
        try {
            return Optional.of(operation.apply(client.get(), request));
        } catch (AwsServiceException e) {
            if (absent.test(e)) {
                return Optional.empty();
            }
            throw translator.translate(e, told(request));
        } catch (RuntimeException e) {
            throw translator.translate(e, told(request));
        }
    }

    /** Calls an operation again for some seconds while AWS answers with an error that passes by itself. */
    public <Q extends AwsRequest, R> R persist(
            Predicate<? super AwsServiceException> passing, BiFunction<C, Q, R> operation, Q request) {
        for (var pause = FIRST_PAUSE; pause.compareTo(LAST_PAUSE) < 0; pause = pause.multipliedBy(2)) {
            var answer = find(passing, operation, request);
            if (answer.isPresent()) {
                return answer.get();
            }
            Timekeeper.system().sleep(pause);
        }
        return call(operation, request);
    }

    private AwsCall told(AwsRequest request) {
        var operation = request.getClass().getSimpleName().replaceFirst("Request$", "");
        return new AwsCall(site.service(), operation, site.account(), site.region(), confidential);
    }
}
