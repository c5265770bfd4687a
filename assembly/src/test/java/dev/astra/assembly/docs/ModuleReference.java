package dev.astra.assembly.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes the page on the Terraform modules from the modules themselves. */
final class ModuleReference {
    private static final String MODULES = "adapter-terraform/src/main/resources/dev/astra/terraform/modules";

    private ModuleReference() {}

    static String write() throws IOException {
        var page = new StringBuilder("# The Terraform modules\n\n").append(ReferencePage.NOTICE);
        page.append(
                "Astra copies these modules into `modules/` of your Terraform repository, and root files call them.\n");
        try (Stream<Path> folders = Files.list(Document.ROOT.resolve(MODULES))) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                module(page, folder);
            }
        }
        return page.toString();
    }

    private static void module(StringBuilder page, Path folder) throws IOException {
        String name = folder.getFileName().toString();
        page.append("\n## %s\n\nCode: [%s](../../%s/%s)\n".formatted(name, name, MODULES, name));
        List<ModuleBlock> variables = ModuleBlock.read("variable", folder.resolve("variables.tf"));
        if (!variables.isEmpty()) {
            page.append("\n| variable | type | default | meaning |\n|---|---|---|---|\n");
            variables.forEach(variable -> page.append("| `%s` | `%s` | %s | %s |\n"
                    .formatted(
                            variable.name(),
                            variable.code("type"),
                            variable.code("default").isEmpty() ? "required" : "`" + variable.code("default") + "`",
                            variable.description())));
        }
        List<ModuleBlock> outputs = ModuleBlock.read("output", folder.resolve("outputs.tf"));
        if (!outputs.isEmpty()) {
            page.append("\n| output | meaning |\n|---|---|\n");
            outputs.forEach(output -> page.append("| `%s` | %s |\n".formatted(output.name(), output.description())));
        }
    }
}
