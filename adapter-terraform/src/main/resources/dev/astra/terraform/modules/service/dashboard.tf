# Dashboards are the account's, not a region's, so the name carries the region.
resource "aws_cloudwatch_dashboard" "this" {
  dashboard_name = "${var.environment}-${var.name}-${local.region}"

  dashboard_body = jsonencode({
    widgets = concat(
      [
        for index, chart in local.charts : {
          type   = "metric"
          x      = (index % 2) * 12
          y      = floor(index / 2) * 6
          width  = 12
          height = 6
          properties = {
            title   = chart.title
            view    = "timeSeries"
            region  = local.region
            period  = 60
            metrics = chart.metrics
            yAxis   = { left = { min = 0 } }
          }
        }
      ],
      [local.last_errors],
    )
  })
}

locals {
  charts = concat(local.task_charts, local.request_charts)

  task_dimensions = ["ClusterName", var.cluster.name, "ServiceName", var.name]

  task_charts = [
    {
      title = "CPU (% of what the tasks have)"
      metrics = [
        concat(["AWS/ECS", "CPUUtilization"], local.task_dimensions, [{ stat = "Average", label = "average" }]),
        concat(["AWS/ECS", "CPUUtilization"], local.task_dimensions, [{ stat = "Maximum", label = "maximum" }]),
      ]
    },
    {
      title = "Memory (% of what the tasks have)"
      metrics = [
        concat(["AWS/ECS", "MemoryUtilization"], local.task_dimensions, [{ stat = "Average", label = "average" }]),
        concat(["AWS/ECS", "MemoryUtilization"], local.task_dimensions, [{ stat = "Maximum", label = "maximum" }]),
      ]
    },
    # Every task reports once a minute, so the reports are the tasks. Container Insights would count them for a charge. A
    # deployment shows as a hump, while new tasks run beside old ones.
    {
      title = "Tasks"
      metrics = concat(
        [concat(["AWS/ECS", "CPUUtilization"], local.task_dimensions, [{ stat = "SampleCount", label = "running" }])],
        [
          for health in local.target_health :
          concat(["AWS/ApplicationELB", health.metric], local.target_dimensions, [{ stat = health.stat, label = health.label }])
        ],
      )
    },
  ]

  target_health = local.load_balanced ? [
    { metric = "HealthyHostCount", stat = "Minimum", label = "healthy" },
    { metric = "UnHealthyHostCount", stat = "Maximum", label = "unhealthy" },
  ] : []

  balancer_dimensions = local.load_balanced ? ["LoadBalancer", aws_lb.this[0].arn_suffix] : []
  target_dimensions   = local.load_balanced ? concat(["TargetGroup", aws_lb_target_group.this[0].arn_suffix], local.balancer_dimensions) : []

  request_charts = [
    for chart in [
      {
        title = "Requests"
        metrics = [
          concat(["AWS/ApplicationELB", "RequestCount"], local.target_dimensions, [{ stat = "Sum", label = "requests" }]),
        ]
      },
      {
        title = "Errors"
        metrics = [
          concat(["AWS/ApplicationELB", "HTTPCode_Target_5XX_Count"], local.target_dimensions, [{ stat = "Sum", label = "5xx of the service" }]),
          concat(["AWS/ApplicationELB", "HTTPCode_ELB_5XX_Count"], local.balancer_dimensions, [{ stat = "Sum", label = "5xx of the load balancer" }]),
          concat(["AWS/ApplicationELB", "HTTPCode_Target_4XX_Count"], local.target_dimensions, [{ stat = "Sum", label = "4xx of the service" }]),
        ]
      },
      {
        title = "Latency (s)"
        metrics = [
          for stat in ["p50", "p95", "p99"] :
          concat(["AWS/ApplicationELB", "TargetResponseTime"], local.target_dimensions, [{ stat = stat, label = stat }])
        ]
      },
    ] : chart if local.load_balanced
  ]

  # Asked of Logs Insights whenever somebody looks, for what it scans then; nothing runs while nobody does.
  last_errors = {
    type   = "log"
    x      = 0
    y      = ceil(length(local.charts) / 2) * 6
    width  = 24
    height = 6
    properties = {
      title  = "Last errors"
      view   = "table"
      region = local.region
      query = join(" | ", [
        "SOURCE '${aws_cloudwatch_log_group.this.name}'",
        "fields @timestamp, @message",
        "filter @message like /(?i)(error|fatal|panic|exception)/",
        "sort @timestamp desc",
        "limit 20",
      ])
    }
  }
}
