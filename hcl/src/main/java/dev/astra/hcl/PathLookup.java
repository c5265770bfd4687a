package dev.astra.hcl;

import dev.astra.hcl.HclExpression.ObjectLiteral;
import dev.astra.hcl.HclExpression.Parentheses;
import dev.astra.hcl.HclExpression.Tuple;
import java.util.List;
import java.util.Optional;

/** Follows a path through a document. */
final class PathLookup {
    private final HclDocument document;

    PathLookup(HclDocument document) {
        this.document = document;
    }

    /** What the path leads to, or the problem at the innermost place that could be reached. */
    HclResult<Place> find(HclPath path) {
        Place place = new Place.InFile(document.body());
        HclPath reached = HclPath.root();
        for (HclPath.Step step : path.steps()) {
            var found = step(place, step);
            if (found.size() != 1) {
                return failure(place, found.isEmpty() ? missing(place, reached, step) : ambiguous(found.size(), step));
            }
            place = found.getFirst();
            reached = reached.with(step);
        }
        return new HclResult.Success<>(place);
    }

    private static List<Place> step(Place place, HclPath.Step step) {
        return switch (step) {
            case HclPath.Step.Block(String type, List<String> labels) ->
                body(place).stream()
                        .flatMap(body -> body.blocks(type, labels.toArray(String[]::new)).stream())
                        .<Place>map(Place.InBlock::new)
                        .toList();
            case HclPath.Step.BlockAt(String type, int index) ->
                body(place).stream()
                        .flatMap(body -> body.blocks().stream())
                        .filter(block -> block.type().equals(type))
                        .skip(index)
                        .limit(1)
                        .<Place>map(Place.InBlock::new)
                        .toList();
            case HclPath.Step.Key(String name) ->
                value(place, name).<Place>map(Place.InValue::new).stream().toList();
            case HclPath.Step.Index(int index) -> {
                var elements = tuple(place).map(Tuple::elements).orElse(List.of());
                yield index >= 0 && index < elements.size()
                        ? List.of(new Place.InValue(elements.get(index)))
                        : List.of();
            }
        };
    }

    /** The body a place is or has. */
    static Optional<HclBody> body(Place place) {
        return switch (place) {
            case Place.InFile(HclBody body) -> Optional.of(body);
            case Place.InBlock(HclBlock block) -> Optional.of(block.body());
            case Place.InValue _ -> Optional.empty();
        };
    }

    static Optional<ObjectLiteral> object(Place place) {
        return place instanceof Place.InValue(HclExpression value) && plain(value) instanceof ObjectLiteral object
                ? Optional.of(object)
                : Optional.empty();
    }

    static Optional<Tuple> tuple(Place place) {
        return place instanceof Place.InValue(HclExpression value) && plain(value) instanceof Tuple tuple
                ? Optional.of(tuple)
                : Optional.empty();
    }

    private static HclExpression plain(HclExpression value) {
        return value instanceof Parentheses parentheses ? plain(parentheses.inner()) : value;
    }

    private static Optional<HclExpression> value(Place place, String name) {
        return body(place)
                .flatMap(body -> body.attribute(name))
                .map(HclAttribute::value)
                .or(() -> object(place).flatMap(object -> item(object, name)).map(ObjectLiteral.Item::value));
    }

    static Optional<ObjectLiteral.Item> item(ObjectLiteral object, String key) {
        return object.items().stream()
                .filter(item -> ObjectKeys.constant(item.key()).equals(Optional.of(key)))
                .findFirst();
    }

    private static String missing(Place place, HclPath reached, HclPath.Step step) {
        String kind = place instanceof Place.InFile ? "" : ", which is " + place.kind();
        return "there is no " + step + " in " + reached + kind;
    }

    private static String ambiguous(int count, HclPath.Step step) {
        return "there are " + count + " blocks " + step + ": it is not clear which is meant";
    }

    static <T> HclResult<T> failure(Place place, String message) {
        var problems = new Problems();
        problems.add(place.range(), message, null);
        return problems.failure();
    }
}
