package dev.astra.hcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written is canonical and can be read again. */
final class WriterTest {
    @Test
    void aFileIsWrittenInCanonicalForm() {
        assertThat(WrittenExamples.terraform().text()).isEqualTo("""
                        # Written by Astra; change what you like.
                        terraform {
                          required_version = "~> 1.11"
                          backend "s3" {
                            bucket       = "orreri-terraform-state"
                            use_lockfile = true
                            key          = "staging/us-east-2/platform/terraform.tfstate"
                          }
                        }

                        module "network" {
                          # The network of staging.
                          #
                          # Its addresses come from Astra.
                          source     = "../../modules/network"
                          cidr_block = local.networks["staging"].cidr
                          zones      = ["us-east-2a", "us-east-2b", "us-east-2c"]
                          spares     = 2
                          tags = {
                            Name         = "a $${literal} name"
                            "managed by" = "astra"
                            "for"        = null
                          }

                          providers {
                            aws = aws.member
                          }
                          nothing {}
                        }

                        output "vpc_id" {
                          value = module.network.vpc_id
                        }
                        """);
    }

    @Test
    void aWriterDoesNotChange() {
        var first = HclWriter.empty().attribute("a", 1);
        var second = first.attribute("b", 2);

        assertThat(first.text()).isEqualTo("a = 1\n");
        assertThat(second.text()).isEqualTo("a = 1\nb = 2\n");
        assertThat(first.append(HclWriter.empty().comment("c")).text()).isEqualTo("a = 1\n# c\n");
        assertThat(HclWriter.empty().text()).isEmpty();
    }

    @Test
    void labelsAreEscaped() {
        assertThat(HclWriter.empty()
                        .block("b", List.of("a \"b\" ${c}"), HclWriter.empty())
                        .text())
                .isEqualTo("b \"a \\\"b\\\" $${c}\" {}\n");
    }

    @Test
    void whatTerraformWouldModerniseIsModern() {
        var body = HclWriter.empty()
                .attribute("type", HclCode.expression("list"))
                .attribute("default", HclCode.expression("\"${var.x}\""));

        assertThat(HclWriter.empty().block("variable", List.of("v"), body).text())
                .isEqualTo("variable \"v\" {\n  type    = list(any)\n  default = var.x\n}\n");
    }

    @Test
    void namesMustBeNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HclWriter.empty().attribute("a b", 1))
                .withMessageContaining("\"a b\" cannot be the name of an attribute or block");
        assertThatIllegalArgumentException().isThrownBy(() -> HclWriter.empty().block("", HclWriter.empty()));
    }

    @Test
    void anAttributeIsSetOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HclWriter.empty().attribute("a", 1).attribute("a", "2"))
                .withMessage("The attribute \"a\" is set twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HclWriter.empty()
                        .attribute("a", 1)
                        .append(HclWriter.empty().attribute("a", 2)));
    }
}
