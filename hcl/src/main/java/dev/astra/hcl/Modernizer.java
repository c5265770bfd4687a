package dev.astra.hcl;

import dev.astra.hcl.HclExpression.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * The changes {@code terraform fmt} makes to more than white space: labels get quotes, {@code "${x}"} becomes {@code x}, the types
 * of variables are written as Terraform 0.12 and later write them.
 */
final class Modernizer {
    private final List<Splice> splices = new ArrayList<>();

    private Modernizer() {}

    static String rewrite(HclDocument document) {
        var modernizer = new Modernizer();
        modernizer.body(document.body(), 0, "");
        return Splice.apply(document.text(), modernizer.splices);
    }

    /** Rewrites a body so many blocks deep, the innermost of which has a type. */
    private void body(HclBody body, int depth, String type) {
        boolean variable = depth == 1 && type.equals("variable");
        for (HclItem item : body.items()) {
            switch (item) {
                case HclAttribute attribute -> {
                    if (variable && attribute.name().equals("type")) {
                        type(attribute.value());
                    } else {
                        value(attribute.value());
                    }
                }
                case HclBlock block -> {
                    labels(block);
                    body(block.body(), depth + 1, block.type());
                }
            }
        }
    }

    private void type(HclExpression value) {
        String modern = ModernType.of(value.range().text());
        if (modern != null) {
            splices.add(Splice.replace(value.range(), modern));
        }
    }

    private void value(HclExpression value) {
        if (value instanceof Template template
                && !template.heredoc()
                && template.parts().size() == 1
                && template.parts().getFirst() instanceof TemplatePart.Interpolation) {
            Interpolations.unwrapped(value.range().text())
                    .ifPresent(text -> splices.add(Splice.replace(value.range(), text)));
        }
    }

    /** Labels are quoted and stand side by side; comments between them go, as Terraform has it. */
    private void labels(HclBlock block) {
        int before = block.typeRange().endOffset();
        for (HclLabel label : block.labels()) {
            splices.add(new Splice(before, label.range().endOffset(), " " + Quoting.literal(label.value())));
            before = label.range().endOffset();
        }
    }
}
