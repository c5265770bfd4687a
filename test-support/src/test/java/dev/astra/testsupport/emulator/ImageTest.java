package dev.astra.testsupport.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ImageTest {
    private final AwsEmulator emulator = AwsEmulator.start();
    private final JsonApi api = JsonApi.of(emulator, "ecr", "AmazonEC2ContainerRegistry_V20150921");

    @BeforeAll
    void createRepositories() {
        api.call("CreateRepository", "{\"repositoryName\": \"fixed\", \"imageTagMutability\": \"IMMUTABLE\"}");
        api.call("CreateRepository", "{\"repositoryName\": \"moving\"}");
    }

    @AfterAll
    void close() {
        UnexpectedCalls.assertNone(emulator);
        api.close();
        emulator.close();
    }

    @Test
    void anImageIsFoundByTheDigestOfItsManifest() {
        String digest = digest(put("moving", "1", "v1"));

        assertThat(digest).matches("sha256:[0-9a-f]{64}");
        assertThat(digest(put("moving", "1", "again"))).isEqualTo(digest);
        assertThat(api.call(
                        "DescribeImages",
                        "{\"repositoryName\": \"moving\", \"imageIds\": [{\"imageDigest\": \"%s\"}]}"
                                .formatted(digest)))
                .contains("\"imageTags\": [\"v1\", \"again\"]");
    }

    @Test
    void aTagMovesAndLeavesTheOldImageUntagged() {
        String old = digest(put("moving", "2", "latest"));
        put("moving", "3", "latest");

        assertThat(api.call(
                        "ListImages", "{\"repositoryName\": \"moving\", \"filter\": {\"tagStatus\": \"UNTAGGED\"}}"))
                .contains(old);
    }

    @Test
    void anImmutableTagStays() {
        put("fixed", "1", "v1");

        assertThat(put("fixed", "1", "v1")).contains("ImageAlreadyExistsException");
        assertThat(put("fixed", "2", "v1")).contains("ImageTagAlreadyExistsException");
    }

    @Test
    void anAuthorizationTokenIsGoodForHours() {
        String answer = api.call("GetAuthorizationToken", "{}");

        double end = Double.parseDouble(answer.replaceAll("(?s).*\"expiresAt\": ([0-9.]+).*", "$1"));
        assertThat(Instant.ofEpochSecond((long) end)).isAfter(Instant.now().plusSeconds(36_000));
    }

    private String put(String repository, String content, String tag) {
        String manifest =
                "{\\\"schemaVersion\\\": 2, \\\"mediaType\\\": \\\"application/vnd.oci.image.manifest.v1+json\\\","
                        + "\\\"layers\\\": [{\\\"size\\\": 1, \\\"digest\\\": \\\"%s\\\"}]}".formatted(content);
        return api.call(
                "PutImage",
                "{\"repositoryName\": \"%s\", \"imageTag\": \"%s\", \"imageManifest\": \"%s\"}"
                        .formatted(repository, tag, manifest));
    }

    private static String digest(String answer) {
        return answer.replaceAll("(?s).*\"imageDigest\": \"([^\"]+)\".*", "$1");
    }
}
