package dev.astra.terraform.engine;

import dev.astra.domain.account.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A test beside the code of a stack in which a stand-in answers for AWS. Terraform expands all of the code for it and
 * tells its plan, without credentials and without an account. What the code asks AWS for gets an answer of the right form;
 * what AWS would only say after making something stays unknown.
 */
final class CloudlessTest {
    static final String FILE = "astra_preview.tftest.hcl";

    private static final String IMPORTS = "imports.tf";
    private static final Pattern TARGET = Pattern.compile("(?m)^\\s*to\\s*=\\s*(\\S+)\\s*$");
    private static final String PLATFORM = "data \"terraform_remote_state\" \"platform\"";

    /** Where the code has a second provider, for what is in one region only, a stand-in answers for it as well. */
    private static final String OTHER_PROVIDERS = "us_east_1.tf";

    private static final String OTHER_STAND_IN = """

            mock_provider "aws" {
              alias = "us_east_1"

              mock_data "aws_region" {
                defaults = {
                  id   = "us-east-1"
                  name = "us-east-1"
                }
              }
            }
            """;

    private static final String STAND_IN = """
            mock_provider "aws" {
              mock_data "aws_iam_policy_document" {
                defaults = {
                  json          = "{\\"Version\\":\\"2012-10-17\\",\\"Statement\\":[]}"
                  minified_json = "{\\"Version\\":\\"2012-10-17\\",\\"Statement\\":[]}"
                }
              }

              mock_data "aws_partition" {
                defaults = {
                  partition  = "aws"
                  dns_suffix = "amazonaws.com"
                }
              }

              mock_data "aws_region" {
                defaults = {
                  id   = "REGION"
                  name = "REGION"
                }
              }

              mock_data "aws_caller_identity" {
                defaults = {
                  account_id = "ACCOUNT"
                }
              }

              mock_data "aws_ssoadmin_instances" {
                defaults = {
                  arns               = ["arn:aws:sso:::instance/ssoins-0000000000000000"]
                  identity_store_ids = ["d-0000000000"]
                }
              }
            }
            """;

    /** What the directory of an environment's platform tells the services in it. */
    private static final String STAND_IN_PLATFORM = """

            override_data {
              target = data.terraform_remote_state.platform
              values = {
                outputs = {
                  baseline = {
                    service_boundary_arn = "arn:aws:iam::ACCOUNT:policy/service-boundary"
                  }
                  network = {
                    vpc_id                    = "vpc-00000000000000000"
                    cidr                      = "10.0.0.0/16"
                    ipv6_cidr                 = "2001:db8::/56"
                    public_subnet_ids         = ["subnet-00000000000000001", "subnet-00000000000000002"]
                    private_subnet_ids        = ["subnet-00000000000000003", "subnet-00000000000000004"]
                    connect_security_group_id = "sg-00000000000000000"
                  }
                  cluster = {
                    arn  = "arn:aws:ecs:REGION:ACCOUNT:cluster/environment"
                    name = "environment"
                  }
                  dns = {
                    zone_id   = "Z00000000000000000000"
                    zone_name = "environment.example.com"
                  }
                }
              }
            }
            """;

    private static final String RUN = """

            run "preview" {
              command = plan
            }
            """;

    private final Path directory;
    private final Location location;

    CloudlessTest(Path directory, Location location) {
        this.directory = directory;
        this.location = location;
    }

    /**
     * Writes the test and takes the imports away, which no stand-in can answer.
     *
     * @return the addresses of what would be imported
     */
    Set<String> prepare() throws IOException {
        boolean other = Files.exists(directory.resolve(OTHER_PROVIDERS));
        String text = STAND_IN + (other ? OTHER_STAND_IN : "") + (usesPlatform() ? STAND_IN_PLATFORM : "") + RUN;
        Files.writeString(
                directory.resolve(FILE),
                text.replace("REGION", location.region().value())
                        .replace("ACCOUNT", location.account().value()));
        return takeImports();
    }

    private boolean usesPlatform() throws IOException {
        Path main = directory.resolve("main.tf");
        return Files.exists(main) && Files.readString(main).contains(PLATFORM);
    }

    private Set<String> takeImports() throws IOException {
        var imported = new TreeSet<String>();
        Path imports = directory.resolve(IMPORTS);
        if (Files.exists(imports)) {
            TARGET.matcher(Files.readString(imports)).results().forEach(found -> imported.add(found.group(1)));
            Files.delete(imports);
        }
        return imported;
    }
}
