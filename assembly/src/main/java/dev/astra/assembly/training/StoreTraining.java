package dev.astra.assembly.training;

import dev.astra.assembly.Main;

/** The commands that only look into the metadata store; they run in a home that {@link CloudTraining} has filled. */
public final class StoreTraining {
    private StoreTraining() {}

    public static void main(String[] arguments) {
        Training.inBothFormats("account", "list");
        Training.inBothFormats("account", "get", "staging");
        Training.inBothFormats("service", "list");
        Training.run("whoami", "-o", "json");
        Main.main(new String[] {"whoami"});
    }
}
