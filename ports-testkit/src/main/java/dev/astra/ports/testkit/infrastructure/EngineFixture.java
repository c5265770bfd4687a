package dev.astra.ports.testkit.infrastructure;

import dev.astra.ports.infrastructure.Execution;
import dev.astra.ports.infrastructure.InfrastructureEngine;
import dev.astra.ports.testkit.Fixture;

/** An infrastructure engine and stacks for it to work on, as small and quick as the engine has them. */
public interface EngineFixture extends Fixture {

    /** The engine under test. */
    InfrastructureEngine engine();

    /** A stack that has never been applied; written to its repository if the engine reads one. Another one each time. */
    Execution stack();

    /** The same stack with something else in it, written in the place of the former. */
    Execution changed(Execution former);
}
