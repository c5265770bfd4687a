package dev.astra.application.ci;

/** Somebody else's code that workflows run, pinned to the commit that was looked at. */
enum Action {
    CHECKOUT("actions/checkout", "11bd71901bbe5b1630ceea73d27597364c9af683", "v4.2.2"),
    UPLOAD("actions/upload-artifact", "ea165f8d65b6e75b540449e92b4886f43607fa02", "v4.6.2"),
    DOWNLOAD("actions/download-artifact", "d3f86a106a0bac45b974a628896c90dbdf5c8093", "v4.3.0"),
    CREDENTIALS("aws-actions/configure-aws-credentials", "e3dd6a429d7300a6a4c196c26e071d42e0343502", "v4.0.2"),
    TERRAFORM("hashicorp/setup-terraform", "b9cd54a3c349d3f38e8881555d616ced269862dd", "v3.1.2");

    private final String repository;
    private final String commit;
    private final String version;

    Action(String repository, String commit, String version) {
        this.repository = repository;
        this.commit = commit;
        this.version = version;
    }

    /** How a step names it. */
    String reference() {
        return repository + "@" + commit + " # " + version;
    }
}
