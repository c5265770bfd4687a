package dev.astra.aws.image;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.client.AwsClients;
import dev.astra.domain.account.Location;
import dev.astra.domain.account.Region;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.service.ImageCheck;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.verification.ImageFacts;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.BatchGetImageRequest;
import software.amazon.awssdk.services.ecr.model.BatchGetImageResponse;
import software.amazon.awssdk.services.ecr.model.GetDownloadUrlForLayerRequest;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;

/** What the ECR registry of one account tells of images, in whatever region. */
public final class EcrImages {
    private static final Pattern HOST =
            Pattern.compile("(?<account>\\d{12})\\.dkr(\\.ecr\\.(?<region>[a-z0-9-]+)\\.amazonaws\\.com(\\.cn)?"
                    + "|-ecr\\.(?<dual>[a-z0-9-]+)\\.on\\.aws)/(?<repository>.+)");

    private final AwsClients clients;
    private final Location location;

    public EcrImages(AwsClients clients, Location location) {
        this.clients = clients;
        this.location = location;
    }

    /** Nothing for an image of another registry; one of another account is unknown. */
    public Optional<ImageFacts> image(ImageReference image) {
        Matcher host = HOST.matcher(image.repository());
        if (!host.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                host.group("account").equals(location.account().value())
                        ? facts(client(host), host.group("repository"), image)
                        : ImageFacts.unknown());
    }

    private AwsClient<EcrClient> client(Matcher host) {
        var region = new Region(host.group("region") == null ? host.group("dual") : host.group("region"));
        return clients.in(
                new Location(location.name(), location.account(), region), "ecr", EcrClient.class, EcrClient::builder);
    }

    private static ImageFacts facts(AwsClient<EcrClient> ecr, String repository, ImageReference image) {
        var request = BatchGetImageRequest.builder()
                .repositoryName(repository)
                .imageIds(identifier(image))
                .acceptedMediaTypes(ImageDocument.ACCEPTED.split(","))
                .build();
        return ecr.find(RepositoryNotFoundException.class::isInstance, EcrClient::batchGetImage, request)
                .map(BatchGetImageResponse::images)
                .flatMap(images -> images.stream().findFirst())
                .map(found -> new ImageFacts(ImageCheck.FOUND, platforms(ecr, repository, found.imageManifest())))
                .orElseGet(ImageFacts::missing);
    }

    private static ImageIdentifier identifier(ImageReference image) {
        int at = image.value().indexOf('@');
        return at < 0
                ? ImageIdentifier.builder().imageTag(image.tag()).build()
                : ImageIdentifier.builder()
                        .imageDigest(image.value().substring(at + 1))
                        .build();
    }

    private static Set<String> platforms(AwsClient<EcrClient> ecr, String repository, String manifest) {
        var document = ImageDocument.parse(manifest);
        var listed = document.map(ImageDocument::listed).orElse(Set.of());
        return listed.isEmpty()
                ? document.flatMap(ImageDocument::configuration)
                        .flatMap(digest -> configuration(ecr, repository, digest))
                        .map(ImageDocument::stated)
                        .orElse(Set.of())
                : listed;
    }

    /** An image is there all the same when its configuration cannot be had. */
    private static Optional<ImageDocument> configuration(AwsClient<EcrClient> ecr, String repository, String digest) {
        var request = GetDownloadUrlForLayerRequest.builder()
                .repositoryName(repository)
                .layerDigest(digest)
                .build();
        try {
            var address = ecr.call(EcrClient::getDownloadUrlForLayer, request).downloadUrl();
            return Download.open()
                    .get(URI.create(address), null, null)
                    .filter(answer -> answer.statusCode() == 200)
                    .flatMap(answer -> ImageDocument.parse(answer.body()));
        } catch (AstraException _) {
            return Optional.empty();
        }
    }
}
