package dev.astra.terraform.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.hcl.Hcl;
import dev.astra.hcl.HclDocument;
import dev.astra.hcl.HclProblem;
import dev.astra.hcl.HclResult;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MergeTest {
    private static final OwnedBlock IMPORT = OwnedBlock.importing("aws_account.this[\"staging\"]", "123");

    private static OwnedBlock network(String cidr, Inputs zones) {
        return OwnedBlock.module(
                "network", "network", new Inputs().text("cidr", cidr).object("zones", zones));
    }

    private static OwnedBlock network(String cidr) {
        return network(cidr, new Inputs().object("us-east-2a", new Inputs().text("public", "10.1.0.0/20")));
    }

    private static String merged(String present, OwnedBlock... blocks) {
        return merge(present, blocks)
                .map(HclDocument::text)
                .orElseThrow(problems -> new IllegalStateException(problems.toString()));
    }

    private static HclResult<HclDocument> merge(String present, OwnedBlock... blocks) {
        return Hcl.parse("main.tf", present).flatMap(document -> Merge.into(document, List.of(blocks)));
    }

    @Test
    void aNewFileHoldsTheBlocksApartFromEachOther() {
        assertThat(Merge.write(List.of(network("10.1.0.0/16"), IMPORT))).isEqualTo("""
                module "network" {
                  source = "../../../modules/network"

                  cidr = "10.1.0.0/16"

                  zones = {
                    us-east-2a = {
                      public = "10.1.0.0/20"
                    }
                  }
                }

                import {
                  to = aws_account.this["staging"]
                  id = "123"
                }
                """);
    }

    @Test
    void whatIsUpToDateStaysHoweverItIsFormatted() {
        String present = """
                # Ours since 2026.
                module   "network"{
                    zones = { "us-east-2a" : {public="10.1.0.0/20"}, } // one will do
                  cidr="10.1.0.0/16"
                      source ="../../../modules/network"
                }
                import {
                to=aws_account.this["staging"]
                  id = "123"
                }""";

        assertThat(merged(present, network("10.1.0.0/16"), IMPORT)).isEqualTo(present);
    }

    @Test
    void aChangedInputIsUpdatedInItsPlace() {
        String present = """
                module "network" {
                  source = "../../../modules/network"
                  cidr   = "10.1.0.0/16" # agreed with ops
                  zones = {
                    # the cheap one
                    us-east-2a = { public = "10.1.0.0/20" }
                  }
                  nat_gateways = 1
                }
                """;

        assertThat(merged(present, network("10.2.0.0/16")))
                .isEqualTo(present.replace("\"10.1.0.0/16\"", "\"10.2.0.0/16\""));
    }

    @Test
    void aMemberOfAnObjectIsAddedBesideTheCommentsThere() {
        String present = Merge.write(List.of(network("10.1.0.0/16")))
                .replace("    us-east-2a", "    # the cheap one\n    us-east-2a");
        var zones = new Inputs()
                .object("us-east-2a", new Inputs().text("public", "10.1.0.0/20"))
                .object("us-east-2b", new Inputs().text("public", "10.1.64.0/20"));

        assertThat(merged(present, network("10.1.0.0/16", zones))).contains("""
                  zones = {
                    # the cheap one
                    us-east-2a = {
                      public = "10.1.0.0/20"
                    }
                    us-east-2b = {
                      public = "10.1.64.0/20"
                    }
                  }
                """.indent(0));
    }

    @Test
    void aMemberThatIsNoLongerWantedGoes() {
        String present = Merge.write(List.of(network("10.1.0.0/16")));

        assertThat(merged(present, network("10.1.0.0/16", new Inputs())))
                .doesNotContain("us-east-2a")
                .contains("cidr = \"10.1.0.0/16\"");
    }

    @Test
    void anObjectThatAPersonMadeAnExpressionIsReplaced() {
        String present = Merge.write(List.of(network("10.1.0.0/16")))
                .replaceAll("(?s)zones = \\{.*\\n  \\}\\n\\}", "zones = merge(local.zones, {})\n}");

        assertThat(merged(present, network("10.1.0.0/16"))).isEqualTo(Merge.write(List.of(network("10.1.0.0/16"))));
    }

    private static OwnedBlock people(Inputs people, String... gone) {
        return OwnedBlock.module("identity", "identity", new Inputs().roster("users", people, List.of(gone)));
    }

    private static Inputs person(String email) {
        return new Inputs().text("email", email);
    }

    @Test
    void aMemberOfARosterThatSomebodyElseAddedStays() {
        String present = Merge.write(List.of(people(new Inputs().object("jane", person("jane@orreri.dev")))));

        String after = merged(present, people(new Inputs().object("john", person("john@orreri.dev"))));

        assertThat(after).contains("jane@orreri.dev", "john@orreri.dev");
        assertThat(merged(after, people(new Inputs(), "jane", "nobody")))
                .doesNotContain("jane")
                .contains("john@orreri.dev");
    }

    @Test
    void aRosterThatIsNotWrittenOutIsAProblemAndStays() {
        String present = "module \"identity\" {\n  users = merge(local.users, {})\n}\n";
        var people = people(new Inputs().object("john", person("john@orreri.dev")));

        assertThat(merge(present, people))
                .isInstanceOfSatisfying(
                        HclResult.Failure.class,
                        failure -> assertThat(failure.toString())
                                .contains("users is not written out as an object with plain keys"));
    }

    @Test
    void anImportThatIsForgottenGoesAndTheOthersStay() {
        var others = OwnedBlock.importing("aws_account.that", "1");
        String present = Merge.write(List.of(others, IMPORT));

        String after = Hcl.parse("imports.tf", present)
                .flatMap(document ->
                        Merge.forget(document, List.of("aws_account.this[\"staging\"]", "aws_account.none")))
                .map(HclDocument::text)
                .orElseThrow(problems -> new IllegalStateException(problems.toString()));

        assertThat(after).contains("aws_account.that").doesNotContain("staging");
    }

    @Test
    void anInputThatAPersonDeletedComesBack() {
        String present = Merge.write(List.of(network("10.1.0.0/16"))).replaceAll("\\n  cidr.*\\n", "");

        assertThat(merged(present, network("10.1.0.0/16"))).contains("  cidr = \"10.1.0.0/16\"\n");
    }

    @Test
    void aBlockThatAPersonDeletedComesBackAtTheEnd() {
        String present = "resource \"aws_s3_bucket\" \"own\" {}";

        assertThat(merged(present, network("10.1.0.0/16")))
                .isEqualTo(present + "\n\n" + Merge.write(List.of(network("10.1.0.0/16"))));
    }

    @Test
    void whatAPersonAddedStays() {
        String present = Merge.write(List.of(network("10.1.0.0/16"))) + """

                locals { own = true }

                module "other" {
                  source = "./other"
                }
                """;
        String own = present.replace("  cidr", "  # why 10.1\n  nat_gateways = 3\n  cidr");

        assertThat(merged(own, network("10.1.0.0/16"))).isEqualTo(own);
        assertThat(merged(own, network("10.9.0.0/16"))).isEqualTo(own.replace("10.1.0.0/16", "10.9.0.0/16"));
    }

    @Test
    void theEndsOfLinesStayAsTheyAre() {
        String present = Merge.write(List.of(network("10.1.0.0/16"))).replace("\n", "\r\n");

        assertThat(merged(present, network("10.1.0.0/16"))).isEqualTo(present);
        assertThat(merged(present, network("10.2.0.0/16"), IMPORT))
                .isEqualTo(Merge.write(List.of(network("10.2.0.0/16"), IMPORT)).replace("\n", "\r\n"));
    }

    @Test
    void anImportIsNotRepeated() {
        String present = "import {\n  id = \"other\"\n  to = aws_account.this[\"staging\"]\n}\n";

        assertThat(merged(present, IMPORT)).isEqualTo(present);
        assertThat(merged(merged(present, OwnedBlock.importing("aws_account.that", "1")), IMPORT))
                .containsOnlyOnce("this[\"staging\"]")
                .containsOnlyOnce("aws_account.that");
    }

    @Test
    void aHeredocThatSaysTheSameStays() {
        String present = """
                module "network" {
                  source = <<-EOT
                    ../../../modules/network
                  EOT
                }
                """;
        var wanted = new OwnedBlock(
                "module",
                List.of("network"),
                new Inputs().text("source", "../../../modules/network\n").attributes(),
                1);

        assertThat(merged(present, wanted)).isEqualTo(present);
    }

    @Test
    void aTemplateIsReplacedByTheConstantThatIsWanted() {
        String present = "module \"network\" {\n  source = <<EOT\n${local.a}\nEOT\n}\n";
        var wanted = new OwnedBlock(
                "module", List.of("network"), new Inputs().text("source", "x").attributes(), 1);

        assertThat(merged(present, wanted)).isEqualTo("module \"network\" {\n  source = \"x\"\n}\n");
    }

    @Test
    void aBlockThatIsThereTwiceIsAProblemAtTheSecond() {
        String twice = "module \"network\" {\n}\n\nmodule \"network\" {\n}\n";

        assertThat(merge(twice, network("10.1.0.0/16")).problems())
                .extracting(HclProblem::toString)
                .containsExactly("main.tf:4:1: the block module \"network\" is there twice (remove one of them)");
    }
}
