package dev.astra.testsupport.emulator;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An emulator of the AWS APIs in a process of its own, on a port of the loopback interface, for one test class or more. */
public final class AwsEmulator implements AutoCloseable {
    /** The management account, which every access key belongs to that the emulator did not issue. */
    public static final String MANAGEMENT_ACCOUNT = "123456789012";

    private final EmulatorProcess process;
    private final EmulatorOptions options;
    private final HttpClient client;
    private final ControlChannel control;

    private AwsEmulator(EmulatorProcess process, EmulatorOptions options, HttpClient client, ControlChannel control) {
        this.process = process;
        this.options = options;
        this.client = client;
        this.control = control;
    }

    public static AwsEmulator start() {
        return start(EmulatorOptions.defaults());
    }

    /** Starts an emulator and returns when it answers. */
    public static AwsEmulator start(EmulatorOptions options) {
        EmulatorProcess process = EmulatorProcess.start(options.time());
        HttpClient client =
                HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
        URI endpoint = URI.create("http://127.0.0.1:" + process.port());
        AwsEmulator emulator =
                new AwsEmulator(process, options, client, new ControlChannel(client, endpoint, process.nonce()));
        emulator.control.send("ping", Map.of());
        return emulator;
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + process.port());
    }

    public long pid() {
        return process.pid();
    }

    public String region() {
        return options.region();
    }

    /** The variables that lead the AWS SDKs, the AWS CLI and Terraform here; see also {@link #redirect}. */
    public Map<String, String> environment() {
        return RedirectedEnvironment.of(endpoint().toString(), options.region());
    }

    /** Makes an environment lead here: removes what would lead elsewhere and adds {@link #environment()}. */
    public Map<String, String> redirect(Map<String, String> variables) {
        RedirectedEnvironment.clear(variables);
        variables.putAll(environment());
        return variables;
    }

    /** The emulator's time. */
    public Instant now() {
        return OffsetDateTime.parse(control.send("time", Map.of()).getFirst().getFirst())
                .toInstant();
    }

    /** Moves the clock on, with everything that happens meanwhile; in real time that is, at speed n, n times as much. */
    public void advance(Duration time) {
        control.send("advance", Map.of("seconds", Double.toString(time.toMillis() / 1000.0)));
    }

    public void inject(Fault fault) {
        control.send("fault", fault.parameters());
    }

    public void clearFaults() {
        control.send("faults/clear", Map.of());
    }

    /** From now on, temporary credentials with this access key are refused as expired. */
    public void expireCredentials(String accessKeyId) {
        control.send("credentials/expire", Map.of("access_key", accessKeyId));
    }

    /** From now on, all temporary credentials issued so far are refused as expired. */
    public void expireAllCredentials() {
        expireCredentials("*");
    }

    /** Approves, as the user, the device sign-in that shows the user code. */
    public void approveSignIn(String userCode, String userName) {
        signIn().approve(userCode, userName);
    }

    public SignInControl signIn() {
        return new SignInControl(control);
    }

    public OrganizationControl organization() {
        return new OrganizationControl(control);
    }

    public EcsControl ecs() {
        return new EcsControl(control);
    }

    /**
     * Makes up a cost that Cost Explorer then reports.
     *
     * @param amount in US dollars
     */
    public void addCost(LocalDate day, String service, String account, BigDecimal amount, Map<String, String> tags) {
        String pairs = tags.entrySet().stream()
                .map(tag -> tag.getKey() + "=" + tag.getValue())
                .collect(Collectors.joining(","));
        control.send(
                "costs/add",
                Map.of(
                        "day", day.toString(),
                        "service", service,
                        "account", account,
                        "amount", amount.toPlainString(),
                        "tags", pairs));
    }

    /** All API calls since the start, the last {@link #reset} or {@link #clearCalls}, in order. */
    public List<Call> calls() {
        return control.send("calls", Map.of()).stream()
                .map(row -> new Call(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        row.get(3),
                        Integer.parseInt(row.get(4)),
                        row.get(5).equals("True"),
                        row.get(6)))
                .toList();
    }

    public HoldControl hold() {
        return new HoldControl(control);
    }

    /** What there is in all accounts. */
    public List<Thing> inventory() {
        return control.send("inventory", Map.of()).stream()
                .map(row -> new Thing(row.get(0), row.get(1), row.get(2)))
                .toList();
    }

    /** Forgets the record of calls and of problems. */
    public void clearCalls() {
        control.send("calls/clear", Map.of());
    }

    /** The calls the emulator could not answer as AWS would. */
    public List<Problem> problems() {
        return control.send("problems", Map.of()).stream()
                .map(row -> new Problem(
                        Problem.Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT)), row.get(1), row.get(2), row.get(3)))
                .toList();
    }

    /** The calls the emulator does not implement. */
    public List<Problem> unimplemented() {
        return problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.UNIMPLEMENTED)
                .toList();
    }

    /** Forgets all state of all accounts, all faults and records; keeps the time. */
    public void reset() {
        control.send("reset", Map.of());
    }

    /** What the emulator has written to its log. */
    public String log() {
        return process.log();
    }

    @Override
    public void close() {
        client.close();
        process.stop();
    }
}
