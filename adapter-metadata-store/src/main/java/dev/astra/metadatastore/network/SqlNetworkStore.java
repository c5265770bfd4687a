package dev.astra.metadatastore.network;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Region;
import dev.astra.domain.network.AddressPlan;
import dev.astra.domain.network.Ipv4Block;
import dev.astra.domain.network.NetworkAllocation;
import dev.astra.metadatastore.database.Database;
import dev.astra.metadatastore.database.Row;
import dev.astra.metadatastore.database.Session;
import dev.astra.ports.metadata.NetworkStore;
import java.sql.SQLException;

/** Address blocks and whose they are. The plan itself says what fits, while nobody else can change it. */
public final class SqlNetworkStore implements NetworkStore {
    private static final String PLAN = "SELECT environment, region, block, zones FROM networks";
    private static final String SAVE = "INSERT INTO networks (environment, region, block, zones) VALUES (?, ?, ?, ?)";

    private final Database database;

    public SqlNetworkStore(Database database) {
        this.database = database;
    }

    @Override
    public AddressPlan plan() {
        return database.read(SqlNetworkStore::plan);
    }

    @Override
    public void save(NetworkAllocation allocation) {
        database.writeAlone("networks", session -> {
            var present = plan(session);
            var wanted = present.with(allocation);
            return wanted.equals(present) ? 0 : insert(session, allocation);
        });
    }

    private static int insert(Session session, NetworkAllocation allocation) throws SQLException {
        return session.change(
                SAVE,
                allocation.environment().value(),
                allocation.region().value(),
                allocation.block().toString(),
                String.join(" ", allocation.zones()));
    }

    private static AddressPlan plan(Session session) throws SQLException {
        return new AddressPlan(session.list(PLAN, SqlNetworkStore::allocation));
    }

    private static NetworkAllocation allocation(Row row) throws SQLException {
        return new NetworkAllocation(
                new AccountName(row.text()), new Region(row.text()), Ipv4Block.parse(row.text()), row.words());
    }
}
