package dev.astra.hcl;

import java.util.LinkedHashMap;
import java.util.List;

/** Files as the writer would write them. */
final class WrittenExamples {
    private WrittenExamples() {}

    /** A Terraform root file with everything a renderer needs. */
    static HclWriter terraform() {
        var tags = new LinkedHashMap<String, HclCode>();
        tags.put("Name", HclCode.string("a ${literal} name"));
        tags.put("managed by", HclCode.string("astra"));
        tags.put("for", HclCode.nothing());
        var backend = HclWriter.empty()
                .attribute("bucket", "orreri-terraform-state")
                .attribute("use_lockfile", true)
                .attribute("key", "staging/us-east-2/platform/terraform.tfstate");
        var zones = List.of("us-east-2a", "us-east-2b", "us-east-2c").stream()
                .map(HclCode::string)
                .toList();
        var module = HclWriter.empty()
                .comment("The network of staging.\n\nIts addresses come from Astra.")
                .attribute("source", "../../modules/network")
                .attribute("cidr_block", HclCode.expression("local.networks[ \"staging\" ].cidr"))
                .attribute("zones", HclCode.list(zones))
                .attribute("spares", 2)
                .attribute("tags", HclCode.object(tags))
                .blankLine()
                .block("providers", HclWriter.empty().attribute("aws", HclCode.expression("aws.member")))
                .block("nothing", HclWriter.empty());
        return HclWriter.empty()
                .comment("Written by Astra; change what you like.")
                .block(
                        "terraform",
                        HclWriter.empty()
                                .attribute("required_version", "~> 1.11")
                                .block("backend", List.of("s3"), backend))
                .blankLine()
                .block("module", List.of("network"), module)
                .blankLine()
                .block(
                        "output",
                        List.of("vpc_id"),
                        HclWriter.empty().attribute("value", HclCode.expression("module.network.vpc_id")));
    }
}
