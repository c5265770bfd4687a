package dev.astra.hcl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Matches the directives of a template and joins neighbouring texts. */
final class DirectiveTree {
    private final ParseContext context;
    private final List<TemplatePiece> pieces;
    private int next;

    DirectiveTree(ParseContext context, List<TemplatePiece> pieces) {
        this.context = context;
        this.pieces = pieces;
    }

    List<TemplatePart> parts() {
        var parts = partsUntilEnd();
        if (next < pieces.size()) {
            throw unexpected(pieces.get(next), "no directive is open that it could belong to", "remove it");
        }
        return parts;
    }

    /** Parts up to a directive that ends or continues an enclosing one, which stays. */
    private List<TemplatePart> partsUntilEnd() {
        List<TemplatePart> parts = new ArrayList<>();
        while (next < pieces.size()) {
            switch (pieces.get(next)) {
                case TemplatePiece.Text text -> addText(parts, text);
                case TemplatePiece.Interpolation(HclExpression value, HclRange range) -> {
                    next++;
                    parts.add(new TemplatePart.Interpolation(value, range));
                }
                case TemplatePiece.If begin -> parts.add(nested(() -> choice(begin)));
                case TemplatePiece.For begin -> parts.add(nested(() -> loop(begin)));
                case TemplatePiece.Else _, TemplatePiece.EndIf _, TemplatePiece.EndFor _ -> {
                    return parts;
                }
            }
        }
        return parts;
    }

    private void addText(List<TemplatePart> parts, TemplatePiece.Text text) {
        next++;
        var joined = new StringBuilder(text.value());
        HclRange range = text.range();
        while (next < pieces.size() && pieces.get(next) instanceof TemplatePiece.Text more) {
            joined.append(more.value());
            range = range.to(more.range());
            next++;
        }
        if (!joined.isEmpty()) {
            parts.add(new TemplatePart.Text(Unescape.normalize(joined.toString()), range));
        }
    }

    private TemplatePart nested(Supplier<TemplatePart> directive) {
        context.enter();
        next++;
        var part = directive.get();
        context.leave();
        return part;
    }

    private TemplatePart choice(TemplatePiece.If begin) {
        var whenTrue = partsUntilEnd();
        List<TemplatePart> whenFalse = List.of();
        if (next < pieces.size() && pieces.get(next) instanceof TemplatePiece.Else) {
            next++;
            whenFalse = partsUntilEnd();
        }
        var end = end(begin, TemplatePiece.EndIf.class, "%{ endif }");
        return new TemplatePart.If(
                begin.condition(), whenTrue, whenFalse, begin.range().to(end));
    }

    private TemplatePart loop(TemplatePiece.For begin) {
        var body = partsUntilEnd();
        var end = end(begin, TemplatePiece.EndFor.class, "%{ endfor }");
        return new TemplatePart.For(
                begin.keyName(),
                begin.valueName(),
                begin.collection(),
                body,
                begin.range().to(end));
    }

    private HclRange end(TemplatePiece begin, Class<? extends TemplatePiece> kind, String spelling) {
        if (next == pieces.size()) {
            throw unexpected(begin, "the string ends before its " + spelling, "add " + spelling);
        }
        TemplatePiece found = pieces.get(next);
        if (!kind.isInstance(found)) {
            throw unexpected(found, begin.describe() + " is still open", "add " + spelling + " before it");
        }
        next++;
        return found.range();
    }

    private ParseFailure unexpected(TemplatePiece place, String why, String suggestion) {
        context.problems().add(place.range(), place.describe() + " is not matched: " + why, suggestion);
        return new ParseFailure();
    }
}
