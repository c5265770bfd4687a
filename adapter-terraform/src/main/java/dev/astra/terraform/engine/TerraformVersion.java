package dev.astra.terraform.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.astra.domain.infrastructure.ToolStatus;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** A version of terraform. State locks in S3 need at least {@link #LEAST}. */
record TerraformVersion(int major, int minor, int patch) implements Comparable<TerraformVersion> {
    static final TerraformVersion LEAST = new TerraformVersion(1, 10, 0);
    static final String REMEDY =
            "Install Terraform " + LEAST + " or newer: https://developer.hashicorp.com/terraform/install";

    private static final Pattern FORM = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+).*");

    static Optional<TerraformVersion> parse(String versionJson) {
        try {
            var matcher = FORM.matcher(new ObjectMapper()
                    .readTree(versionJson)
                    .path("terraform_version")
                    .asText());
            return matcher.matches()
                    ? Optional.of(new TerraformVersion(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(3))))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    ToolStatus status() {
        return compareTo(LEAST) >= 0
                ? new ToolStatus("terraform", true, toString(), "")
                : new ToolStatus("terraform", false, "version " + this + " is too old", REMEDY);
    }

    @Override
    public int compareTo(TerraformVersion other) {
        return Comparator.comparingInt(TerraformVersion::major)
                .thenComparingInt(TerraformVersion::minor)
                .thenComparingInt(TerraformVersion::patch)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
