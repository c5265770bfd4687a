package dev.astra.assembly.network;

import dev.astra.domain.account.DomainName;
import dev.astra.domain.dns.Delegation;
import dev.astra.domain.error.Failures;
import dev.astra.ports.dns.DelegationLookup;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks the servers of the zone above, which know a delegation from the moment it is set; where these cannot be reached,
 * the name server of this machine, which may remember for a while that there was none.
 */
public final class NameSystem implements DelegationLookup {
    private static final Duration PATIENCE = Duration.ofMillis(1200);
    private static final int DNS = 53;
    private static final Path SETTINGS = Path.of("/etc/resolv.conf");
    private static final Pattern SERVER = Pattern.compile("(?m)^\\s*nameserver\\s+(\\d+\\.\\d+\\.\\d+\\.\\d+)\\s*$");
    private static final Pattern GIVEN = Pattern.compile("(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})(?::(\\d{1,5}))?");

    private final List<NameServer> own;
    private final boolean alone;

    private NameSystem(List<NameServer> own, boolean alone) {
        this.own = own;
        this.alone = alone;
    }

    /**
     * A view of the name system.
     *
     * @param server empty for the usual one; {@code off} for none; else the address of the one server to ask, with a port
     *     if it is not 53
     */
    public static DelegationLookup lookup(String server) {
        if (server.equals("off")) {
            return zone -> new Delegation.Unchecked("it is switched off by ASTRA_DNS_SERVER");
        }
        return server.isEmpty() ? usual() : new NameSystem(List.of(given(server)), true);
    }

    private static NameServer given(String server) {
        Matcher parts = GIVEN.matcher(server);
        if (!parts.matches()) {
            throw Failures.invalid(
                            "The name server '" + server + "' in ASTRA_DNS_SERVER is not valid",
                            "expected off, or an address such as 9.9.9.9 or 127.0.0.1:5353")
                    .exception();
        }
        int port = parts.group(2) == null ? DNS : Integer.parseInt(parts.group(2));
        return server(parts.group(1), port);
    }

    private static NameServer server(String address, int port) {
        return new NameServer(new InetSocketAddress(address, port), PATIENCE);
    }

    private static NameSystem usual() {
        try {
            String settings = Files.exists(SETTINGS) ? Files.readString(SETTINGS) : "";
            return new NameSystem(
                    SERVER.matcher(settings)
                            .results()
                            .map(found -> server(found.group(1), DNS))
                            .limit(1)
                            .toList(),
                    false);
        } catch (IOException e) {
            return new NameSystem(List.of(), false);
        }
    }

    @Override
    public Delegation look(DomainName zone) {
        if (own.isEmpty()) {
            return new Delegation.Unchecked("this machine names no name server");
        }
        NameServer first = own.getFirst();
        return alone ? read(first, zone, false) : fromAbove(first, zone);
    }

    private Delegation fromAbove(NameServer resolver, DomainName zone) {
        String above = zone.value().substring(zone.value().indexOf('.') + 1);
        Optional<DnsAnswer> answer = resolver.ask(above, DnsQuestion.Type.NS, true);
        if (answer.isEmpty()) {
            return silent(resolver);
        }
        if (answer.get().code() == DnsAnswer.NO_SUCH_NAME) {
            return new Delegation.Nowhere();
        }
        return answer.get().values(above, DnsQuestion.Type.NS).stream()
                .findFirst()
                .flatMap(name -> resolver.ask(name, DnsQuestion.Type.A, true)
                        .flatMap(found ->
                                found.values(name, DnsQuestion.Type.A).stream().findFirst()))
                .map(address -> read(server(address, DNS), zone, false))
                .filter(found -> !(found instanceof Delegation.Unchecked))
                .orElseGet(() -> read(resolver, zone, true));
    }

    private static Delegation read(NameServer server, DomainName zone, boolean recursive) {
        Optional<DnsAnswer> answer = server.ask(zone.value(), DnsQuestion.Type.NS, recursive);
        if (answer.isEmpty()) {
            return silent(server);
        }
        return switch (answer.get().code()) {
            case DnsAnswer.FOUND -> {
                List<String> servers = answer.get().values(zone.value(), DnsQuestion.Type.NS);
                yield servers.isEmpty() ? new Delegation.Nowhere() : new Delegation.To(servers);
            }
            case DnsAnswer.NO_SUCH_NAME -> new Delegation.Nowhere();
            default ->
                new Delegation.Unchecked("the name server " + name(server) + " refuses to answer (code "
                        + answer.get().code() + ")");
        };
    }

    private static Delegation silent(NameServer server) {
        return new Delegation.Unchecked("the name server " + name(server) + " does not answer");
    }

    private static String name(NameServer server) {
        return server.address().getHostString()
                + (server.address().getPort() == DNS
                        ? ""
                        : ":" + server.address().getPort());
    }
}
