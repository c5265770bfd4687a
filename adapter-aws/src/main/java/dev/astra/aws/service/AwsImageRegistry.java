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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.BatchDeleteImageRequest;
import software.amazon.awssdk.services.ecr.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.ImageNotFoundException;
import software.amazon.awssdk.services.ecr.model.ListImagesRequest;
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
        var host = HOST.matcher(image.repository());
        if (!host.matches() || !host.group("account").equals(location.account().value())) {
            return ImageCheck.UNKNOWN;
        }
        var request = DescribeImagesRequest.builder()
                .repositoryName(host.group("repository"))
                .imageIds(identifier(image))
                .build();
        var place = new Location(location.name(), location.account(), region(host));
        return ecr(place)
                .find(AwsImageRegistry::missing, EcrClient::describeImages, request)
                .map(_ -> ImageCheck.FOUND)
                .orElse(ImageCheck.MISSING);
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
        int at = image.value().indexOf('@');
        return at < 0
                ? ImageIdentifier.builder().imageTag(image.tag()).build()
                : ImageIdentifier.builder()
                        .imageDigest(image.value().substring(at + 1))
                        .build();
    }

    private static boolean missing(AwsServiceException answer) {
        return answer instanceof ImageNotFoundException || answer instanceof RepositoryNotFoundException;
    }
}
