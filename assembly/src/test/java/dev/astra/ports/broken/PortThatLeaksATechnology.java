package dev.astra.ports.broken;

import dagger.Lazy;
import io.vertx.core.Vertx;
import org.pf4j.PluginManager;
import software.amazon.awssdk.regions.Region;

/** Shows technologies to whoever implements it. */
public interface PortThatLeaksATechnology {
    PluginManager manager(Lazy<String> lazy, Vertx vertx, Region region);
}
