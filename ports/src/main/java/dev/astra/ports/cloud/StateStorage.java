package dev.astra.ports.cloud;

/** Where the infrastructure engine keeps what it knows about an account's resources. */
public interface StateStorage {

    /**
     * Makes the storage if it is not there: encrypted, versioned and closed to the public from its first moment.
     * Called again, it changes nothing.
     *
     * @return the provider's name of the storage, for example a bucket
     */
    String ensure();
}
