package dev.astra.testsupport.emulator;

import java.util.Map;

/** What becomes of accounts that are asked for. */
public final class OrganizationControl {
    private final ControlChannel control;

    OrganizationControl(ControlChannel control) {
        this.control = control;
    }

    /** The creation of an account with this e-mail address fails, for a reason such as {@code INTERNAL_FAILURE}. */
    public void failAccount(String email, String reason) {
        control.send("organizations/fail-account", Map.of("email", email, "reason", reason));
    }

    /** The organization may hold so many accounts, the management account included. */
    public void accountQuota(int accounts) {
        control.send("organizations/quota", Map.of("accounts", Integer.toString(accounts)));
    }
}
