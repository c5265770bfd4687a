package dev.astra.testsupport.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UnexpectedCallsTest {
    private final AwsEmulator emulator = AwsEmulator.start();

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    @AfterAll
    void close() {
        emulator.close();
    }

    @Test
    void whatIsNotImplementedIsRefusedAtOnceAndNamed() {
        AwsCli cli = AwsCli.of(emulator);

        assertThat(cli.failure("ec2", "create-ipam")).contains("(NotImplemented)", "ec2:CreateIpam");
        assertThat(cli.failure("pricing", "describe-services"))
                .contains("(NotImplemented)", "pricing:DescribeServices");

        assertThat(emulator.unimplemented())
                .extracting(problem -> problem.service() + ":" + problem.action())
                .containsExactly("ec2:CreateIpam", "pricing:DescribeServices");
        assertThat(emulator.calls()).extracting(Call::status).containsExactly(501, 501);
        assertThatThrownBy(() -> UnexpectedCalls.assertNone(emulator))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ec2:CreateIpam UNIMPLEMENTED");
    }

    @Test
    void anInjectedFailureIsExpected() {
        emulator.inject(Fault.error("ecs", "ListClusters", "ServerException", 500));
        try (JsonApi ecs = JsonApi.ecs(emulator)) {
            assertThat(ecs.exchange("ListClusters", "{}").statusCode()).isEqualTo(500);
        }

        assertThatCode(() -> UnexpectedCalls.assertNone(emulator)).doesNotThrowAnyException();
    }
}
