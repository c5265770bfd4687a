package dev.astra.assembly.training;

import dev.astra.assembly.Main;

/**
 * The commands that only look into the metadata store, as a person asks them; JSON needs many classes of its own. They
 * run in a home that {@link CloudTraining} has filled.
 */
public final class StoreTraining {
    private StoreTraining() {}

    public static void main(String[] arguments) {
        Training.run("account", "list");
        Training.run("account", "get", "staging");
        Training.run("service", "list");
        Main.main(new String[] {"whoami"});
    }
}
