package dev.astra.domain.service;

/** Whether an image can be pulled, as far as the cloud's own registry can tell. */
public enum ImageCheck {
    FOUND,
    MISSING,
    /** The image lives in a registry that cannot be asked from here. */
    UNKNOWN
}
