# Dashboards are the account's, not a region's, so the name carries the region.
resource "aws_cloudwatch_dashboard" "this" {
  dashboard_name = "${var.environment}-${var.name}-${local.region}"

  dashboard_body = jsonencode({
    widgets = [
      for index, chart in concat(local.task_charts, local.request_charts) : {
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
    ]
  })
}

locals {
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
  ]

  request_dimensions = local.load_balanced ? ["LoadBalancer", aws_lb.this[0].arn_suffix] : []

  request_charts = [
    for chart in [
      {
        title = "Requests"
        metrics = [
          concat(["AWS/ApplicationELB", "RequestCount"], local.request_dimensions, [{ stat = "Sum", label = "requests" }]),
        ]
      },
      {
        title = "Errors"
        metrics = [
          concat(["AWS/ApplicationELB", "HTTPCode_Target_5XX_Count"], local.request_dimensions, [{ stat = "Sum", label = "5xx of the service" }]),
          concat(["AWS/ApplicationELB", "HTTPCode_ELB_5XX_Count"], local.request_dimensions, [{ stat = "Sum", label = "5xx of the load balancer" }]),
          concat(["AWS/ApplicationELB", "HTTPCode_Target_4XX_Count"], local.request_dimensions, [{ stat = "Sum", label = "4xx of the service" }]),
        ]
      },
      {
        title = "Latency (s)"
        metrics = [
          for stat in ["p50", "p95", "p99"] :
          concat(["AWS/ApplicationELB", "TargetResponseTime"], local.request_dimensions, [{ stat = stat, label = stat }])
        ]
      },
    ] : chart if local.load_balanced
  ]
}
