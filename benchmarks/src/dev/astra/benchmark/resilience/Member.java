package dev.astra.benchmark.resilience;

import dev.astra.testsupport.emulator.AwsEmulator;
import dev.astra.testsupport.tool.Command;
import dev.astra.testsupport.tool.TestTools;
import java.util.Map;

/** Credentials of a member account, as the AWS CLI gets them. */
final class Member {
    private Member() {}

    static Map<String, String> credentials(AwsEmulator emulator, String account) {
        String id = ask(
                emulator,
                "organizations",
                "list-accounts",
                "--query",
                "Accounts[?Name=='" + account + "' && Status=='ACTIVE'].Id")[0];
        String[] words = ask(
                emulator,
                "sts",
                "assume-role",
                "--role-arn",
                "arn:aws:iam::" + id + ":role/OrganizationAccountAccessRole",
                "--role-session-name",
                "benchmark",
                "--query",
                "Credentials.[AccessKeyId,SecretAccessKey,SessionToken]");
        return Map.of(
                "AWS_ACCESS_KEY_ID", words[0], "AWS_SECRET_ACCESS_KEY", words[1], "AWS_SESSION_TOKEN", words[2]);
    }

    private static String[] ask(AwsEmulator emulator, String... arguments) {
        return Command.of(TestTools.aws(), arguments)
                .changing(emulator::redirect)
                .with(Map.of("AWS_DEFAULT_OUTPUT", "text"))
                .run()
                .orFail()
                .output()
                .strip()
                .split("\\s+");
    }
}
