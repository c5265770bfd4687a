package dev.astra.domain.service;

import dev.astra.domain.secret.SecretReference;

/** A secret handed to a container as an environment variable. */
public record SecretBinding(String name, SecretReference valueFrom) {}
