package dev.astra.hcl;

import dev.astra.hcl.HclExpression.Binary;
import dev.astra.hcl.HclExpression.BooleanLiteral;
import dev.astra.hcl.HclExpression.Call;
import dev.astra.hcl.HclExpression.Conditional;
import dev.astra.hcl.HclExpression.For;
import dev.astra.hcl.HclExpression.NullLiteral;
import dev.astra.hcl.HclExpression.NumberLiteral;
import dev.astra.hcl.HclExpression.ObjectLiteral;
import dev.astra.hcl.HclExpression.Parentheses;
import dev.astra.hcl.HclExpression.Reference;
import dev.astra.hcl.HclExpression.Template;
import dev.astra.hcl.HclExpression.Traversal;
import dev.astra.hcl.HclExpression.Tuple;
import dev.astra.hcl.HclExpression.Unary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the values of constants. Whatever is not constant is reported, all of it, and never taken for text. */
final class ConstantEvaluator {
    private final Problems problems = new Problems();

    private ConstantEvaluator() {}

    static HclResult<HclValue> evaluate(HclExpression expression) {
        var evaluator = new ConstantEvaluator();
        var value = evaluator.value(expression);
        return value == null ? evaluator.problems.failure() : evaluator.problems.unlessAny(() -> value);
    }

    static HclResult<HclObject> evaluate(HclBody body) {
        var evaluator = new ConstantEvaluator();
        List<HclEntry> entries = new ArrayList<>();
        for (HclItem item : body.items()) {
            switch (item) {
                case HclAttribute attribute -> {
                    var value = evaluator.value(attribute.value());
                    if (value != null) {
                        entries.add(new HclEntry(attribute.name(), attribute.nameRange(), value));
                    }
                }
                case HclBlock block -> evaluator.block(block);
            }
        }
        return evaluator.problems.unlessAny(() -> new HclObject(entries, body.range()));
    }

    private void block(HclBlock block) {
        problems.add(
                block.typeRange(),
                "the block " + Quoting.inMessage(block.type()) + " is not a constant: only attributes have values",
                "write " + block.type() + " = { ... }");
    }

    /** The value, or null when there is a problem with it. */
    private @Nullable HclValue value(HclExpression expression) {
        return switch (expression) {
            case NumberLiteral(BigDecimal value, HclRange range) -> new HclNumber(value, range);
            case BooleanLiteral(boolean value, HclRange range) -> new HclBoolean(value, range);
            case NullLiteral(HclRange range) -> new HclNull(range);
            case Template template -> text(template);
            case Tuple tuple -> list(tuple);
            case ObjectLiteral object -> object(object);
            case Parentheses parentheses -> value(parentheses.inner());
            case Unary unary when unary.operator().equals("-") -> negated(unary);
            case Reference reference ->
                reject(reference, "write " + Quoting.literal(reference.name()) + " in quotes if text is meant");
            case Traversal reference -> reject(reference, "write the value itself");
            case Call call -> reject(call, "write its result");
            case Unary _, Binary _, Conditional _, For _ -> reject(expression, "write the result");
        };
    }

    private @Nullable HclValue reject(HclExpression expression, String suggestion) {
        String shown = Quoting.inMessage(expression.range().text());
        problems.add(expression.range(), shown + " is not a constant", suggestion);
        return null;
    }

    private @Nullable HclValue negated(Unary unary) {
        var operand = value(unary.operand());
        if (operand instanceof HclNumber number) {
            return new HclNumber(number.value().negate(), unary.range());
        }
        if (operand != null) {
            problems.add(unary.range(), "only a number can be negated, but this is " + operand.kind(), null);
        }
        return null;
    }

    private @Nullable HclValue text(Template template) {
        var text = new StringBuilder();
        boolean constant = true;
        for (TemplatePart part : template.parts()) {
            if (part instanceof TemplatePart.Text literal) {
                text.append(literal.value());
            } else {
                constant = false;
                problems.add(
                        part.range(),
                        Quoting.inMessage(part.range().text()) + " is not a constant",
                        "write \"$${\" or \"%%{\" if the characters themselves are meant");
            }
        }
        return constant ? new HclString(text.toString(), template.range()) : null;
    }

    private HclList list(Tuple tuple) {
        List<HclValue> elements = new ArrayList<>();
        for (HclExpression element : tuple.elements()) {
            var value = value(element);
            if (value != null) {
                elements.add(value);
            }
        }
        return new HclList(elements, tuple.range());
    }

    private HclObject object(ObjectLiteral object) {
        List<HclEntry> entries = new ArrayList<>();
        for (ObjectLiteral.Item item : object.items()) {
            var key = ObjectKeys.constant(item.key());
            var value = value(item.value());
            if (key.isEmpty()) {
                reject(item.key(), "put the key in quotes");
            } else if (value != null) {
                entries.add(new HclEntry(key.get(), item.key().range(), value));
            }
        }
        return new HclObject(entries, object.range());
    }
}
