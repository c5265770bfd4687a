package dev.astra.http.message;

/** Answers one operation of the contract. Called on a thread that may block. */
@FunctionalInterface
public interface Endpoint {

    /**
     * The answer to a request that keeps to the contract.
     *
     * @throws dev.astra.domain.error.AstraException what the client is told as a problem
     */
    Answer answer(ApiRequest request);
}
