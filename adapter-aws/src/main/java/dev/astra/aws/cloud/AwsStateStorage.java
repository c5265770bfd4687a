package dev.astra.aws.cloud;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.client.AwsClients;
import dev.astra.aws.error.AwsError;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failure;
import dev.astra.ports.cloud.StateStorage;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.CreateBucketConfiguration;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.ObjectOwnership;

/** The account's bucket for Terraform state. The account's baseline takes it over under the same name. */
final class AwsStateStorage implements StateStorage {
    /** The region every bucket was in before there were others; it is chosen by naming none. */
    private static final String UNNAMED_REGION = "us-east-1";

    private final AwsClient<S3Client> s3;
    private final Location location;

    AwsStateStorage(AwsClients clients, Location location) {
        this.s3 = clients.in(
                location, "s3", S3Client.class, () -> S3Client.builder().crossRegionAccessEnabled(true));
        this.location = location;
    }

    @Override
    public String ensure() {
        var bucket = "terraform-state-" + location.account();
        if (!exists(bucket)) {
            create(bucket);
        }
        new BucketSafeguards(s3, bucket, location.account()).ensure();
        return bucket;
    }

    /**
     * Also false for the bucket of somebody else, which then cannot be created. Its versioning is asked for, because AWS
     * says nothing about why it refuses the question made for this.
     */
    private boolean exists(String bucket) {
        var request = GetBucketVersioningRequest.builder()
                .bucket(bucket)
                .expectedBucketOwner(location.account().value())
                .build();
        return s3.find(AwsStateStorage::notOurs, S3Client::getBucketVersioning, request)
                .isPresent();
    }

    private static boolean notOurs(AwsServiceException answer) {
        return answer.statusCode() == 404 || answer.statusCode() == 403;
    }

    private void create(String bucket) {
        var request =
                CreateBucketRequest.builder().bucket(bucket).objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED);
        if (!location.region().value().equals(UNNAMED_REGION)) {
            request.createBucketConfiguration(CreateBucketConfiguration.builder()
                    .locationConstraint(location.region().value())
                    .build());
        }
        try {
            s3.persist(AwsStateStorage::beingMade, S3Client::createBucket, request.build());
        } catch (AstraException e) {
            switch (e.getCause()) {
                case BucketAlreadyOwnedByYouException _ -> {}
                case BucketAlreadyExistsException _ -> throw taken(bucket, e);
                case null, default -> throw e;
            }
        }
    }

    private static boolean beingMade(AwsServiceException answer) {
        return "OperationAborted".equals(answer.awsErrorDetails().errorCode());
    }

    private AstraException taken(String bucket, AstraException refused) {
        return Failure.of(
                        AwsError.CONFLICT,
                        "The state storage of account " + location.account() + " cannot be made",
                        "the bucket '" + bucket + "' belongs to another AWS account")
                .next("Ask AWS support about the bucket: its name holds your account's id.")
                .exception(refused);
    }
}
