package dev.astra.aws.service;

import dev.astra.aws.client.AwsClient;
import dev.astra.domain.service.verification.TaskRole;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyRequest;

/** What IAM says of the roles that tasks are started with. */
record IamRoles(AwsClient<IamClient> iam) {
    private static final String TASKS = "ecs-tasks.amazonaws.com";

    TaskRole role(TaskRole.Purpose purpose, String arn) {
        String name = arn.substring(arn.lastIndexOf('/') + 1);
        var request = GetRoleRequest.builder().roleName(name).build();
        return iam.find(NoSuchEntityException.class::isInstance, IamClient::getRole, request)
                .map(answer -> new TaskRole(purpose, name, state(answer)))
                .orElseGet(() -> new TaskRole(purpose, name, TaskRole.State.MISSING));
    }

    private static TaskRole.State state(GetRoleResponse answer) {
        String policy = URLDecoder.decode(answer.role().assumeRolePolicyDocument(), StandardCharsets.UTF_8);
        return trusts(policy) ? TaskRole.State.USABLE : TaskRole.State.NOT_TRUSTING;
    }

    /** Whether a trust policy lets tasks assume its role, under whatever conditions. */
    static boolean trusts(String policy) {
        return JsonNode.parser().parse(policy).field("Statement").stream()
                .flatMap(IamRoles::items)
                .filter(statement -> texts(statement, "Effect").contains("Allow"))
                .filter(statement -> texts(statement, "Action").stream()
                        .anyMatch(action ->
                                List.of("sts:AssumeRole", "sts:*", "*").contains(action)))
                .flatMap(statement -> statement.field("Principal").stream())
                .anyMatch(principal -> texts(principal, "Service").contains(TASKS));
    }

    private static List<String> texts(JsonNode node, String field) {
        Optional<JsonNode> value = node.isObject() ? node.field(field) : Optional.empty();
        return value.stream().flatMap(IamRoles::items).map(JsonNode::text).toList();
    }

    private static Stream<JsonNode> items(JsonNode node) {
        return node.isArray() ? node.asArray().stream() : Stream.of(node);
    }

    /** Whether the role's policies allow the action on the resource. Policies of the resource itself do not count. */
    boolean allows(String role, String action, String resource) {
        var request = SimulatePrincipalPolicyRequest.builder()
                .policySourceArn(role)
                .actionNames(action)
                .resourceArns(resource)
                .build();
        return iam.call(IamClient::simulatePrincipalPolicy, request).evaluationResults().stream()
                .allMatch(result -> result.evalDecision() == PolicyEvaluationDecisionType.ALLOWED);
    }
}
