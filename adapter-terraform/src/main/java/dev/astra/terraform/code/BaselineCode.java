package dev.astra.terraform.code;

import dev.astra.domain.account.Location;

/** What every account stands on: its state bucket and its account-wide settings. */
final class BaselineCode {
    private BaselineCode() {}

    static OwnedBlock of(Location location) {
        return OwnedBlock.module(
                "baseline",
                "account-baseline",
                new Inputs().text("account_id", location.account().value()));
    }

    /** The bucket is there before Terraform, which keeps its state in it. */
    static OwnedBlock importing(Location location) {
        return OwnedBlock.importing("module.baseline.aws_s3_bucket.state", Scaffold.stateBucket(location));
    }
}
