package dev.astra.cli;

import dev.astra.cli.account.AccountAdoptCommand;
import dev.astra.cli.account.AccountCloseCommand;
import dev.astra.cli.account.AccountCommand;
import dev.astra.cli.account.AccountCreateCommand;
import dev.astra.cli.account.AccountGetCommand;
import dev.astra.cli.account.AccountListCommand;
import dev.astra.cli.audit.AuditCommand;
import dev.astra.cli.audit.AuditListCommand;
import dev.astra.cli.audit.AuditVerifyCommand;
import dev.astra.cli.auth.AuthCommand;
import dev.astra.cli.auth.AuthConsoleCommand;
import dev.astra.cli.auth.AuthListCommand;
import dev.astra.cli.auth.AuthLoginCommand;
import dev.astra.cli.auth.AuthLogoutCommand;
import dev.astra.cli.auth.AuthSetCommand;
import dev.astra.cli.ci.CiCommand;
import dev.astra.cli.ci.CiGithubCommand;
import dev.astra.cli.completion.CompletionCommand;
import dev.astra.cli.cost.CostCommand;
import dev.astra.cli.cost.CostEstimateCommand;
import dev.astra.cli.dns.DnsCheckCommand;
import dev.astra.cli.dns.DnsCommand;
import dev.astra.cli.identity.RoleCommand;
import dev.astra.cli.identity.RoleListCommand;
import dev.astra.cli.identity.UserCommand;
import dev.astra.cli.identity.UserCreateCommand;
import dev.astra.cli.identity.UserDeleteCommand;
import dev.astra.cli.identity.UserGetCommand;
import dev.astra.cli.identity.UserGrantCommand;
import dev.astra.cli.identity.UserListCommand;
import dev.astra.cli.identity.UserRevokeCommand;
import dev.astra.cli.identity.WhoamiCommand;
import dev.astra.cli.log.ServiceLogsCommand;
import dev.astra.cli.network.ConnectCommand;
import dev.astra.cli.network.ConnectListCommand;
import dev.astra.cli.network.ConnectPermitCommand;
import dev.astra.cli.network.ConnectRevokeCommand;
import dev.astra.cli.network.NetworkCommand;
import dev.astra.cli.network.NetworkShowCommand;
import dev.astra.cli.organization.DemoCommand;
import dev.astra.cli.organization.InitCommand;
import dev.astra.cli.rehearsal.RehearseCommand;
import dev.astra.cli.secret.SecretCommand;
import dev.astra.cli.secret.SecretDeleteCommand;
import dev.astra.cli.secret.SecretExecCommand;
import dev.astra.cli.secret.SecretGetCommand;
import dev.astra.cli.secret.SecretHistoryCommand;
import dev.astra.cli.secret.SecretImportCommand;
import dev.astra.cli.secret.SecretListCommand;
import dev.astra.cli.secret.SecretPutCommand;
import dev.astra.cli.secret.SecretRestoreCommand;
import dev.astra.cli.secret.SecretRollbackCommand;
import dev.astra.cli.server.ServeCommand;
import dev.astra.cli.service.ServiceCancelCommand;
import dev.astra.cli.service.ServiceCommand;
import dev.astra.cli.service.ServiceCreateCommand;
import dev.astra.cli.service.ServiceDeleteCommand;
import dev.astra.cli.service.ServiceDeployCommand;
import dev.astra.cli.service.ServiceExecCommand;
import dev.astra.cli.service.ServiceGenerateManifestCommand;
import dev.astra.cli.service.ServiceGetCommand;
import dev.astra.cli.service.ServiceHistoryCommand;
import dev.astra.cli.service.ServiceListCommand;
import dev.astra.cli.service.ServiceOpenCommand;
import dev.astra.cli.service.ServiceRestartCommand;
import dev.astra.cli.service.ServiceRollbackCommand;
import dev.astra.cli.service.ServiceRunCommand;
import dev.astra.cli.service.ServiceScaleCommand;
import dev.astra.cli.service.ServiceStatusCommand;
import dev.astra.cli.service.ServiceVerifyCommand;
import dev.astra.cli.telemetry.ServiceDashboardCommand;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** All commands by name, as classes: a command's model is built only when it is asked for. */
final class CommandTree {
    static final String COMPLETION = "completion";

    private CommandTree() {}

    /**
     * A command.
     *
     * @param children those below it; asked for only when the command is, so that no other classes are loaded
     */
    record Node(Class<?> type, Supplier<Map<String, Node>> children) {
        static Node leaf(Class<?> type) {
            return new Node(type, Map::of);
        }
    }

    static Map<String, Node> all() {
        var top = new LinkedHashMap<String, Node>();
        top.put("init", Node.leaf(InitCommand.class));
        top.put("demo", Node.leaf(DemoCommand.class));
        top.put("whoami", Node.leaf(WhoamiCommand.class));
        top.put("auth", new Node(AuthCommand.class, CommandTree::auth));
        top.put("account", new Node(AccountCommand.class, CommandTree::accounts));
        top.put("user", new Node(UserCommand.class, CommandTree::users));
        top.put("role", new Node(RoleCommand.class, () -> inOrder("list", RoleListCommand.class)));
        top.put("network", new Node(NetworkCommand.class, () -> inOrder("show", NetworkShowCommand.class)));
        top.put("dns", new Node(DnsCommand.class, () -> inOrder("check", DnsCheckCommand.class)));
        top.put("connect", new Node(ConnectCommand.class, CommandTree::connect));
        top.put("service", new Node(ServiceCommand.class, CommandTree::services));
        top.put("secret", new Node(SecretCommand.class, CommandTree::secrets));
        top.put("cost", new Node(CostCommand.class, () -> inOrder("estimate", CostEstimateCommand.class)));
        top.put("ci", new Node(CiCommand.class, () -> inOrder("github", CiGithubCommand.class)));
        top.put("rehearse", Node.leaf(RehearseCommand.class));
        top.put("audit", new Node(AuditCommand.class, CommandTree::audit));
        top.put("serve", Node.leaf(ServeCommand.class));
        top.put(COMPLETION, Node.leaf(CompletionCommand.class));
        return top;
    }

    private static Map<String, Node> accounts() {
        return inOrder(
                "list", AccountListCommand.class,
                "get", AccountGetCommand.class,
                "create", AccountCreateCommand.class,
                "adopt", AccountAdoptCommand.class,
                "close", AccountCloseCommand.class);
    }

    private static Map<String, Node> audit() {
        return inOrder("list", AuditListCommand.class, "verify", AuditVerifyCommand.class);
    }

    private static Map<String, Node> users() {
        return inOrder(
                "create", UserCreateCommand.class,
                "list", UserListCommand.class,
                "get", UserGetCommand.class,
                "grant", UserGrantCommand.class,
                "revoke", UserRevokeCommand.class,
                "delete", UserDeleteCommand.class);
    }

    private static Map<String, Node> connect() {
        return inOrder(
                "permit", ConnectPermitCommand.class,
                "revoke", ConnectRevokeCommand.class,
                "list", ConnectListCommand.class);
    }

    private static Map<String, Node> auth() {
        return inOrder(
                "login", AuthLoginCommand.class,
                "set", AuthSetCommand.class,
                "list", AuthListCommand.class,
                "console", AuthConsoleCommand.class,
                "logout", AuthLogoutCommand.class);
    }

    private static Map<String, Node> services() {
        return inOrder(
                "create", ServiceCreateCommand.class,
                "list", ServiceListCommand.class,
                "get", ServiceGetCommand.class,
                "generate-manifest", ServiceGenerateManifestCommand.class,
                "deploy", ServiceDeployCommand.class,
                "cancel", ServiceCancelCommand.class,
                "rollback", ServiceRollbackCommand.class,
                "history", ServiceHistoryCommand.class,
                "verify", ServiceVerifyCommand.class,
                "status", ServiceStatusCommand.class,
                "scale", ServiceScaleCommand.class,
                "restart", ServiceRestartCommand.class,
                "exec", ServiceExecCommand.class,
                "run", ServiceRunCommand.class,
                "open", ServiceOpenCommand.class,
                "delete", ServiceDeleteCommand.class,
                "logs", ServiceLogsCommand.class,
                "dashboard", ServiceDashboardCommand.class);
    }

    private static Map<String, Node> secrets() {
        return inOrder(
                "put", SecretPutCommand.class,
                "list", SecretListCommand.class,
                "get", SecretGetCommand.class,
                "history", SecretHistoryCommand.class,
                "rollback", SecretRollbackCommand.class,
                "import", SecretImportCommand.class,
                "exec", SecretExecCommand.class,
                "delete", SecretDeleteCommand.class,
                "restore", SecretRestoreCommand.class);
    }

    private static Map<String, Node> inOrder(Object... namesAndTypes) {
        var nodes = new LinkedHashMap<String, Node>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            nodes.put((String) namesAndTypes[i], Node.leaf((Class<?>) namesAndTypes[i + 1]));
        }
        return nodes;
    }
}
