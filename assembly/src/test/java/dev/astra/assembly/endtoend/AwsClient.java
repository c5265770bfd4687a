package dev.astra.assembly.endtoend;

import dev.astra.testsupport.emulator.AwsEmulator;
import dev.astra.testsupport.tool.Command;
import dev.astra.testsupport.tool.TestTools;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The AWS CLI, a client that somebody else wrote, in one account. */
final class AwsClient {
    private final AwsEmulator emulator;
    private final Map<String, String> credentials;

    private AwsClient(AwsEmulator emulator, Map<String, String> credentials) {
        this.emulator = emulator;
        this.credentials = Map.copyOf(credentials);
    }

    static AwsClient management(AwsEmulator emulator) {
        return new AwsClient(emulator, Map.of());
    }

    /** The same client within a member account. */
    AwsClient in(String account) {
        List<String> answer = text(
                "sts",
                "assume-role",
                "--role-arn",
                "arn:aws:iam::" + account + ":role/OrganizationAccountAccessRole",
                "--role-session-name",
                "endtoend",
                "--query",
                "Credentials.[AccessKeyId,SecretAccessKey,SessionToken]");
        return new AwsClient(
                emulator,
                Map.of(
                        "AWS_ACCESS_KEY_ID", answer.get(0),
                        "AWS_SECRET_ACCESS_KEY", answer.get(1),
                        "AWS_SESSION_TOKEN", answer.get(2)));
    }

    /** The words of the answer to a query. */
    List<String> text(String... arguments) {
        var line = new ArrayList<String>();
        line.add(TestTools.aws().toString());
        line.addAll(List.of(arguments));
        line.addAll(List.of("--output", "text"));
        String output = Command.of(line)
                .changing(emulator::redirect)
                .with(credentials)
                .run()
                .orFail()
                .output();
        return Stream.of(output.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** What makes another program act in this account. */
    Map<String, String> redirect(Map<String, String> variables) {
        Map<String, String> redirected = new TreeMap<>(emulator.redirect(variables));
        redirected.putAll(credentials);
        return redirected;
    }
}
