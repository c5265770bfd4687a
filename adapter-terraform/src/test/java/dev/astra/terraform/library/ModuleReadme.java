package dev.astra.terraform.library;

import dev.astra.hcl.Hcl;
import dev.astra.hcl.HclAttribute;
import dev.astra.hcl.HclBlock;
import dev.astra.hcl.HclBody;
import dev.astra.hcl.HclCode;
import dev.astra.hcl.HclExpression;
import dev.astra.hcl.HclExpression.Template;
import dev.astra.hcl.HclWriter;
import dev.astra.hcl.TemplatePart;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

/** Describes a module from its own code. */
final class ModuleReadme {
    private final String name;
    private final SortedMap<String, String> code;
    private final SortedMap<String, String> tests;

    /**
     * The description of one module.
     *
     * @param code its files
     * @param tests the files beside its tests, in which {@code about.md} says in a paragraph what the module is for
     */
    ModuleReadme(String name, SortedMap<String, String> code, SortedMap<String, String> tests) {
        this.name = name;
        this.code = code;
        this.tests = tests;
    }

    String text() {
        var text = new StringBuilder();
        text.append("# ").append(name).append("\n\n").append(tests.get("about.md"));
        text.append("\n```hcl\n").append(example()).append("```\n");
        text.append("\n## Inputs\n");
        blocks("variables.tf", "variable").forEach(variable -> text.append(input(variable)));
        text.append("\n## Outputs\n\n| name | what it is |\n|---|---|\n");
        blocks("outputs.tf", "output").forEach(output -> text.append(output(output)));
        return text.toString();
    }

    /** A call with the values that the module's own tests use. */
    private String example() {
        HclBody values = tests.entrySet().stream()
                .filter(test -> test.getKey().endsWith(".tftest.hcl"))
                .flatMap(test -> parse(test.getKey(), test.getValue()).blocks("variables").stream())
                .findFirst()
                .orElseThrow()
                .body();
        var call = HclWriter.empty()
                .attribute("source", "../../../modules/" + name)
                .blankLine();
        for (int i = 0; i < values.attributes().size(); i++) {
            HclAttribute value = values.attributes().get(i);
            boolean apart = i > 0 && large(value.range().text());
            call = (apart ? call.blankLine() : call)
                    .attribute(
                            value.name(),
                            HclCode.expression(value.value().range().text()));
        }
        String label = name.replace('-', '_');
        return HclWriter.empty().block("module", List.of(label), call).text();
    }

    private static String input(HclBlock variable) {
        HclBody body = variable.body();
        String type = source(body, "type").orElse("any");
        String presence = source(body, "default").map(ModuleReadme::byDefault).orElse("Required.");
        return "\n### %s\n\n%s\n\n%s%s\n"
                .formatted(
                        variable.labelValues().getFirst(),
                        description(body),
                        large(type) ? fenced(type) + "\n\n" : "`" + type + "`. ",
                        presence);
    }

    private static String byDefault(String value) {
        return large(value) ? "Optional, by default:\n\n" + fenced(value) : "Optional, by default `" + value + "`.";
    }

    private static boolean large(String code) {
        return code.contains("\n");
    }

    private static String fenced(String code) {
        return "```hcl\n" + code + "\n```";
    }

    private static String output(HclBlock output) {
        return "| `%s` | %s |\n".formatted(output.labelValues().getFirst(), description(output.body()));
    }

    private static String description(HclBody body) {
        return body.attribute("description")
                .map(HclAttribute::value)
                .map(ModuleReadme::words)
                .orElseThrow();
    }

    /** Words in backticks mean the same in Markdown; lines of a heredoc are paragraphs. */
    private static String words(HclExpression description) {
        String text = ((Template) description)
                .parts().stream()
                        .map(part -> ((TemplatePart.Text) part).value())
                        .reduce("", String::concat);
        return text.strip().replace("\n", "\n\n").replace("<", "\\<");
    }

    private static Optional<String> source(HclBody body, String attribute) {
        return body.attribute(attribute)
                .map(found -> HclCode.expression(found.value().range().text()).text());
    }

    private List<HclBlock> blocks(String file, String type) {
        return parse(file, Objects.requireNonNull(code.get(file), file)).blocks().stream()
                .filter(block -> block.type().equals(type))
                .toList();
    }

    private static HclBody parse(String file, String text) {
        return Hcl.parse(file, text)
                .orElseThrow(problems -> new IllegalStateException(problems.toString()))
                .body();
    }
}
