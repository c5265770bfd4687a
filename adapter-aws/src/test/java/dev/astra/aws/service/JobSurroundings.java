package dev.astra.aws.service;

import dev.astra.aws.client.AwsClients;
import dev.astra.domain.account.Location;
import dev.astra.domain.service.ServiceName;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleGroupRequest;

/** What the service module makes for scheduled jobs: a group, and the role that the scheduler takes. */
record JobSurroundings(AwsClients clients, Location location, ServiceName service) {
    private static final String TRUST = """
            {"Version": "2012-10-17", "Statement": [{
              "Effect": "Allow",
              "Principal": {"Service": "scheduler.amazonaws.com"},
              "Action": "sts:AssumeRole"
            }]}""";

    void make() {
        clients.in(location, "scheduler", SchedulerClient.class, SchedulerClient::builder)
                .call(
                        SchedulerClient::createScheduleGroup,
                        CreateScheduleGroupRequest.builder()
                                .name("astra-jobs-" + service)
                                .build());
        clients.in(location, "iam", IamClient.class, IamClient::builder)
                .call(
                        IamClient::createRole,
                        CreateRoleRequest.builder()
                                .path("/astra/")
                                .roleName(service + "-" + location.region() + "-scheduler")
                                .assumeRolePolicyDocument(TRUST)
                                .build());
    }
}
