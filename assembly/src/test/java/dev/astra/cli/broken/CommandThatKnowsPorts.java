package dev.astra.cli.broken;

import dev.astra.ports.cloud.Timekeeper;

/** A front end that reaches past the use cases. */
public record CommandThatKnowsPorts(Timekeeper time) {}
