package dev.astra.provider.local.network;

import dev.astra.domain.account.Location;
import dev.astra.domain.network.AddressBlock;
import dev.astra.domain.network.Permit;
import dev.astra.domain.value.Value;
import dev.astra.provider.local.state.Fields;
import dev.astra.provider.local.state.FieldsBuilder;
import dev.astra.provider.local.state.Table;

/** The one permit of a person in an environment. */
record PermitRow(String key, Permit permit) {
    static final Table<PermitRow> TABLE = new Table<>("permits", PermitRow::key, PermitRow::write, PermitRow::read);

    static PermitRow of(Location location, Permit permit) {
        return new PermitRow(prefix(location) + permit.owner(), permit);
    }

    /** What the keys of all permits of an environment begin with. */
    static String prefix(Location location) {
        return "%s/%s/".formatted(location.account(), location.region());
    }

    private static PermitRow read(Fields fields) {
        return new PermitRow(
                fields.text("key"),
                new Permit(
                        fields.text("owner"),
                        fields.texts("blocks").stream().map(AddressBlock::parse).toList(),
                        fields.instant("grantedAt"),
                        fields.instant("expiresAt")));
    }

    private Value write() {
        return new FieldsBuilder()
                .put("key", key)
                .put("owner", permit.owner())
                .put("blocks", permit.blocks(), block -> Value.of(block.toString()))
                .put("grantedAt", permit.grantedAt())
                .put("expiresAt", permit.expiresAt())
                .build();
    }
}
