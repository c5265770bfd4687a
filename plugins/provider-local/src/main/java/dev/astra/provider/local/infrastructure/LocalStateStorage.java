package dev.astra.provider.local.infrastructure;

import dev.astra.domain.account.Location;
import dev.astra.domain.value.Value;
import dev.astra.ports.cloud.StateStorage;
import dev.astra.provider.local.account.Accounts;
import dev.astra.provider.local.state.FieldsBuilder;
import dev.astra.provider.local.state.StateFile;
import dev.astra.provider.local.state.Table;

/** A name for the storage that a cloud of its own would have. */
public record LocalStateStorage(StateFile file, Location location) implements StateStorage {
    private static final Table<String> TABLE =
            new Table<>("stateStorages", name -> name, LocalStateStorage::write, fields -> fields.text("name"));

    private static Value write(String name) {
        return new FieldsBuilder().put("name", name).build();
    }

    @Override
    public String ensure() {
        return file.change(draft -> {
            Accounts.require(draft, location.account());
            String name = "terraform-state-" + location.account();
            draft.put(TABLE, name);
            return name;
        });
    }
}
