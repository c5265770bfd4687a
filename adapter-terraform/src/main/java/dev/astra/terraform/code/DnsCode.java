package dev.astra.terraform.code;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.infrastructure.Stack.DnsStack;
import java.util.List;

/** The organization's root zone. */
final class DnsCode {
    private DnsCode() {}

    static StackCode.Parts of(DnsStack stack) {
        var inputs = new Inputs().text("name", stack.domain().value());
        var gone = stack.gone().accounts().stream().map(AccountName::value).toList();
        if (!stack.delegations().isEmpty() || !gone.isEmpty()) {
            var delegations = new Inputs();
            stack.delegations().forEach(delegations::texts);
            inputs.roster("delegations", delegations, gone);
        }
        return new StackCode.Parts(
                List.of(OwnedBlock.module("dns_zone", "dns-zone", inputs)),
                List.of(),
                List.of(
                        OwnedBlock.output("zone_id", "Id of the root zone.", "module.dns_zone.zone_id"),
                        OwnedBlock.output(
                                "name_servers",
                                "What to set at the registrar of the domain.",
                                "module.dns_zone.name_servers")));
    }
}
