package dev.astra.terraform.engine;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of terraform. State locks in S3 need at least {@link #LEAST}. */
record TerraformVersion(int major, int minor, int patch) implements Comparable<TerraformVersion> {
    static final TerraformVersion LEAST = new TerraformVersion(1, 10, 0);
    static final String REMEDY =
            "Install Terraform " + LEAST + " or newer: https://developer.hashicorp.com/terraform/install";

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})\\b.*");

    /** Reads what {@code terraform version -json} printed. */
    static Optional<TerraformVersion> parse(String versionJson) {
        return Json.object(versionJson)
                .map(node -> FORM.matcher(node.path("terraform_version").asText()))
                .filter(Matcher::matches)
                .map(matcher -> new TerraformVersion(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3))));
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
