package dev.astra.aws.signin;

import dev.astra.aws.error.AwsError;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failure;
import dev.astra.domain.identity.SignInPrompt;
import dev.astra.ports.cloud.Timekeeper;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Predicate;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ssooidc.model.AccessDeniedException;
import software.amazon.awssdk.services.ssooidc.model.AuthorizationPendingException;
import software.amazon.awssdk.services.ssooidc.model.ExpiredTokenException;
import software.amazon.awssdk.services.ssooidc.model.SlowDownException;
import software.amazon.awssdk.services.ssooidc.model.StartDeviceAuthorizationResponse;

/** Signs a person in who compares a code on whichever device has a browser. */
record DeviceFlow(Oidc oidc, Timekeeper time) {

    Token signIn(Consumer<SignInPrompt> prompt) {
        var registration = oidc.registerForDevice().registration();
        var begun = oidc.beginDevice(registration);
        Instant end = time.now().plusSeconds(begun.expiresIn());
        prompt.accept(prompt(begun, end));
        var answers = new Answers(Duration.ofSeconds(Math.max(1, begun.interval())));
        while (time.now().isBefore(end)) {
            time.sleep(answers.pause);
            var token = oidc.redeemDevice(registration, begun.deviceCode(), answers);
            if (token.isPresent()) {
                return token.get();
            }
            answers.throwRefusal();
        }
        throw tooLate();
    }

    private static SignInPrompt prompt(StartDeviceAuthorizationResponse begun, Instant end) {
        return new SignInPrompt.Device(
                begun.userCode(),
                URI.create(begun.verificationUriComplete()),
                URI.create(begun.verificationUri()),
                end);
    }

    /** What the service may say instead of a token. */
    private static final class Answers implements Predicate<AwsServiceException> {
        private static final Duration SLOWER = Duration.ofSeconds(5);

        private Duration pause;
        private boolean denied;
        private boolean expired;

        Answers(Duration pause) {
            this.pause = pause;
        }

        @Override
        public boolean test(AwsServiceException answer) {
            denied = answer instanceof AccessDeniedException;
            expired = answer instanceof ExpiredTokenException;
            if (answer instanceof SlowDownException) {
                pause = pause.plus(SLOWER);
                return true;
            }
            return denied || expired || answer instanceof AuthorizationPendingException;
        }

        void throwRefusal() {
            if (denied) {
                throw refused();
            }
            if (expired) {
                throw tooLate();
            }
        }
    }

    static AstraException refused() {
        return Failure.of(AwsError.ACCESS_DENIED, "You are not signed in", "the sign-in was refused in the browser")
                .next("Run astra auth login again and allow it.")
                .exception();
    }

    static AstraException tooLate() {
        return Failure.of(AwsError.TIMEOUT, "You are not signed in", "nobody confirmed the sign-in in time")
                .next("Run astra auth login again; the code serves for ten minutes.")
                .exception();
    }
}
