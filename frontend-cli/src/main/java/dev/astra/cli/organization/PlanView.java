package dev.astra.cli.organization;

import dev.astra.application.organization.EstatePreview;
import dev.astra.application.organization.EstatePreview.PlannedAccount;
import dev.astra.cli.console.Style;
import dev.astra.cli.console.Table;
import dev.astra.cli.cost.EstimateText;
import dev.astra.domain.cost.Traffic;
import dev.astra.domain.infrastructure.ChangeAction;
import dev.astra.domain.infrastructure.Plan;
import dev.astra.domain.network.ZonePlan;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code astra init} would make, as text. */
final class PlanView {
    private static final String UNKNOWN = "(unknown yet)";

    private final EstatePreview estate;
    private final Style style;
    private final StringBuilder text = new StringBuilder();

    private PlanView(EstatePreview estate, Style style) {
        this.estate = estate;
        this.style = style;
    }

    static String of(EstatePreview estate, Style style) {
        var view = new PlanView(estate, style);
        view.accounts();
        view.networks();
        view.roles();
        view.state();
        view.names();
        estate.directories().forEach(view::directory);
        view.price();
        view.end();
        return view.text.toString();
    }

    private void heading(String heading) {
        text.append("├─ ").append(heading).append('\n');
    }

    private void table(Table table) {
        table.render().lines().forEach(this::line);
    }

    private void line(String line) {
        text.append("│    ").append(line).append('\n');
    }

    private void accounts() {
        heading(estate.accounts().size() + " accounts");
        var table = new Table("account", "e-mail of its root user", "unit", "id");
        for (PlannedAccount account : estate.accounts()) {
            table.row(
                    account.name().value(),
                    account.email() == null ? "the one it has" : account.email().value(),
                    account.unit().isEmpty() ? "root" : account.unit(),
                    account.id() == null ? UNKNOWN : account.id().value());
        }
        table(table);
    }

    private void networks() {
        heading(estate.networks().size() + " networks in " + estate.region());
        var table = new Table("environment", "block", "zones");
        estate.networks()
                .forEach(network -> table.row(
                        network.environment().value(),
                        network.block().toString(),
                        network.plan().usedZones().stream().map(PlanView::zone).collect(Collectors.joining(", "))));
        table(table);
    }

    private static String zone(ZonePlan zone) {
        return zone.zone() + " " + zone.block();
    }

    private void roles() {
        heading(estate.roles().size() + " roles");
        var table = new Table("role", "accounts");
        estate.roles()
                .forEach(role -> table.row(
                        role.name().value(),
                        role.accounts().stream().map(Object::toString).collect(Collectors.joining(", "))));
        table(table);
    }

    private void state() {
        heading(estate.accounts().size() + " buckets for the state of Terraform, which Astra makes beforehand");
        estate.accounts().forEach(account -> line("• " + account.name()));
    }

    private void names() {
        heading(estate.zones().size() + " DNS zones");
        estate.zones().forEach(zone -> line("• " + zone));
        heading(estate.networks().size() + " container clusters");
        estate.networks().forEach(network -> line("• " + network.environment()));
        heading(estate.resources() + " resources in " + estate.directories().size() + " Terraform directories");
    }

    private void directory(Plan plan) {
        line(plan.stack() + " (" + plan.changes().size() + ")");
        plan.changes()
                .forEach(change ->
                        line("  " + (change.action() == ChangeAction.IMPORT ? "=" : "+") + " " + change.address()));
    }

    private void price() {
        heading(estate.price().total().rounded() + " a month before any service runs");
        new EstimateText(style)
                .receipt(estate.price(), Traffic.little())
                .lines()
                .forEach(this::line);
    }

    private void end() {
        heading("Unknown until it is made");
        List<String> unknown = estate.unknown();
        unknown.forEach(sentence -> line("• " + sentence));
        text.append(
                "└─ + is made by Terraform, = is made beforehand and taken over by it. Nothing has been changed.\n");
    }
}
