package dev.astra.aws.error;

import dev.astra.domain.error.Failure;
import org.jspecify.annotations.Nullable;

/** Says in plain words what has happened, why, and what can be done about it. */
final class Wording {
    private static final String MORE_ACCOUNTS = "aws service-quotas request-service-quota-increase --service-code"
            + " organizations --quota-code L-E619E033 --desired-value 20 --region us-east-1";
    private static final String QUOTAS = "https://console.aws.amazon.com/servicequotas";

    private Wording() {}

    static String what(AwsError error, AwsCall call) {
        var action = call.action();
        var place = call.account() == null ? "" : " in account " + call.account();
        return switch (error) {
            case ACCESS_DENIED -> "AWS does not allow " + action + place;
            case EXPIRED_CREDENTIALS, INVALID_CREDENTIALS, NO_CREDENTIALS -> "AWS does not know who asks for " + action;
            case ACCOUNT_NOT_READY -> "AWS is not ready for " + action + place;
            case THROTTLED -> "AWS gets too many requests for " + action + place;
            case QUOTA_EXCEEDED -> "A quota is used up, so AWS refuses " + action + place;
            case TIMEOUT -> "AWS did not answer " + action + " in time";
            case NOT_FOUND -> "AWS did not find what " + action + " needs" + place;
            case CONFLICT -> "What is there already stands in the way of " + action + place;
            case INVALID_REQUEST -> "AWS did not accept the request " + action;
            case UNREACHABLE -> "AWS could not be reached for " + action;
            case SERVICE_FAILURE -> "AWS failed at " + action + place;
            case CLIENT_FAILURE -> "The call of " + action + " could not be made";
        };
    }

    /** The reason where AWS gives none, or where its words may not be quoted. */
    static String why(AwsError error) {
        return switch (error) {
            case ACCESS_DENIED -> "the credentials in use lack the permission";
            case EXPIRED_CREDENTIALS -> "the credentials have expired";
            case INVALID_CREDENTIALS -> "the credentials are not valid";
            case NO_CREDENTIALS -> "there are no credentials";
            case ACCOUNT_NOT_READY -> "the account is still being set up";
            case THROTTLED -> "the rate was exceeded";
            case QUOTA_EXCEEDED -> "the account has reached a limit";
            case TIMEOUT -> "the time limit was reached";
            case NOT_FOUND -> "it does not exist";
            case CONFLICT -> "it exists, or is being changed at the moment";
            case INVALID_REQUEST -> "a value is not valid";
            case UNREACHABLE -> "there is no connection";
            case SERVICE_FAILURE -> "an internal error";
            case CLIENT_FAILURE -> "an error of the AWS SDK";
        };
    }

    static Failure withNextStep(Failure failure, AwsError error, AwsCall call, @Nullable String profile) {
        return switch (error) {
            case ACCESS_DENIED -> failure.next("Ask an administrator for a role that allows " + call.action() + ".");
            case EXPIRED_CREDENTIALS, INVALID_CREDENTIALS, NO_CREDENTIALS -> failure.next(signIn(profile));
            case ACCOUNT_NOT_READY -> failure.next("Try again in a few minutes.");
            case THROTTLED -> failure.next("Try again in a minute.");
            case QUOTA_EXCEEDED ->
                failure.next(
                        call.action().endsWith("CreateAccount")
                                ? "Ask AWS for more accounts: " + MORE_ACCOUNTS
                                : "Ask AWS for a higher quota: " + QUOTAS);
            case UNREACHABLE, TIMEOUT -> failure.next("Check the network connection, and a proxy if there is one.");
            case SERVICE_FAILURE -> failure.next("Try again later; https://health.aws.amazon.com tells of outages.");
            case NOT_FOUND, CONFLICT, INVALID_REQUEST, CLIENT_FAILURE -> failure;
        };
    }

    private static String signIn(@Nullable String profile) {
        return profile == null
                ? "Sign in again with 'astra auth login', or renew the AWS_ACCESS_KEY_ID and its companions in use."
                : "Sign in again with 'aws sso login --profile " + profile + "'.";
    }
}
