package dev.astra.http.contract;

/** The operations of the contract by their ids there. */
public final class OperationId {
    public static final String DESCRIBE_CALLER = "describeCaller";
    public static final String LIST_SERVICES = "listServices";
    public static final String DEPLOY_SERVICE = "deployService";
    public static final String GET_DEPLOYMENT = "getDeployment";
    public static final String WATCH_DEPLOYMENT = "watchDeployment";
    public static final String CHECK_HEALTH = "checkHealth";
    public static final String CHECK_READINESS = "checkReadiness";

    private OperationId() {}
}
