package dev.astra.cli.ci;

import dev.astra.application.ci.TrustGithub;
import dev.astra.cli.command.PlanText;
import dev.astra.cli.console.Style;
import dev.astra.domain.ci.GithubRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the command has done, or would do. */
record CiOutcome(
        GithubRepository repository,
        @Nullable GithubRepository terraform,
        List<WorkflowWriting> writings,
        List<WorkflowWriting.State> states,
        TrustGithub.Result made,
        boolean dryRun) {

    /** In JSON. */
    record Json(
            String repository,
            @Nullable String terraformRepository,
            List<WorkflowJson> workflows,
            List<String> terraformFiles,
            int changes,
            List<PlanText.PlanJson> plans,
            boolean dryRun) {}

    /** A workflow in JSON. */
    record WorkflowJson(String path, String state) {}

    Json json() {
        var workflows = new ArrayList<WorkflowJson>();
        for (int i = 0; i < writings.size(); i++) {
            workflows.add(new WorkflowJson(
                    writings.get(i).path().toString(), states.get(i).name().toLowerCase(Locale.ROOT)));
        }
        return new Json(
                repository.value(),
                terraform == null ? null : terraform.value(),
                List.copyOf(workflows),
                made.files(),
                made.changes(),
                made.plans().stream().map(PlanText::json).toList(),
                dryRun);
    }

    String text(Style style) {
        var text = new StringBuilder();
        for (int i = 0; i < writings.size(); i++) {
            text.append(style.good("✓"))
                    .append(' ')
                    .append(line(writings.get(i), states.get(i)))
                    .append('\n');
        }
        made.plans().forEach(plan -> text.append(PlanText.text(plan)));
        if (!dryRun) {
            text.append(style.good("✓"))
                    .append(" %d resources made; GitHub holds no key of yours\n".formatted(made.changes()));
        }
        return text.toString();
    }

    private String line(WorkflowWriting writing, WorkflowWriting.State state) {
        String verb = switch (state) {
            case NEW -> dryRun ? "would write " : "wrote ";
            case SAME -> "is as it should be: ";
            case DIFFERENT -> dryRun ? "would replace, after asking, " : "replaced ";
        };
        return verb + writing.path();
    }
}
