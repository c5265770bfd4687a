package dev.astra.terraform.code;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.SourcePosition;
import dev.astra.domain.infrastructure.FileChange;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.hcl.Hcl;
import dev.astra.hcl.HclDocument;
import dev.astra.hcl.HclProblem;
import dev.astra.hcl.HclResult;
import dev.astra.terraform.error.TerraformError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds out what has to be written for stacks to stand in a repository as they should. */
public final class CodeChanges {
    private static final String GIT_IGNORE = """
            .terraform/
            *.tfplan
            *.tfstate
            *.tfstate.*
            crash.log
            """;

    private final Path root;

    public CodeChanges(Path root) {
        this.root = root;
    }

    /** The files to write, of which none needs writing again once it is written. */
    public List<FileChange> forStacks(List<Stack> stacks) {
        var files = new ArrayList<CodeFile>();
        files.add(new CodeFile.Started(".gitignore", GIT_IGNORE));
        stacks.forEach(stack -> files.addAll(StackCode.of(stack)));
        var changes = new ArrayList<FileChange>();
        var problems = new ArrayList<HclProblem>();
        try {
            changes.addAll(new ModuleLibrary(root).changes());
            for (CodeFile file : files) {
                switch (change(file)) {
                    case HclResult.Success<List<FileChange>>(var change) -> changes.addAll(change);
                    case HclResult.Failure<List<FileChange>>(var all) -> problems.addAll(all);
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        if (!problems.isEmpty()) {
            throw broken(problems);
        }
        return List.copyOf(changes);
    }

    private HclResult<List<FileChange>> change(CodeFile file) throws IOException {
        boolean exists = Files.exists(root.resolve(file.path()));
        return switch (file) {
            case CodeFile.Started(String path, String text) ->
                new HclResult.Success<>(exists ? List.of() : List.of(new FileChange(path, false, text)));
            case CodeFile.Synced(String path, List<OwnedBlock> blocks, List<String> forgotten) ->
                exists
                        ? update(path, blocks, forgotten)
                        : new HclResult.Success<>(List.of(new FileChange(path, false, Merge.write(blocks))));
        };
    }

    private HclResult<List<FileChange>> update(String path, List<OwnedBlock> blocks, List<String> forgotten)
            throws IOException {
        HclResult<HclDocument> present = Hcl.parse(path, Files.readAllBytes(root.resolve(path)));
        return present.flatMap(before -> Merge.into(before, blocks)
                .flatMap(merged -> Merge.forget(merged, forgotten))
                .map(after -> after.text().equals(before.text())
                        ? List.of()
                        : List.of(new FileChange(path, true, after.text()))));
    }

    private AstraException unreadable(IOException e) {
        return Failure.of(
                        TerraformError.UNREADABLE_CODE,
                        "The Terraform folder " + root + " cannot be read",
                        "the file system refuses: " + e.getMessage())
                .next("Make the folder readable and run the command again; nothing has been changed.")
                .exception(e);
    }

    private static AstraException broken(List<HclProblem> problems) {
        return Failure.of(
                        TerraformError.UNREADABLE_CODE,
                        "The Terraform code cannot be changed",
                        "some of it cannot be understood")
                .diagnostics(problems.stream().map(CodeChanges::diagnostic).toList())
                .next("Mend the files and run the command again; none has been changed.")
                .exception();
    }

    private static Diagnostic diagnostic(HclProblem problem) {
        var start = problem.position();
        return new Diagnostic(
                problem.message(),
                new SourcePosition(start.file(), start.line(), start.column()),
                problem.suggestion());
    }
}
