package dev.astra.assembly.interruption;

import java.util.List;
import java.util.Locale;

/** The commands of several calls, in the order in which a company needs them. */
enum Operation {
    INIT(
            "",
            "init --organization orreri --provider local --domain orreri.xyz --email cloud@orreri.dev"
                    + " --set clock=virtual --set seed=golden --yes"),
    SERVICE_CREATE("", "service create testbed staging public --yes"),
    SECRET_PUT("a value to keep", "secret put testbed staging session_key"),
    SERVICE_DEPLOY("", "service deploy testbed staging -w --yes"),
    USER_CREATE(
            "",
            "user create --username jdoe --given-name John --family-name Doe --email john@orreri.dev"
                    + " -r staging_admin --yes"),
    ACCOUNT_CREATE("", "account create demo --ttl 14d --yes"),
    ACCOUNT_CLOSE("", "account close demo --yes");

    private final String input;
    private final String line;

    Operation(String input, String line) {
        this.input = input;
        this.line = line;
    }

    String input() {
        return input;
    }

    List<String> arguments() {
        return List.of(line.split(" "));
    }

    /** As the user calls it. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
