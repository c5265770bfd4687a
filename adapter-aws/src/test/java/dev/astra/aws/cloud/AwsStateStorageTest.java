package dev.astra.aws.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.aws.error.AwsError;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.Location;
import dev.astra.domain.account.Region;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Fresh;
import dev.astra.testsupport.emulator.AwsEmulator;
import dev.astra.testsupport.emulator.Call;
import dev.astra.testsupport.emulator.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.CreateBucketConfiguration;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.GetBucketLocationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketOwnershipControlsRequest;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.GetPublicAccessBlockRequest;
import software.amazon.awssdk.services.s3.model.ObjectOwnership;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

@Emulated
final class AwsStateStorageTest {
    private final EmulatedAws aws;
    private final Cloud cloud;
    private final Location location;
    private final String bucket;

    AwsStateStorageTest(EmulatedAws aws) {
        this.aws = aws;
        this.cloud = aws.open();
        // An account of its own, so that there is no bucket yet.
        this.location = aws.environment(Fresh.name("storage-"));
        this.bucket = "terraform-state-" + location.account();
    }

    @BeforeEach
    void forgetCalls() {
        aws.emulator().clearCalls();
    }

    @AfterEach
    void close() {
        cloud.close();
        aws.assertNothingUnexpected();
    }

    private Location in(String region) {
        return new Location(location.name(), location.account(), new Region(region));
    }

    private AwsClient<S3Client> s3(Location location) {
        return aws.clients().in(location, "s3", S3Client.class, S3Client::builder);
    }

    private String ensure(Location location) {
        return cloud.stateStorage(location).ensure();
    }

    private void assertSafe() {
        var s3 = s3(location);
        var publicAccess = s3.call(
                        S3Client::getPublicAccessBlock,
                        GetPublicAccessBlockRequest.builder().bucket(bucket).build())
                .publicAccessBlockConfiguration();
        assertThat(publicAccess)
                .isEqualTo(PublicAccessBlockConfiguration.builder()
                        .blockPublicAcls(true)
                        .blockPublicPolicy(true)
                        .ignorePublicAcls(true)
                        .restrictPublicBuckets(true)
                        .build());
        var encryption = s3.call(
                S3Client::getBucketEncryption,
                GetBucketEncryptionRequest.builder().bucket(bucket).build());
        assertThat(encryption
                        .serverSideEncryptionConfiguration()
                        .rules()
                        .getFirst()
                        .applyServerSideEncryptionByDefault()
                        .sseAlgorithm())
                .isEqualTo(ServerSideEncryption.AES256);
        var versioning = s3.call(
                S3Client::getBucketVersioning,
                GetBucketVersioningRequest.builder().bucket(bucket).build());
        assertThat(versioning.status()).isEqualTo(BucketVersioningStatus.ENABLED);
    }

    @Test
    void theBucketIsNamedAfterTheAccountAndSafe() {
        assertThat(ensure(location)).isEqualTo(bucket);

        assertSafe();
        var ownership = s3(location)
                .call(
                        S3Client::getBucketOwnershipControls,
                        GetBucketOwnershipControlsRequest.builder()
                                .bucket(bucket)
                                .build());
        assertThat(ownership.ownershipControls().rules().getFirst().objectOwnership())
                .isEqualTo(ObjectOwnership.BUCKET_OWNER_ENFORCED);
    }

    @Test
    void aBucketThatIsThereAndSafeIsOnlyLookedAt() {
        ensure(location);
        aws.emulator().clearCalls();

        ensure(location);

        assertThat(aws.emulator().calls())
                .filteredOn(call -> call.service().equals("s3"))
                .extracting(Call::action)
                .isNotEmpty()
                .allMatch(action -> action.startsWith("Get"));
    }

    @Test
    void aBucketThatWasLeftHalfMadeIsFinished() {
        aws.emulator().inject(Fault.accessDenied("s3", "PutPublicAccessBlock").times(1));
        Failing.with(ErrorCategory.DENIED, () -> ensure(location));

        ensure(location);

        assertSafe();
    }

    @Test
    void theRegionThatCannotBeNamedHasABucketToo() {
        assertThat(ensure(in("us-east-1"))).isEqualTo(bucket);

        var where = GetBucketLocationRequest.builder().bucket(bucket).build();
        assertThat(s3(location).call(S3Client::getBucketLocation, where).locationConstraintAsString())
                .isIn(null, "");
    }

    @Test
    void theBucketOfAnAccountServesAllOfItsRegions() {
        ensure(location);

        assertThat(ensure(in("eu-west-1"))).isEqualTo(bucket);
    }

    @Test
    void aBucketOfSomebodyElseIsAConflict() {
        var somebody = new Location(location.name(), new AccountId(AwsEmulator.MANAGEMENT_ACCOUNT), location.region());
        s3(somebody)
                .call(
                        S3Client::createBucket,
                        CreateBucketRequest.builder()
                                .bucket(bucket)
                                .createBucketConfiguration(CreateBucketConfiguration.builder()
                                        .locationConstraint(location.region().value())
                                        .build())
                                .build());

        // AWS lets nobody look into it; the emulator does.
        aws.emulator().inject(Fault.accessDenied("s3", "GetBucketVersioning"));

        var refused = Failing.with(ErrorCategory.CONFLICT, () -> ensure(location));

        assertThat(refused.code()).isEqualTo(AwsError.CONFLICT);
        assertThat(refused).hasMessageContaining("belongs to another AWS account");
    }

    @Test
    void aBucketThatIsBeingMadeIsWaitedFor() {
        aws.emulator()
                .inject(Fault.error("s3", "CreateBucket", "OperationAborted", 409)
                        .times(2));

        assertThat(ensure(location)).isEqualTo(bucket);
        assertSafe();
    }
}
