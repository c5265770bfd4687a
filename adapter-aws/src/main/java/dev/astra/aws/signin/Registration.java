package dev.astra.aws.signin;

import java.time.Instant;

/** Astra as the sign-in service knows it. The secret is shown to nobody. */
record Registration(String clientId, String clientSecret, Instant expiresAt) {

    @Override
    public String toString() {
        return "Registration[" + clientId + "]";
    }
}
