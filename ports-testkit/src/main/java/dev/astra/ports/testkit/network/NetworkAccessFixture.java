package dev.astra.ports.testkit.network;

import dev.astra.ports.testkit.cloud.CloudFixture;
import java.time.Instant;

/** A cloud whose two environments have networks that can be opened. */
public interface NetworkAccessFixture extends CloudFixture {

    /** The time by which the cloud closes what is open; {@link #advance} moves it. */
    Instant now();
}
