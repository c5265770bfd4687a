package dev.astra.assembly.docs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One page's examples, carried out from top to bottom. */
final class PageRun {
    private final Document page;
    private final Workplace workplace;
    private final List<Difference> differences = new ArrayList<>();

    PageRun(Document page, Workplace workplace) {
        this.page = page;
        this.workplace = workplace;
    }

    /** A command that answers something else than the page shows. */
    private record Difference(Exchange exchange, List<String> answer) {
        String description(String page) {
            return "%s, line %d: $ %s answers%n%s"
                    .formatted(page, exchange.first(), exchange.command(), String.join("\n", answer));
        }
    }

    List<String> differences() throws IOException {
        for (String command : page.preparations()) {
            workplace.prepare(command);
        }
        for (CodeBlock block : page.blocks()) {
            Optional<String> file = block.savedAs();
            if (file.isPresent()) {
                workplace.save(file.get(), block.text());
            }
            if (block.language().equals("console")) {
                carryOut(block);
            }
        }
        return differences.stream()
                .map(difference -> difference.description(page.name()))
                .toList();
    }

    private void carryOut(CodeBlock block) throws IOException {
        for (Exchange exchange : Exchange.in(block)) {
            List<String> answer = workplace.type(exchange);
            if (!Elision.fits(Stable.lines(exchange.answer()), Stable.lines(answer))) {
                differences.add(new Difference(exchange, answer));
            }
        }
    }

    /** The page with every different answer in place of what it showed. */
    String updated() {
        var lines = new ArrayList<>(page.lines());
        for (Difference difference : differences.reversed()) {
            int first = difference.exchange().first();
            lines.subList(first, first + difference.exchange().answer().size()).clear();
            lines.addAll(
                    first,
                    difference.answer().stream().map(String::stripTrailing).toList());
        }
        return String.join("\n", lines) + "\n";
    }
}
