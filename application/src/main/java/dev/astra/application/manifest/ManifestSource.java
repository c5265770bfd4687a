package dev.astra.application.manifest;

import dev.astra.domain.account.AccountName;

/**
 * A manifest's text.
 *
 * @param file how messages name it, usually the path the user gave
 */
public record ManifestSource(String file, String text) {

    /** The name under which a manifest is looked for beside the application's code. */
    public static String fileName(AccountName environment) {
        return "service_manifest." + environment + ".hcl";
    }
}
