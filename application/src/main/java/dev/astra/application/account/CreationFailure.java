package dev.astra.application.account;

import dev.astra.domain.account.AccountRequest;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import java.util.Map;

/** Why a cloud did not create an account, and what helps. The reasons are those of AWS, which other clouds use as well. */
final class CreationFailure {
    private static final String PAYMENT = "https://console.aws.amazon.com/billing/home#/paymentpreferences";
    private static final String SUPPORT = "https://console.aws.amazon.com/support/home";

    private static final Map<String, Cause> CAUSES = Map.ofEntries(
            Map.entry(
                    "ACCOUNT_LIMIT_EXCEEDED",
                    new Cause(
                            "the organization has as many accounts as it may have",
                            "Ask AWS for more, in the management account: aws service-quotas"
                                    + " request-service-quota-increase --service-code organizations --quota-code L-E619E033"
                                    + " --desired-value 20 --region us-east-1")),
            Map.entry(
                    "EMAIL_ALREADY_EXISTS",
                    new Cause(
                            "an account has that e-mail address already",
                            "Choose another mailbox with --email: each account needs an address no other account has,"
                                    + " not even a closed one.")),
            Map.entry(
                    "INVALID_EMAIL",
                    new Cause(
                            "the e-mail address is not accepted",
                            "Choose another mailbox with --email, one that receives mail for addresses with '+'.")),
            Map.entry(
                    "INVALID_ADDRESS",
                    new Cause(
                            "the postal address of the management account is not accepted",
                            "Correct it: https://console.aws.amazon.com/billing/home#/account")),
            Map.entry(
                    "CONCURRENT_ACCOUNT_MODIFICATION",
                    new Cause("the organization was being changed at the same time", "Wait a minute.")),
            Map.entry("INTERNAL_FAILURE", new Cause("something broke inside the cloud", "Wait a few minutes.")),
            Map.entry(
                    "GOVCLOUD_ACCOUNT_ALREADY_EXISTS",
                    new Cause(
                            "an account of that name is in AWS GovCloud already",
                            "Choose another name with --environments.")),
            Map.entry(
                    "MISSING_PAYMENT_INSTRUMENT",
                    new Cause("the management account has no means of payment", "Add one: " + PAYMENT)),
            Map.entry(
                    "INVALID_PAYMENT_INSTRUMENT",
                    new Cause(
                            "the means of payment of the management account is not accepted",
                            "Correct it: " + PAYMENT)),
            Map.entry(
                    "PENDING_BUSINESS_VALIDATION",
                    new Cause(
                            "AWS is still checking who your business is",
                            "Wait for AWS's mail to the management account's address; it takes up to some days.")),
            Map.entry(
                    "MISSING_BUSINESS_VALIDATION",
                    new Cause("AWS has not checked who your business is", "Ask AWS to do it: " + SUPPORT)),
            Map.entry(
                    "FAILED_BUSINESS_VALIDATION",
                    new Cause("AWS could not confirm who your business is", "Talk to AWS: " + SUPPORT)),
            Map.entry(
                    "INVALID_IDENTITY_FOR_BUSINESS_VALIDATION",
                    new Cause("AWS does not accept the papers about your business", "Talk to AWS: " + SUPPORT)),
            Map.entry(
                    "UNKNOWN_BUSINESS_VALIDATION",
                    new Cause("AWS could not check who your business is", "Talk to AWS: " + SUPPORT)),
            Map.entry(
                    "UPDATE_EXISTING_RESOURCE_POLICY_WITH_TAGS_NOT_SUPPORTED",
                    new Cause(
                            "the organization's delegation policy cannot be changed together with tags",
                            "Change the policy in AWS Organizations first.")));

    private CreationFailure() {}

    /** A reason in words, and what helps against it. */
    private record Cause(String why, String remedy) {}

    static AstraException of(AccountRequest request, String reason) {
        Cause cause = CAUSES.getOrDefault(
                reason,
                new Cause("the cloud gives a reason Astra does not know", "Look it up, or ask AWS: " + SUPPORT));
        return Failure.of(
                        "ACCOUNT_LIMIT_EXCEEDED".equals(reason) ? CoreError.LIMIT_REACHED : CoreError.EXTERNAL,
                        "The account '" + request.name() + "' was not created",
                        cause.why() + " (" + reason + ", " + request.email() + ")")
                .detail("reason", reason)
                .next(cause.remedy())
                .next("Then run the same command again: it goes on from here, and makes nothing twice.")
                .exception();
    }
}
