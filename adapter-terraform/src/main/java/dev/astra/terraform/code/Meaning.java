package dev.astra.terraform.code;

import dev.astra.hcl.HclCode;
import dev.astra.hcl.HclExpression;
import dev.astra.hcl.HclResult;
import dev.astra.hcl.HclValue;

/** What an expression means, however it is written. */
final class Meaning {
    private Meaning() {}

    static boolean same(HclExpression present, HclCode wanted) {
        return switch (present.evaluate()) {
            case HclResult.Success<HclValue>(var value) -> HclCode.of(value).equals(wanted);
            case HclResult.Failure<HclValue> _ ->
                HclCode.expression(present.range().text()).equals(wanted);
        };
    }
}
