package dev.astra.hcl;

/** The complaint about a name that is set twice. */
final class Duplicates {
    private Duplicates() {}

    static void report(ParseContext context, String name, HclRange second, HclRange first) {
        var place = first.start();
        context.problems()
                .add(
                        second,
                        Quoting.inMessage(name) + " is set twice: it already has a value on line " + place.line()
                                + ", column " + place.column(),
                        "remove one of the two");
    }
}
