package dev.astra.aws.service;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.aws.emulated.EmulatedCloud;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.testkit.service.ImageFixture;
import java.util.UUID;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.CreateRepositoryRequest;
import software.amazon.awssdk.services.ecr.model.PutImageRequest;

/** ECR with repositories to push to. */
final class Repositories extends EmulatedCloud implements ImageFixture {
    private final AwsClient<EcrClient> ecr;

    Repositories(EmulatedAws aws) {
        super(aws);
        this.ecr = aws.clients().in(location(), "ecr", EcrClient.class, EcrClient::builder);
    }

    @Override
    public String repository(ServiceName service) {
        var request = CreateRepositoryRequest.builder()
                .repositoryName(service.value())
                .build();
        return ecr.call(EcrClient::createRepository, request).repository().repositoryUri();
    }

    @Override
    public void push(ImageReference image) {
        digest(image);
    }

    /** Pushes an image that is like no other. */
    String digest(ImageReference image) {
        var repository = image.repository();
        var request = PutImageRequest.builder()
                .repositoryName(repository.substring(repository.indexOf('/') + 1))
                .imageTag(image.tag())
                .imageManifest(manifest())
                .build();
        return ecr.call(EcrClient::putImage, request).image().imageId().imageDigest();
    }

    private static String manifest() {
        var digest = "sha256:" + UUID.randomUUID().toString().replace("-", "").repeat(2);
        return """
                {
                  "schemaVersion": 2,
                  "mediaType": "application/vnd.docker.distribution.manifest.v2+json",
                  "config": {
                    "mediaType": "application/vnd.docker.container.image.v1+json",
                    "size": 7023,
                    "digest": "%1$s"
                  },
                  "layers": [
                    {
                      "mediaType": "application/vnd.docker.image.rootfs.diff.tar.gzip",
                      "size": 32654,
                      "digest": "%1$s"
                    }
                  ]
                }
                """.formatted(digest);
    }
}
