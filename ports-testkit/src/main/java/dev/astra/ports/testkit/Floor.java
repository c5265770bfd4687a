package dev.astra.ports.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The least number of tests of a class that must run to their end. When fewer do, because some were skipped, disabled
 * or not found, the class fails: a contract that silently checks nothing is worse than none. Running a single test of a
 * contract by name therefore passes its test and fails its class.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FloorCheck.class)
public @interface Floor {

    /** How many tests must run. */
    int value();
}
