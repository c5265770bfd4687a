package dev.astra.aws.client;

import java.time.Instant;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** Credentials of a role, and when they end. */
public record TemporaryCredentials(AwsSessionCredentials credentials, Instant end) {}
