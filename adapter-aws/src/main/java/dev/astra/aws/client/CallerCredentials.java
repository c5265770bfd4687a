package dev.astra.aws.client;

import dev.astra.aws.error.AwsError;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failure;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.utils.Lazy;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** The caller's own credentials: those of the chosen profile, or the first that the SDK's usual search finds. */
final class CallerCredentials implements AwsCredentialsProvider, SdkAutoCloseable {
    private final @Nullable String profile;
    private final Lazy<AwsCredentialsProvider> source;

    CallerCredentials(@Nullable String profile) {
        this.profile = profile;
        this.source = new Lazy<>(() -> profile == null
                ? DefaultCredentialsProvider.builder().build()
                : ProfileCredentialsProvider.create(profile));
    }

    @Override
    public AwsCredentials resolveCredentials() {
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

    /** The SDK tells an expired sign-in from a missing one only in its words. */
    private AstraException unusable(RuntimeException thrown) {
        if (thrown.toString().contains("xpired")) {
            return Failure.of(AwsError.EXPIRED_CREDENTIALS, "The AWS credentials cannot be used", "they have expired")
                    .next("Sign in again with 'aws sso login" + option() + "'.")
                    .exception(thrown);
        }
        var why = profile == null
                ? "none were found in the environment, in the AWS configuration, or as the role of this machine"
                : "the profile '" + profile + "' does not exist, or it holds none that can be used";
        return Failure.of(AwsError.NO_CREDENTIALS, "There are no AWS credentials", why)
                .next("Sign in with 'aws sso login" + option() + "', or make credentials with 'aws configure'.")
                .exception(thrown);
    }

    private String option() {
        return profile == null ? "" : " --profile " + profile;
    }
}
