package dev.astra.hcl;

/**
 * A constant value, with the place where it is written.
 *
 * <p>Two values are equal only if they are the same value at the same place. To compare what they say, compare
 * {@link HclCode#of(HclValue)}.
 */
public sealed interface HclValue permits HclString, HclNumber, HclBoolean, HclNull, HclList, HclObject {
    /** The expression the value was written as. */
    HclRange range();

    /** What kind of value it is, with its article, for messages: "a string", "a list". */
    default String kind() {
        return switch (this) {
            case HclString _ -> "a string";
            case HclNumber _ -> "a number";
            case HclBoolean _ -> "a boolean";
            case HclNull _ -> "null";
            case HclList _ -> "a list";
            case HclObject _ -> "an object";
        };
    }
}
