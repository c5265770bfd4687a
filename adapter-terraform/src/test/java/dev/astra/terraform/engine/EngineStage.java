package dev.astra.terraform.engine;

import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Location;
import dev.astra.domain.account.Region;
import dev.astra.domain.infrastructure.ServiceShape;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.infrastructure.Stack.ServiceStack;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.infrastructure.CommandEnvironment;
import dev.astra.ports.infrastructure.Execution;
import dev.astra.terraform.TerraformEngine;
import dev.astra.terraform.testing.FileTree;
import dev.astra.terraform.testing.OfflineTerraform;
import dev.astra.testsupport.emulator.AwsEmulator;
import dev.astra.testsupport.emulator.UnexpectedCalls;
import dev.astra.testsupport.tool.Command;
import dev.astra.testsupport.tool.TestTools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The real terraform, an emulated AWS with a bucket for state, and a repository of small stacks. */
final class EngineStage implements AutoCloseable {
    static final String BUCKET = "terraform-state-" + AwsEmulator.MANAGEMENT_ACCOUNT;

    private static final String REGION = "us-east-2";
    private static final Map<String, String> CREDENTIALS =
            Map.of("AWS_ACCESS_KEY_ID", "testing", "AWS_SECRET_ACCESS_KEY", "testing");

    private final AwsEmulator emulator;
    private final Path scratch;
    private final Map<String, String> environment;

    private EngineStage(AwsEmulator emulator, Path scratch, Map<String, String> environment) {
        this.emulator = emulator;
        this.scratch = scratch;
        this.environment = environment;
    }

    /** Builds the stage in an empty folder. */
    static EngineStage in(Path scratch) throws IOException {
        var emulator = AwsEmulator.start();
        Map<String, String> environment = emulator.redirect(new TreeMap<>(System.getenv()));
        environment.keySet().removeAll(CREDENTIALS.keySet());
        environment.put("TF_CLI_CONFIG_FILE", OfflineTerraform.settings(scratch).toString());
        environment.put("GOGC", "400");
        var stage = new EngineStage(emulator, scratch, Map.copyOf(environment));
        stage.makeBucket(BUCKET, CREDENTIALS);
        return stage;
    }

    AwsEmulator emulator() {
        return emulator;
    }

    Path scratch() {
        return scratch;
    }

    /** The variables of the program that runs the engine: they lead to the emulator and hold no credentials. */
    Map<String, String> environment() {
        return environment;
    }

    TerraformEngine engine() {
        return engine(EngineLimits.usual());
    }

    TerraformEngine engine(EngineLimits limits) {
        return new TerraformEngine(environment, plugins(), limits);
    }

    Path plugins() {
        return scratch.resolve("plugins");
    }

    Path root() {
        return scratch.resolve("repository");
    }

    /** A stack that consists of this code and a state in the bucket. */
    Execution stack(String name, String code) {
        return stack(name, code, CREDENTIALS);
    }

    Execution stack(String name, String code, Map<String, String> credentials) {
        var location = new Location(
                new AccountName("staging"), new AccountId(AwsEmulator.MANAGEMENT_ACCOUNT), new Region(REGION));
        Stack stack = new ServiceStack(location, new ServiceName(name), ServiceShape.standIn(Exposure.WORKER));
        var execution = new Execution(root(), stack, new CommandEnvironment(credentials));
        FileTree.write(directory(execution).resolve("terraform.tf"), """
                terraform {
                  backend "s3" {
                    bucket       = "%s"
                    key          = "%s/terraform.tfstate"
                    region       = "%s"
                    encrypt      = true
                    use_lockfile = true
                  }
                }
                """.formatted(BUCKET, name, REGION));
        return rewritten(execution, code);
    }

    /** The same stack with other code. */
    Execution rewritten(Execution execution, String code) {
        FileTree.write(directory(execution).resolve("main.tf"), code);
        return execution;
    }

    /** Code by which resources of AWS can be used. Without it a stack needs no provider and is quick. */
    static String aws(String code) {
        return """
                terraform {
                  required_providers {
                    aws = {
                      source  = "hashicorp/aws"
                      version = "~> 5.100"
                    }
                  }
                }

                provider "aws" {
                  region      = "%s"
                  max_retries = 2
                }

                """.formatted(REGION) + code;
    }

    Path directory(Execution execution) {
        return execution.root().resolve(execution.stack().path().toString());
    }

    /** Runs the AWS command line as the management account. */
    String cli(String... arguments) {
        return cli(CREDENTIALS, arguments);
    }

    String cli(Map<String, String> credentials, String... arguments) {
        return Command.of(TestTools.aws(), arguments)
                .in(scratch)
                .changing(variables -> {
                    emulator.redirect(variables);
                    variables.putAll(credentials);
                    return variables;
                })
                .run()
                .orFail()
                .output();
    }

    void makeBucket(String name, Map<String, String> credentials) {
        cli(
                credentials,
                "s3api",
                "create-bucket",
                "--bucket",
                name,
                "--create-bucket-configuration",
                "LocationConstraint=" + REGION);
    }

    /** The names of the objects in the bucket that belong to the stack of a name. */
    List<String> objects(String stack) {
        String names = cli(
                "s3api",
                "list-objects-v2",
                "--bucket",
                BUCKET,
                "--prefix",
                stack + "/",
                "--query",
                "Contents[].Key",
                "--output",
                "text");
        return Arrays.stream(names.strip().split("\\s+"))
                .filter(name -> !name.equals("None"))
                .toList();
    }

    /** The state of a stack, as it is saved. */
    String state(String stack) {
        return cli("s3", "cp", "s3://" + BUCKET + "/" + stack + "/terraform.tfstate", "-");
    }

    /** Fails if the emulator could not do what was asked of it. */
    void assertUnderstood() {
        UnexpectedCalls.assertNone(emulator);
    }

    @Override
    public void close() {
        emulator.close();
    }
}
