package dev.astra.http.listener;

import java.nio.file.Path;

/**
 * What the server proves itself with.
 *
 * @param certificate the certificate, followed by those that vouch for it, as PEM
 * @param key the private key, as PEM without a password
 */
public record TlsFiles(Path certificate, Path key) {}
