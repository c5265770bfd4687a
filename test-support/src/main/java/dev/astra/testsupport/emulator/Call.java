package dev.astra.testsupport.emulator;

/**
 * One API call an emulator has received.
 *
 * @param service the name of the service as the AWS CLI spells it, such as {@code sso-admin}
 * @param action the operation, such as {@code CreateAccount}
 * @param account the account whose credentials signed it
 * @param status the HTTP status of the answer; 0 if the connection was dropped or the call is still running
 * @param injected whether the outcome is a fault the test asked for
 * @param caller {@code java} for the AWS SDK for Java, {@code terraform}, or an empty text for anybody else
 */
public record Call(
        String service, String action, String account, String region, int status, boolean injected, String caller) {}
