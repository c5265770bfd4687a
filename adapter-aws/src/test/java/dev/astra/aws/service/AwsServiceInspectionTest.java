package dev.astra.aws.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.verification.ImageFacts;
import dev.astra.domain.service.verification.SecretState;
import dev.astra.domain.service.verification.TaskRole;
import dev.astra.ports.service.ServiceInspection;
import dev.astra.ports.testkit.Fresh;
import dev.astra.ports.testkit.service.TaskSpecs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.CreateRepositoryRequest;
import software.amazon.awssdk.services.ecr.model.PutImageRequest;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.iam.model.PutRolePolicyRequest;

@Emulated
final class AwsServiceInspectionTest {
    private final EmulatedAws aws;
    private final FargateServices services;
    private final ServiceName service = Fresh.service();

    AwsServiceInspectionTest(EmulatedAws aws) {
        this.aws = aws;
        this.services = new FargateServices(aws);
    }

    @BeforeEach
    void start() {
        var web = TaskSpecs.web(service, services.healthyImage(), "1");
        services.start(services.location(), service, web, 1);
    }

    @AfterEach
    void close() {
        services.cloud().close();
    }

    private ServiceInspection inspection() {
        return services.cloud().inspection(services.location());
    }

    private SecretReference secret(String value) {
        return services.cloud()
                .secrets(services.location())
                .create(service, new SecretName("token"), new SecretValue(value))
                .reference();
    }

    private void makeRole(String kind, String principal, String secrets) {
        var iam = aws.clients().in(services.location(), "iam", IamClient.class, IamClient::builder);
        String name = service + "-" + services.location().region() + "-" + kind;
        iam.call(
                IamClient::createRole,
                CreateRoleRequest.builder()
                        .roleName(name)
                        .path("/astra/")
                        .assumeRolePolicyDocument("""
                                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                                 "Principal": {"Service": "%s"}}]}""".formatted(principal))
                        .build());
        iam.call(
                IamClient::putRolePolicy,
                PutRolePolicyRequest.builder()
                        .roleName(name)
                        .policyName("start")
                        .policyDocument("""
                                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                                 "Action": "secretsmanager:GetSecretValue", "Resource": "%s"}]}""".formatted(secrets))
                        .build());
    }

    @Test
    void rolesAreMissingThenWrongThenRight() {
        assertThat(inspection().roles(service)).extracting(TaskRole::state).containsOnly(TaskRole.State.MISSING);
        makeRole("execution", "ec2.amazonaws.com", "*");
        makeRole("task", "ecs-tasks.amazonaws.com", "*");

        assertThat(inspection().roles(service))
                .extracting(TaskRole::purpose, TaskRole::state)
                .containsExactly(
                        tuple(TaskRole.Purpose.EXECUTION, TaskRole.State.NOT_TRUSTING),
                        tuple(TaskRole.Purpose.TASK, TaskRole.State.USABLE));
    }

    @Test
    void theExecutionRolesPolicyDecidesWhichSecretsMayBeRead() {
        makeRole(
                "execution",
                "ecs-tasks.amazonaws.com",
                "arn:aws:secretsmanager:*:*:secret:astra/" + services.location().name() + "/" + service + "/*");
        var own = secret("canary-1");
        var foreign = new SecretReference(own.value().replace("/" + service + "/", "/other/"));

        assertThat(inspection().mayRead(service, own)).isTrue();
        assertThat(inspection().mayRead(service, foreign)).isFalse();
    }

    @Test
    void aReferenceToAFieldOrAVersionThatIsNotThereIsFound() {
        var whole = secret("{\"user\": \"canary\"}");
        String arn = whole.value().substring(0, whole.value().indexOf(":::"));

        assertThat(inspection().secret(new SecretReference(arn + ":user::"))).isEqualTo(SecretState.PRESENT);
        assertThat(inspection().secret(new SecretReference(arn + ":password::")))
                .isEqualTo(SecretState.FIELD_MISSING);
        assertThat(inspection().secret(new SecretReference(arn + ":::00000000-0000-0000-0000-000000000000")))
                .isEqualTo(SecretState.VERSION_MISSING);
    }

    @Test
    void ecrTellsWhatAnImageIsBuiltFor() {
        var ecr = aws.clients().in(services.location(), "ecr", EcrClient.class, EcrClient::builder);
        String repository = ecr.call(
                        EcrClient::createRepository,
                        CreateRepositoryRequest.builder()
                                .repositoryName(service.value())
                                .build())
                .repository()
                .repositoryUri();
        ecr.call(
                EcrClient::putImage,
                PutImageRequest.builder()
                        .repositoryName(service.value())
                        .imageTag("arm")
                        .imageManifest("""
                                {"schemaVersion": 2, "mediaType": "application/vnd.oci.image.index.v1+json", "manifests": [
                                 {"mediaType": "application/vnd.oci.image.manifest.v1+json", "size": 1,
                                  "digest": "sha256:%s",
                                  "platform": {"os": "linux", "architecture": "arm64"}}]}""".formatted("ab".repeat(32)))
                        .build());

        assertThat(inspection().image(new ImageReference(repository + ":arm")).platforms())
                .containsExactly("linux/arm64");
        assertThat(inspection().image(new ImageReference(repository + ":intel")))
                .isEqualTo(ImageFacts.missing());
    }
}
