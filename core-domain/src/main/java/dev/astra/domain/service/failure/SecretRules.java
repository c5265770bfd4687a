package dev.astra.domain.service.failure;

import static dev.astra.domain.service.failure.FailureKind.SECRETS_UNREACHABLE;
import static dev.astra.domain.service.failure.FailureKind.SECRET_DENIED;
import static dev.astra.domain.service.failure.FailureKind.SECRET_FIELD_MISSING;
import static dev.astra.domain.service.failure.FailureKind.SECRET_KEY_DENIED;
import static dev.astra.domain.service.failure.FailureKind.SECRET_MISSING;

import java.util.List;

/** What can be said when a secret cannot be handed to a container. */
final class SecretRules {
    private static final String START = "(?:secrets? .*?|asm|ssm|secretsmanager.*?)";
    private static final String NAME = "(?:[^ ]*?:secret:|[^ ]*?:parameter/?)?(?<secret>[\\w/+=.@-]+)";

    private SecretRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of(SECRET_FIELD_MISSING, "did not contain json key (?<field>[\\w.-]+)"),
                Rule.of(SECRET_FIELD_MISSING, "(?:secret|asm).*invalid character .* looking for beginning of value"),
                Rule.of(
                        SECRET_KEY_DENIED,
                        "(?:fetch secret " + NAME + "[: ].*?)?(?:Access to KMS is not allowed|kms:Decrypt|"
                                + "KMSAccessDenied|The ciphertext refers to a customer master key)"),
                Rule.of(
                        SECRET_DENIED,
                        START + "(?:fetch secret " + NAME + "[: ].*?)?AccessDenied\\w*: .*?"
                                + "(?:assumed-role/(?<role>[\\w+=,.@-]+)/\\S+ )?is not authorized to perform: "
                                + "(?:secretsmanager:GetSecretValue|ssm:GetParameters)"
                                + "(?: on resource: [^ ]*?:(?:secret:|parameter/)(?<resource>[\\w/+=.@-]+))?"),
                Rule.of(
                        SECRET_MISSING,
                        START + "(?:fetch secret " + NAME + "[: ].*?)?(?:ResourceNotFoundException: Secrets Manager|"
                                + "Secrets Manager can'?t find|marked for deletion|marked deleted)"),
                Rule.of(SECRET_MISSING, "the secret " + NAME + "\\S* was not found"),
                Rule.of(SECRET_MISSING, "invalid (?:ssm )?parameters?: \\[?" + NAME),
                Rule.of(
                        SECRETS_UNREACHABLE,
                        "(?:from asm|from ssm|from secrets manager|retrieve secrets?).*?(?:context deadline exceeded|"
                                + "i/o timeout|dial tcp|RequestCanceled|RequestError|send request failed|"
                                + "connection issue between the task)"));
    }
}
