package dev.astra.testsupport.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RetryOverrideTest {
    @TempDir
    private Path directory;

    @Test
    void everyAwsProviderOfTheDirectoryGetsFewRetries() throws IOException {
        Files.writeString(directory.resolve("providers.tf"), """
                provider "aws" {
                  region = "us-east-2"
                }

                provider "aws" {
                  assume_role {
                    role_arn = var.role
                  }
                  alias = "member"
                }

                provider "random" {}
                """);

        RetryOverride.write(directory);

        assertThat(directory.resolve(RetryOverride.FILE)).hasContent("""
                provider "aws" {
                  max_retries = 2
                }
                provider "aws" {
                  alias       = "member"
                  max_retries = 2
                }
                """);
    }

    @Test
    void aModuleWithoutProvidersGetsNothingToOverride() throws IOException {
        Files.writeString(directory.resolve("main.tf"), "resource \"aws_vpc\" \"this\" {}\n");

        RetryOverride.write(directory);

        assertThat(directory.resolve(RetryOverride.FILE)).isEmptyFile();
    }
}
