package dev.astra.hcl;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The shape of an expression on one line, with parentheses around every operation. */
final class Shape {
    private Shape() {}

    static String of(String text) {
        return of(Parsed.expression(text));
    }

    static String of(@Nullable HclExpression expression) {
        return switch (expression) {
            case null -> "-";
            case HclExpression.NumberLiteral literal -> literal.value().toPlainString();
            case HclExpression.BooleanLiteral literal -> Boolean.toString(literal.value());
            case HclExpression.NullLiteral _ -> "null";
            case HclExpression.Template template -> "'" + parts(template.parts()) + "'";
            case HclExpression.Tuple tuple -> "[" + all(tuple.elements()) + "]";
            case HclExpression.ObjectLiteral object ->
                object.items().stream()
                        .map(item -> of(item.key()) + "=" + of(item.value()))
                        .collect(Collectors.joining(" ", "{", "}"));
            case HclExpression.Reference reference -> reference.name();
            case HclExpression.Traversal traversal ->
                of(traversal.source())
                        + traversal.steps().stream().map(Shape::step).collect(Collectors.joining());
            case HclExpression.Call call ->
                call.function() + "(" + all(call.arguments()) + (call.expandsLast() ? "..." : "") + ")";
            case HclExpression.Unary unary -> "(" + unary.operator() + of(unary.operand()) + ")";
            case HclExpression.Binary binary -> "(" + of(binary.left()) + binary.operator() + of(binary.right()) + ")";
            case HclExpression.Conditional choice ->
                "(" + of(choice.condition()) + "?" + of(choice.whenTrue()) + ":" + of(choice.whenFalse()) + ")";
            case HclExpression.For loop ->
                "for(" + loop.keyName() + " " + loop.valueName() + " in " + of(loop.collection()) + ": "
                        + of(loop.key()) + " => " + of(loop.value()) + (loop.grouped() ? "..." : "") + " if "
                        + of(loop.condition()) + ")";
            case HclExpression.Parentheses parentheses -> of(parentheses.inner());
        };
    }

    private static String all(Collection<HclExpression> expressions) {
        return expressions.stream().map(Shape::of).collect(Collectors.joining(" "));
    }

    private static String step(HclExpression.Traversal.Step step) {
        return switch (step) {
            case HclExpression.Traversal.Step.Attribute attribute -> "." + attribute.name();
            case HclExpression.Traversal.Step.Index index -> "[" + of(index.key()) + "]";
            case HclExpression.Traversal.Step.Splat splat -> splat.full() ? "[*]" : ".*";
        };
    }

    private static String parts(Collection<TemplatePart> parts) {
        return parts.stream().map(Shape::part).collect(Collectors.joining());
    }

    private static String part(TemplatePart part) {
        return switch (part) {
            case TemplatePart.Text text -> text.value();
            case TemplatePart.Interpolation interpolation -> "<" + of(interpolation.value()) + ">";
            case TemplatePart.If choice ->
                "<if " + of(choice.condition()) + " then " + parts(choice.whenTrue()) + " else "
                        + parts(choice.whenFalse()) + ">";
            case TemplatePart.For loop ->
                "<for " + loop.keyName() + " " + loop.valueName() + " in " + of(loop.collection()) + " do "
                        + parts(loop.body()) + ">";
        };
    }
}
