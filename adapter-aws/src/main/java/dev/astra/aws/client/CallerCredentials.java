package dev.astra.aws.client;

import dev.astra.aws.error.AwsCall;
import dev.astra.aws.error.AwsError;
import dev.astra.aws.error.Translator;
import dev.astra.domain.account.Region;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sts.model.StsException;
import software.amazon.awssdk.utils.Lazy;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The caller's own credentials: those of the person who is signed in, of the chosen profile, or the first that the SDK's
 * usual search finds.
 */
final class CallerCredentials implements AwsCredentialsProvider, SdkAutoCloseable {
    private final @Nullable String profile;
    private final Region region;
    private final Translator translator;
    private final PortalRoles portal;
    private final HeldCredentials held;
    private final Lazy<AwsCredentialsProvider> source;

    CallerCredentials(@Nullable String profile, Region region, Translator translator, PortalRoles portal) {
        this.profile = profile;
        this.region = region;
        this.translator = translator;
        this.portal = portal;
        this.held = new HeldCredentials(portal::atHome, InstantSource.system());
        this.source = new Lazy<>(() -> profile == null
                ? DefaultCredentialsProvider.builder().build()
                : ProfileCredentialsProvider.create(profile));
    }

    @Override
    public AwsCredentials resolveCredentials() {
        if (portal.inUse()) {
            return held.credentials();
        }
        try {
            return source.getValue().resolveCredentials();
        } catch (RuntimeException e) {
            throw unusable(e);
        }
    }

    @Override
    public void close() {
        if (source.hasValue()) {
            source.close();
        }
    }

    private AstraException unusable(RuntimeException thrown) {
        if (thrown instanceof AwsServiceException) {
            return translator.translate(thrown, exchange(thrown));
        }
        if (portal.possible()) {
            return Failure.of(CoreError.SIGN_IN_NEEDED, "Nobody is signed in", "there are no AWS credentials here")
                    .next("Sign in with astra auth login.")
                    .exception(thrown);
        }
        // The SDK tells an expired sign-in from a missing one only in its words.
        if (thrown.toString().contains("xpired")) {
            return Failure.of(AwsError.EXPIRED_CREDENTIALS, "The AWS credentials cannot be used", "they have expired")
                    .next("Sign in again with '" + login() + "'.")
                    .exception(thrown);
        }
        var why = profile == null
                ? "none were found in the environment, in the AWS configuration, or as the role of this machine"
                : "the profile '" + profile + "' does not exist, or it holds none that can be used";
        return Failure.of(AwsError.NO_CREDENTIALS, "There are no AWS credentials", why)
                .next("Sign in with '" + login() + "', or make credentials with 'aws configure'.")
                .exception(thrown);
    }

    /** The call by which a profile turns what it holds into credentials. */
    private AwsCall exchange(RuntimeException thrown) {
        return thrown instanceof StsException
                ? new AwsCall("sts", "AssumeRole", null, region, false)
                : new AwsCall("sso", "GetRoleCredentials", null, region, false);
    }

    private String login() {
        return profile == null ? "astra auth login" : "aws sso login --profile " + profile;
    }
}
