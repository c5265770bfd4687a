package dev.astra.http.idempotency;

import dev.astra.http.message.Answer;
import dev.astra.http.message.ApiRequest;
import dev.astra.http.message.Endpoint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** An endpoint whose requests take effect once for each {@code Idempotency-Key}; without one, each time. */
public final class IdempotentEndpoint implements Endpoint {
    private static final String HEADER = "Idempotency-Key";

    private final Endpoint endpoint;
    private final IdempotentAnswers answers;

    public IdempotentEndpoint(Endpoint endpoint, IdempotentAnswers answers) {
        this.endpoint = endpoint;
        this.answers = answers;
    }

    @Override
    public Answer answer(ApiRequest request) {
        String word = request.header(HEADER);
        if (word == null) {
            return endpoint.answer(request);
        }
        var key = new IdempotentAnswers.Key(request.caller().keyId(), word);
        return answers.answer(key, digest(request), () -> endpoint.answer(request));
    }

    private static String digest(ApiRequest request) {
        String whole = request.method() + " " + request.path() + "\n" + request.body();
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(whole.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
