package dev.astra.domain.error;

/** The sentences for failures that many places have to state alike. */
public final class Failures {
    private Failures() {}

    public static Failure notFound(String kind, String name, String why) {
        return Failure.of(CoreError.NOT_FOUND, "%s '%s' was not found".formatted(kind, name), why);
    }

    public static Failure alreadyExists(String kind, String name, String why) {
        return Failure.of(CoreError.ALREADY_EXISTS, "%s '%s' exists already".formatted(kind, name), why);
    }

    public static Failure invalid(String what, String why) {
        return Failure.of(CoreError.INVALID_INPUT, what, why);
    }

    /** The standard refusal of a capability that a provider does not offer. */
    public static Failure unsupported(String provider, String capability) {
        return Failure.of(
                CoreError.UNSUPPORTED,
                "This is not possible here",
                "the provider '%s' does not support %s".formatted(provider, capability));
    }
}
