package dev.astra.testsupport.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SecretTest {
    private final AwsEmulator emulator = AwsEmulator.start();
    private final JsonApi api = JsonApi.of(emulator, "secretsmanager", "secretsmanager");

    @AfterAll
    void close() {
        UnexpectedCalls.assertNone(emulator);
        api.close();
        emulator.close();
    }

    @Test
    void goingBackToAnOlderVersionChangesWhatIsRead() {
        String first = version(api.call("CreateSecret", "{\"Name\": \"rolled\", \"SecretString\": \"one\"}"));
        String second = version(put("rolled", "two"));
        api.call("UpdateSecretVersionStage", """
                {"SecretId": "rolled", "VersionStage": "AWSCURRENT", "RemoveFromVersionId": "%s",
                 "MoveToVersionId": "%s"}""".formatted(second, first));

        assertThat(api.call("GetSecretValue", "{\"SecretId\": \"rolled\"}")).contains("\"one\"");

        put("rolled", "three");
        assertThat(api.call("DescribeSecret", "{\"SecretId\": \"rolled\"}").split("AWSCURRENT", -1))
                .as("one version is current in each of the two maps")
                .hasSizeLessThanOrEqualTo(3);
        assertThat(api.call("GetSecretValue", "{\"SecretId\": \"rolled\"}")).contains("\"three\"");
    }

    @Test
    void aReadLeavesItsDate() {
        api.call("CreateSecret", "{\"Name\": \"read\", \"SecretString\": \"one\"}");
        assertThat(api.call("DescribeSecret", "{\"SecretId\": \"read\"}")).doesNotContain("LastAccessedDate");

        api.call("GetSecretValue", "{\"SecretId\": \"read\"}");

        assertThat(api.call("DescribeSecret", "{\"SecretId\": \"read\"}")).contains("LastAccessedDate");
    }

    @Test
    void aDeletedSecretTakesNoNewValue() {
        api.call("CreateSecret", "{\"Name\": \"deleted\", \"SecretString\": \"one\"}");
        api.call("DeleteSecret", "{\"SecretId\": \"deleted\"}");

        assertThat(put("deleted", "two")).contains("InvalidRequestException", "marked for deletion");
        assertThat(api.call("CreateSecret", "{\"Name\": \"deleted\", \"SecretString\": \"two\"}"))
                .contains("InvalidRequestException", "scheduled for deletion");
    }

    @Test
    void whatIsMissingIsABadRequest() {
        assertThat(api.exchange("GetSecretValue", "{\"SecretId\": \"nowhere\"}").statusCode())
                .isEqualTo(400);
    }

    private String put(String name, String value) {
        return api.call("PutSecretValue", "{\"SecretId\": \"%s\", \"SecretString\": \"%s\"}".formatted(name, value));
    }

    private static String version(String answer) {
        return answer.replaceAll("(?s).*\"VersionId\": \"([^\"]+)\".*", "$1");
    }
}
