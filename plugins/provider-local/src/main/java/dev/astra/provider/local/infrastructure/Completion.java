package dev.astra.provider.local.infrastructure;

import dev.astra.domain.ci.GithubRepository;
import dev.astra.domain.identity.User;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.provider.local.identity.Person;
import dev.astra.provider.local.state.Snapshot;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;

/** Stacks together with what they do not mention and what therefore stays. */
final class Completion {
    private static final String DEPLOY_ROLE = "module.ci.aws_iam_role.deploy[\"";
    private static final String DELEGATION = "module.zone.aws_route53_record.delegation[\"";

    private Completion() {}

    static Stack of(Snapshot cloud, Stack stack) {
        return switch (stack) {
            case Stack.IdentityStack identity -> identity(cloud, identity);
            case Stack.DnsStack dns -> dns(cloud, dns);
            case Stack.OrganizationStack organization -> organization;
            case Stack.PlatformStack platform -> platform;
            case Stack.CiStack ci -> ci(cloud, ci);
            case Stack.ServiceStack service -> service;
        };
    }

    /** The address of the resource that delegates to an environment's zone. */
    static String delegation(String environment) {
        return DELEGATION + environment + "\"]";
    }

    /** The address of the role with which a service is deployed. */
    static String deployRole(String service) {
        return DEPLOY_ROLE + service + "\"]";
    }

    private static Stack ci(Snapshot cloud, Stack.CiStack stack) {
        var services = new TreeMap<String, GithubRepository>();
        StackRow.of(cloud, stack.path()).resources().forEach((address, repository) -> {
            if (address.startsWith(DEPLOY_ROLE)) {
                String service = address.substring(DEPLOY_ROLE.length(), address.length() - "\"]".length());
                services.put(service, new GithubRepository(repository));
            }
        });
        services.putAll(stack.services());
        return new Stack.CiStack(stack.location(), services, stack.terraform());
    }

    private static Stack identity(Snapshot cloud, Stack.IdentityStack stack) {
        var users = new LinkedHashMap<String, User>();
        cloud.all(Person.TABLE).forEach(user -> users.put(user.name().value(), user));
        stack.users().forEach(user -> users.put(user.name().value(), user));
        stack.gone().users().forEach(name -> users.remove(name.value()));
        return new Stack.IdentityStack(
                stack.location(), stack.roles(), List.copyOf(users.values()), stack.accounts(), stack.gone());
    }

    private static Stack dns(Snapshot cloud, Stack.DnsStack stack) {
        var delegations = new TreeMap<String, List<String>>();
        StackRow.of(cloud, stack.path()).resources().forEach((address, servers) -> {
            if (address.startsWith(DELEGATION)) {
                String environment = address.substring(DELEGATION.length(), address.length() - "\"]".length());
                delegations.put(environment, Arrays.asList(servers.split(" ", -1)));
            }
        });
        delegations.putAll(stack.delegations());
        stack.gone().accounts().forEach(name -> delegations.remove(name.value()));
        return new Stack.DnsStack(stack.location(), stack.domain(), delegations, stack.gone());
    }
}
