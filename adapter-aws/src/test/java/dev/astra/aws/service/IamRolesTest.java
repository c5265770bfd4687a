package dev.astra.aws.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IamRolesTest {

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                 "Principal": {"Service": "ecs-tasks.amazonaws.com"}, "Condition": {"StringEquals": {"a": "b"}}}]}""", """
                {"Statement": {"Effect": "Allow", "Action": ["sts:AssumeRole", "sts:TagSession"],
                 "Principal": {"Service": ["ec2.amazonaws.com", "ecs-tasks.amazonaws.com"]}}}"""})
    void aPolicyThatNamesTasksTrustsThem(String policy) {
        assertThat(IamRoles.trusts(policy)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                 "Principal": {"Service": "ec2.amazonaws.com"}}]}""", """
                {"Statement": [{"Effect": "Deny", "Action": "sts:AssumeRole",
                 "Principal": {"Service": "ecs-tasks.amazonaws.com"}}]}""", """
                {"Statement": [{"Effect": "Allow", "Action": "sts:AssumeRoleWithSAML",
                 "Principal": {"Service": "ecs-tasks.amazonaws.com"}}]}""", """
                {"Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": "*"}]}""", "{}"})
    void anyOtherPolicyDoesNot(String policy) {
        assertThat(IamRoles.trusts(policy)).isFalse();
    }
}
