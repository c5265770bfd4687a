package dev.astra.terraform.code;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.infrastructure.MemberAccount;
import dev.astra.domain.infrastructure.Stack.OrganizationStack;
import java.util.ArrayList;
import java.util.List;

/** The organization, its accounts, and the management account's own baseline. */
final class OrganizationCode {
    private OrganizationCode() {}

    private static String address(AccountName member) {
        return "module.organization.aws_organizations_account.this[\"" + member + "\"]";
    }

    static StackCode.Parts of(OrganizationStack stack) {
        var accounts = new Inputs();
        var imports = new ArrayList<OwnedBlock>();
        imports.add(BaselineCode.importing(stack.location()));
        imports.add(OwnedBlock.importing(
                "module.organization.aws_organizations_organization.this", stack.organizationId()));
        for (MemberAccount member : stack.members()) {
            accounts.object(
                    member.name().value(),
                    new Inputs()
                            .text("email", member.email().value())
                            .text("type", member.type().word()));
            imports.add(OwnedBlock.importing(address(member.name()), member.id().value()));
        }
        return new StackCode.Parts(
                List.of(
                        BaselineCode.of(stack.location()),
                        OwnedBlock.module(
                                "organization",
                                "organization",
                                new Inputs()
                                        .roster(
                                                "accounts",
                                                accounts,
                                                stack.gone().accounts().stream()
                                                        .map(AccountName::value)
                                                        .toList()))),
                imports,
                stack.gone().accounts().stream().map(OrganizationCode::address).toList(),
                List.of(OwnedBlock.output(
                        "accounts", "Every account: name => id and type.", "module.organization.accounts")));
    }
}
