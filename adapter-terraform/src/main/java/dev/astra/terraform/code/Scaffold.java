package dev.astra.terraform.code;

import dev.astra.domain.account.Location;
import dev.astra.domain.account.Region;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.hcl.HclCode;
import dev.astra.hcl.HclWriter;
import java.util.List;

/** The part of every stack that pins versions and names its state and its account. */
final class Scaffold {
    static final Region GLOBAL_REGION = new Region("us-east-1");

    private static final String GLOBAL_ALIAS = "us_east_1";

    private Scaffold() {}

    static String stateBucket(Location location) {
        return "terraform-state-" + location.account();
    }

    static String stateKey(Location location, String team) {
        return location.region() + "/" + team + "/terraform.tfstate";
    }

    static CodeFile file(Stack stack) {
        return new CodeFile.Started(stack.path() + "/terraform.tf", text(stack));
    }

    private static String text(Stack stack) {
        return HclWriter.empty()
                .block("terraform", terraform(stack))
                .blankLine()
                .block("provider", List.of("aws"), provider(stack, region(stack)))
                .text();
    }

    private static HclWriter region(Stack stack) {
        return HclWriter.empty().attribute("region", stack.location().region().value());
    }

    /** The same account in the region whose certificates CloudFront takes, as {@code aws.us_east_1}. */
    static CodeFile global(Stack stack) {
        var region = HclWriter.empty().attribute("alias", GLOBAL_ALIAS).attribute("region", GLOBAL_REGION.value());
        String text = HclWriter.empty()
                .block("provider", List.of("aws"), provider(stack, region))
                .text();
        return new CodeFile.Started(
                stack.path() + "/" + GLOBAL_ALIAS + ".tf",
                "# CloudFront takes certificates of this region only.\n" + text);
    }

    private static HclWriter terraform(Stack stack) {
        Location location = stack.location();
        var aws = new Inputs().text("source", "hashicorp/aws").text("version", "~> 5.100");
        var backend = HclWriter.empty()
                .attribute("bucket", stateBucket(location))
                .attribute("key", stateKey(location, stack.team()))
                .attribute("region", location.region().value())
                .attribute("encrypt", true)
                .attribute("use_lockfile", true);
        return HclWriter.empty()
                .attribute("required_version", ">= 1.10")
                .blankLine()
                .block("required_providers", HclWriter.empty().attribute("aws", aws.code()))
                .blankLine()
                .block("backend", List.of("s3"), backend);
    }

    private static HclWriter provider(Stack stack, HclWriter region) {
        Location location = stack.location();
        var tags = new Inputs()
                .text("Account", location.name().value())
                .text("ManagedBy", "terraform")
                .text("Team", stack.team());
        return region.attribute(
                        "allowed_account_ids",
                        HclCode.list(List.of(HclCode.string(location.account().value()))))
                .blankLine()
                .block("default_tags", HclWriter.empty().attribute("tags", tags.code()));
    }
}
