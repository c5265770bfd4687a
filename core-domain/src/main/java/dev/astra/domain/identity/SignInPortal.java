package dev.astra.domain.identity;

import java.net.URI;

/**
 * Where the organization's people sign in.
 *
 * @param id the identity instance, for example {@code d-2a680d4762}
 * @param startUrl the page to open in a browser
 */
public record SignInPortal(String id, URI startUrl) {}
