package dev.astra.http.stream;

import dev.astra.http.message.ApiRequest;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers one operation with a stream. Called on a thread that may block and is interrupted when nobody listens. */
@FunctionalInterface
public interface StreamEndpoint {

    /**
     * What will tell the events, or nothing when the client knows all of them. Whatever can be refused is refused here,
     * while the answer can still be a problem.
     *
     * @throws dev.astra.domain.error.AstraException what the client is told as a problem
     */
    Optional<Feed> prepare(ApiRequest request);

    /** Tells events until there are no more. */
    @FunctionalInterface
    interface Feed {
        void tell(Consumer<ServerSentEvent> client);
    }
}
