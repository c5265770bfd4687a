package dev.astra.terraform;

import dev.astra.domain.infrastructure.FileChange;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.infrastructure.StackPath;
import dev.astra.ports.infrastructure.InfrastructureRepository;
import dev.astra.terraform.code.CodeChanges;
import dev.astra.terraform.code.CodeWriter;
import java.nio.file.Path;
import java.util.List;

/** The customer's repository of plain Terraform: {@code <account>/<region>/<team>} and a library of modules. */
public final class TerraformRepository implements InfrastructureRepository {

    @Override
    public List<FileChange> render(Path root, List<Stack> stacks) {
        return new CodeChanges(root).forStacks(stacks);
    }

    @Override
    public void remove(Path root, StackPath stack) {
        new CodeWriter(root).remove(stack.toString());
    }

    @Override
    public void write(Path root, List<FileChange> changes) {
        new CodeWriter(root).write(changes);
    }
}
