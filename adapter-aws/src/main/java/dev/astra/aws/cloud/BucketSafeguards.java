package dev.astra.aws.cloud;

import dev.astra.aws.client.AwsClient;
import dev.astra.domain.account.AccountId;
import java.util.function.Predicate;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.GetPublicAccessBlockRequest;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.s3.model.PutBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.PutPublicAccessBlockRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionByDefault;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionConfiguration;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;
import software.amazon.awssdk.services.s3.model.VersioningConfiguration;

/** What a bucket with secrets-to-be needs. What is set already, perhaps more strictly, stays as it is. */
record BucketSafeguards(AwsClient<S3Client> s3, String bucket, AccountId owner) {

    void ensure() {
        if (!closedToThePublic()) {
            closeToThePublic();
        }
        if (!encrypted()) {
            encrypt();
        }
        if (!versioned()) {
            keepVersions();
        }
    }

    private boolean closedToThePublic() {
        var request = GetPublicAccessBlockRequest.builder()
                .bucket(bucket)
                .expectedBucketOwner(owner.value())
                .build();
        return s3.find(code("NoSuchPublicAccessBlockConfiguration"), S3Client::getPublicAccessBlock, request)
                .map(found -> found.publicAccessBlockConfiguration().equals(closed()))
                .orElse(false);
    }

    private static PublicAccessBlockConfiguration closed() {
        return PublicAccessBlockConfiguration.builder()
                .blockPublicAcls(true)
                .blockPublicPolicy(true)
                .ignorePublicAcls(true)
                .restrictPublicBuckets(true)
                .build();
    }

    private void closeToThePublic() {
        var request = PutPublicAccessBlockRequest.builder()
                .bucket(bucket)
                .expectedBucketOwner(owner.value())
                .publicAccessBlockConfiguration(closed())
                .build();
        s3.persist(code("OperationAborted"), S3Client::putPublicAccessBlock, request);
    }

    private boolean encrypted() {
        var request = GetBucketEncryptionRequest.builder()
                .bucket(bucket)
                .expectedBucketOwner(owner.value())
                .build();
        return s3.find(code("ServerSideEncryptionConfigurationNotFoundError"), S3Client::getBucketEncryption, request)
                .isPresent();
    }

    private void encrypt() {
        var rule = ServerSideEncryptionRule.builder()
                .applyServerSideEncryptionByDefault(ServerSideEncryptionByDefault.builder()
                        .sseAlgorithm(ServerSideEncryption.AES256)
                        .build())
                .build();
        var request = PutBucketEncryptionRequest.builder()
                .bucket(bucket)
                .expectedBucketOwner(owner.value())
                .serverSideEncryptionConfiguration(
                        ServerSideEncryptionConfiguration.builder().rules(rule).build())
                .build();
        s3.persist(code("OperationAborted"), S3Client::putBucketEncryption, request);
    }

    private boolean versioned() {
        var request = GetBucketVersioningRequest.builder()
                .bucket(bucket)
                .expectedBucketOwner(owner.value())
                .build();
        return s3.call(S3Client::getBucketVersioning, request).status() == BucketVersioningStatus.ENABLED;
    }

    private void keepVersions() {
        var request = PutBucketVersioningRequest.builder()
                .bucket(bucket)
                .expectedBucketOwner(owner.value())
                .versioningConfiguration(VersioningConfiguration.builder()
                        .status(BucketVersioningStatus.ENABLED)
                        .build())
                .build();
        s3.persist(code("OperationAborted"), S3Client::putBucketVersioning, request);
    }

    private static Predicate<AwsServiceException> code(String expected) {
        return answer -> expected.equals(answer.awsErrorDetails().errorCode());
    }
}
