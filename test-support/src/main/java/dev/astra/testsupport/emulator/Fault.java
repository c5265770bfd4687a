package dev.astra.testsupport.emulator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that goes wrong with the calls of one service and action; an empty text means any. By default it strikes every matching call, at
 * once and before the call takes effect; each {@code ...} method gives a changed copy.
 */
public final class Fault {
    private final Map<String, String> parameters;

    private Fault(Map<String, String> parameters) {
        this.parameters = Map.copyOf(parameters);
    }

    /** Answers with an error code and HTTP status, in the wire shape of the service. */
    public static Fault error(String service, String action, String code, int status) {
        return of("error", service, action).and("code", code).and("status", Integer.toString(status));
    }

    /** The throttling of the JSON protocols. */
    public static Fault throttling(String service, String action) {
        return error(service, action, "ThrottlingException", 400).message("Rate exceeded");
    }

    /** Throttling of any call, in the code its protocol has for it. */
    public static Fault throttled() {
        return of("throttled", "", "");
    }

    /** A refusal in the code the service's protocol has for it. */
    public static Fault accessDenied(String service, String action) {
        return of("denied", service, action);
    }

    /** What a client with expired credentials gets, in the code the service's protocol has for it. */
    public static Fault expiredToken(String service, String action) {
        return of("expired", service, action);
    }

    /** The connection is reset without an answer. */
    public static Fault droppedConnection(String service, String action) {
        return of("drop", service, action);
    }

    /** The answer is right, but late. */
    public static Fault slowness(String service, String action, Duration delay) {
        return of("latency", service, action).latency(delay);
    }

    public Fault message(String text) {
        return and("message", text);
    }

    public Fault latency(Duration delay) {
        return and("latency", Double.toString(delay.toMillis() / 1000.0));
    }

    /** Strikes only so many calls. */
    public Fault times(int calls) {
        return and("times", Integer.toString(calls));
    }

    /** Lets so many matching calls pass first. */
    public Fault after(int calls) {
        return and("skip", Integer.toString(calls));
    }

    /** Strikes each call with a probability between 0 and 1; the same seed strikes the same calls. */
    public Fault withProbability(double probability, int seed) {
        return and("probability", Double.toString(probability)).and("seed", Integer.toString(seed));
    }

    /** Strikes only calls of this account. */
    public Fault inAccount(String account) {
        return and("account", account);
    }

    /** Strikes only calls of Astra's own client, {@code java}, or of {@code terraform}. */
    public Fault of(String caller) {
        return and("caller", caller);
    }

    /** Lets the call take effect first, so that only its answer is lost. */
    public Fault afterEffect() {
        return and("late", "true");
    }

    Map<String, String> parameters() {
        return parameters;
    }

    private static Fault of(String kind, String service, String action) {
        return new Fault(Map.of("kind", kind, "service", service, "action", action));
    }

    private Fault and(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put(name, value);
        return new Fault(all);
    }
}
