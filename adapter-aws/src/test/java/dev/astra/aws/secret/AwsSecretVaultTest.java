package dev.astra.aws.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.aws.emulated.EmulatedCloud;
import dev.astra.aws.error.AwsError;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.secret.SecretVault;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Fresh;
import dev.astra.testsupport.emulator.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.DeleteSecretRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.ListSecretVersionIdsRequest;

@Emulated
final class AwsSecretVaultTest {
    private static final SecretName KEY = new SecretName("my_key");

    private final EmulatedCloud fixture;
    private final AwsClient<SecretsManagerClient> secrets;
    private final ServiceName service = Fresh.service();

    AwsSecretVaultTest(EmulatedAws aws) {
        this.fixture = new EmulatedCloud(aws);
        this.secrets = aws.clients()
                .in(fixture.location(), "secretsmanager", SecretsManagerClient.class, SecretsManagerClient::builder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private SecretVault vault() {
        return fixture.cloud().secrets(fixture.location());
    }

    private String fullName() {
        return "astra/staging/" + service + "/my_key";
    }

    private void delete() {
        secrets.call(
                SecretsManagerClient::deleteSecret,
                DeleteSecretRequest.builder().secretId(fullName()).build());
    }

    private int versions() {
        var request = ListSecretVersionIdsRequest.builder()
                .secretId(fullName())
                .includeDeprecated(true)
                .build();
        return secrets.call(SecretsManagerClient::listSecretVersionIds, request)
                .versions()
                .size();
    }

    @Test
    void aReferenceHasTheFormThatEcsUnderstands() {
        var stored = vault().create(service, KEY, new SecretValue("first"));

        assertThat(stored.reference().value())
                .matches("arn:aws:secretsmanager:us-east-2:\\d{12}:secret:" + fullName() + "-[A-Za-z0-9]{6}:::"
                        + stored.versionId());
    }

    @Test
    void aWriteWhoseAnswerIsLostMakesOneVersion() {
        fixture.emulator()
                .inject(Fault.droppedConnection("secretsmanager", "CreateSecret")
                        .afterEffect()
                        .times(1));
        var first = vault().create(service, KEY, new SecretValue("first"));
        fixture.emulator()
                .inject(Fault.droppedConnection("secretsmanager", "PutSecretValue")
                        .afterEffect()
                        .times(1));
        var second = vault().overwrite(service, KEY, new SecretValue("second"));

        assertThat(versions()).isEqualTo(2);
        assertThat(vault().read(first.reference())).isEqualTo(new SecretValue("first"));
        assertThat(vault().read(second.reference())).isEqualTo(new SecretValue("second"));
    }

    @Test
    void aSecretThatWasDeletedSaysHowToTakeItBack() {
        var stored = vault().create(service, KEY, new SecretValue("first"));
        delete();

        for (var refused : List.of(
                Failing.with(ErrorCategory.CONFLICT, () -> vault().create(service, KEY, new SecretValue("2"))),
                Failing.with(ErrorCategory.CONFLICT, () -> vault().overwrite(service, KEY, new SecretValue("2"))))) {
            assertThat(refused.code()).isEqualTo(AwsError.CONFLICT);
            assertThat(refused).hasMessageContaining("it was deleted");
            assertThat(refused.failure().nextSteps())
                    .contains("Take it back: astra secret restore " + service + " staging my_key");
        }
        assertThat(vault().exists(stored.reference())).isFalse();
        Failing.with(ErrorCategory.NOT_FOUND, () -> vault().read(stored.reference()));
        assertThat(vault().list(service)).isEmpty();
    }

    @Test
    void aVersionThatLostItsLabelsStillExists() {
        var first = vault().create(service, KEY, new SecretValue("first"));
        vault().overwrite(service, KEY, new SecretValue("second"));
        vault().overwrite(service, KEY, new SecretValue("third"));

        assertThat(vault().exists(first.reference())).isTrue();
    }

    @Test
    void aReferenceMayNameAFieldOrALabel() {
        var stored = vault().create(service, KEY, new SecretValue("{\"user\": \"app\", \"port\": 5432}"));
        var arn = stored.reference().value().replaceAll(":::.*", "");

        assertThat(vault().read(new SecretReference(arn + ":user::"))).isEqualTo(new SecretValue("app"));
        assertThat(vault().read(new SecretReference(arn + ":port::" + stored.versionId())))
                .isEqualTo(new SecretValue("5432"));
        assertThat(vault().exists(new SecretReference(arn))).isTrue();
        assertThat(vault().exists(new SecretReference(arn + "::AWSCURRENT:"))).isTrue();
        assertThat(vault().exists(new SecretReference(arn + "::AWSPREVIOUS:"))).isFalse();
        Failing.with(ErrorCategory.NOT_FOUND, () -> vault().read(new SecretReference(arn + ":absent::")));
    }

    @Test
    void secretsOfAnotherEnvironmentAreNotRead() {
        var stored = vault().create(service, KEY, new SecretValue("first"));
        var production = fixture.cloud().secrets(fixture.elsewhere());

        assertThat(production.exists(stored.reference())).isFalse();
        Failing.with(ErrorCategory.NOT_FOUND, () -> production.read(stored.reference()));
    }

    @Test
    void aSecretThatWasReadShowsTheDay() {
        vault().create(service, KEY, new SecretValue("first"));
        secrets.call(
                SecretsManagerClient::getSecretValue,
                GetSecretValueRequest.builder().secretId(fullName()).build());
        fixture.advance(Duration.ofSeconds(1));

        assertThat(vault().list(service))
                .singleElement()
                .satisfies(secret -> assertThat(secret.accessedAt()).isNotNull());
    }

    @Test
    void whatAwsWouldRefuseIsRefusedWithoutBeingSent() {
        fixture.emulator().clearCalls();

        var empty = Failing.with(ErrorCategory.INVALID_INPUT, () -> vault().create(service, KEY, new SecretValue("")));
        var large = Failing.with(
                ErrorCategory.INVALID_INPUT,
                () -> vault().overwrite(service, KEY, new SecretValue("ä".repeat(32_769))));

        assertThat(empty).hasMessageContaining("empty");
        assertThat(large).hasMessageContaining("65,538 bytes").hasMessageContaining("65,536");
        assertThat(fixture.emulator().calls()).isEmpty();
    }
}
