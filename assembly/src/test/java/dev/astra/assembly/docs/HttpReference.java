package dev.astra.assembly.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the page on the HTTP interface from its contract. */
final class HttpReference {
    private static final List<String> VERBS = List.of("get", "post", "put", "patch", "delete");

    private final Tree contract;
    private final StringBuilder page = new StringBuilder();

    private HttpReference(Tree contract) {
        this.contract = contract;
    }

    static String write(Map<String, Object> contract) {
        var reference = new HttpReference(new Tree(contract));
        reference.introduction();
        reference.operations();
        return reference.page.toString();
    }

    private void introduction() {
        page.append("# The HTTP interface\n\n").append(ReferencePage.NOTICE);
        page.append("The contract itself, with every schema and example, is")
                .append(" [astra-api.yaml](../../frontend-http/src/main/resources")
                .append("/dev/astra/http/contract/astra-api.yaml).\n\n");
        page.append(contract.at("info").text("description").strip()).append('\n');
    }

    private void operations() {
        Tree paths = contract.at("paths");
        for (String path : paths.names()) {
            Tree item = paths.at(path);
            for (String verb : VERBS) {
                if (item.has(verb)) {
                    operation(verb.toUpperCase(Locale.ROOT) + " " + path, item, item.at(verb));
                }
            }
        }
    }

    private void operation(String title, Tree path, Tree operation) {
        page.append("\n## %s\n\n%s\n".formatted(title, operation.text("summary")));
        if (operation.has("description")) {
            page.append('\n').append(operation.text("description").strip()).append('\n');
        }
        var parameters = new ArrayList<>(path.list("parameters"));
        parameters.addAll(operation.list("parameters"));
        if (!parameters.isEmpty()) {
            page.append("\n| parameter | in | meaning |\n|---|---|---|\n");
            parameters.forEach(parameter -> parameter(resolve(parameter)));
        }
        page.append("\n| answer | meaning |\n|---|---|\n");
        Tree answers = operation.at("responses");
        for (String status : answers.names()) {
            Tree answer = resolve(answers.at(status));
            String shown = status.equals("default") ? "any other" : status;
            page.append("| %s | %s |\n".formatted(shown, oneLine(answer.text("description"))));
        }
    }

    private void parameter(Tree parameter) {
        page.append("| `%s` | %s | %s |\n"
                .formatted(parameter.text("name"), parameter.text("in"), oneLine(parameter.text("description"))));
    }

    private Tree resolve(Tree node) {
        if (!node.has("$ref")) {
            return node;
        }
        Tree found = contract;
        for (String name : node.text("$ref").substring(2).split("/", -1)) {
            found = found.at(name);
        }
        return found;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
