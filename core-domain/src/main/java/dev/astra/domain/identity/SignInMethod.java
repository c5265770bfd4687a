package dev.astra.domain.identity;

/** How a person proves who they are. */
public enum SignInMethod {
    /** In a browser on this machine where one can be opened, otherwise as {@link #DEVICE}. */
    BROWSER,
    /** By a code that is confirmed on any device. */
    DEVICE
}
