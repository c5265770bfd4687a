package dev.astra.domain.broken;

import com.fasterxml.jackson.core.JsonFactory;
import java.sql.Connection;
import picocli.CommandLine;

/** Knows three technologies. */
public record DomainThatKnowsATechnology(CommandLine line, Connection connection, JsonFactory json) {}
