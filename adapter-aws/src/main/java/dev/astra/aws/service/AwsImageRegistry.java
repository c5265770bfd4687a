package dev.astra.aws.service;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.client.AwsClients;
import dev.astra.domain.account.Location;
import dev.astra.domain.account.Region;
import dev.astra.domain.service.ImageCheck;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.service.ImageRegistry;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.BatchDeleteImageRequest;
import software.amazon.awssdk.services.ecr.model.BatchGetImageRequest;
import software.amazon.awssdk.services.ecr.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ecr.model.ImageAlreadyExistsException;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.ImageNotFoundException;
import software.amazon.awssdk.services.ecr.model.ImageTagAlreadyExistsException;
import software.amazon.awssdk.services.ecr.model.ListImagesRequest;
import software.amazon.awssdk.services.ecr.model.PutImageRequest;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;

/** ECR in one account, whatever region an image is in. Registries of other accounts are not asked. */
public final class AwsImageRegistry implements ImageRegistry {
    private static final Pattern HOST =
            Pattern.compile("(?<account>\\d{12})\\.dkr(\\.ecr\\.(?<region>[a-z0-9-]+)\\.amazonaws\\.com(\\.cn)?"
                    + "|-ecr\\.(?<dual>[a-z0-9-]+)\\.on\\.aws)/(?<repository>.+)");

    private static final int MOST_AT_ONCE = 100;

    private final AwsClients clients;
    private final Location location;

    public AwsImageRegistry(AwsClients clients, Location location) {
        this.clients = clients;
        this.location = location;
    }

    @Override
    public ImageCheck check(ImageReference image) {
        return repository(image)
                .map(place -> digest(place, image).isPresent() ? ImageCheck.FOUND : ImageCheck.MISSING)
                .orElse(ImageCheck.UNKNOWN);
    }

    /** ECS takes a tag or a digest, not both. */
    @Override
    public Optional<ImageReference> pinned(ImageReference image) {
        return repository(image)
                .flatMap(place -> digest(place, image))
                .map(digest -> new ImageReference(image.repository() + "@" + digest));
    }

    @Override
    public void keep(ImageReference image, String tag) {
        repository(image).ifPresent(place -> keep(place, image, tag));
    }

    private static void keep(Repository place, ImageReference image, String tag) {
        var wanted = BatchGetImageRequest.builder()
                .repositoryName(place.name())
                .imageIds(identifier(image))
                .build();
        place.ecr().call(EcrClient::batchGetImage, wanted).images().stream()
                .findFirst()
                .ifPresent(found -> place.ecr()
                        .find(
                                AwsImageRegistry::tagged,
                                EcrClient::putImage,
                                PutImageRequest.builder()
                                        .repositoryName(place.name())
                                        .imageManifest(found.imageManifest())
                                        .imageManifestMediaType(found.imageManifestMediaType())
                                        .imageTag(tag)
                                        .build()));
    }

    /** The image has the tag already, from a run that was broken off. */
    private static boolean tagged(AwsServiceException answer) {
        return answer instanceof ImageAlreadyExistsException || answer instanceof ImageTagAlreadyExistsException;
    }

    /** A repository that can be asked. */
    private record Repository(AwsClient<EcrClient> ecr, String name) {}

    private Optional<Repository> repository(ImageReference image) {
        var host = HOST.matcher(image.repository());
        if (!host.matches() || !host.group("account").equals(location.account().value())) {
            return Optional.empty();
        }
        var place = new Location(location.name(), location.account(), region(host));
        return Optional.of(new Repository(ecr(place), host.group("repository")));
    }

    private static Optional<String> digest(Repository place, ImageReference image) {
        var request = DescribeImagesRequest.builder()
                .repositoryName(place.name())
                .imageIds(identifier(image))
                .build();
        return place.ecr()
                .find(AwsImageRegistry::missing, EcrClient::describeImages, request)
                .flatMap(answer -> answer.imageDetails().stream()
                        .map(ImageDetail::imageDigest)
                        .findFirst());
    }

    @Override
    public int count(ServiceName service) {
        return digests(service).size();
    }

    @Override
    public int clear(ServiceName service) {
        var digests = digests(service);
        for (int from = 0; from < digests.size(); from += MOST_AT_ONCE) {
            var request = BatchDeleteImageRequest.builder()
                    .repositoryName(service.value())
                    .imageIds(digests.subList(from, Math.min(digests.size(), from + MOST_AT_ONCE)))
                    .build();
            ecr(location).call(EcrClient::batchDeleteImage, request);
        }
        return digests.size();
    }

    /** An image with several tags is one image. */
    private List<ImageIdentifier> digests(ServiceName service) {
        var request =
                ListImagesRequest.builder().repositoryName(service.value()).build();
        return ecr(location)
                .find(
                        AwsImageRegistry::missing,
                        (client, asked) -> client.listImagesPaginator(asked).imageIds().stream()
                                .map(ImageIdentifier::imageDigest)
                                .distinct()
                                .map(digest -> ImageIdentifier.builder()
                                        .imageDigest(digest)
                                        .build())
                                .toList(),
                        request)
                .orElse(List.of());
    }

    private AwsClient<EcrClient> ecr(Location place) {
        return clients.in(place, "ecr", EcrClient.class, EcrClient::builder);
    }

    private static Region region(Matcher host) {
        return new Region(host.group("region") == null ? host.group("dual") : host.group("region"));
    }

    /** A digest says exactly which image is meant, whatever its tag is at now. */
    private static ImageIdentifier identifier(ImageReference image) {
        return image.digest()
                .map(digest -> ImageIdentifier.builder().imageDigest(digest).build())
                .orElseGet(() -> ImageIdentifier.builder().imageTag(image.tag()).build());
    }

    private static boolean missing(AwsServiceException answer) {
        return answer instanceof ImageNotFoundException || answer instanceof RepositoryNotFoundException;
    }
}
