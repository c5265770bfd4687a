# What scheduled jobs of services need: their groups, which Terraform makes, and the schedules in them, which deployments
# make.
data "aws_iam_policy_document" "schedule_jobs" {
  for_each = local.admin_environments

  statement {
    sid = "ScheduleJobs"
    actions = [
      "scheduler:CreateSchedule",
      "scheduler:CreateScheduleGroup",
      "scheduler:DeleteSchedule",
      "scheduler:DeleteScheduleGroup",
      "scheduler:TagResource",
      "scheduler:UntagResource",
      "scheduler:UpdateSchedule",
    ]
    resources = [
      "arn:${local.partition}:scheduler:*:${var.accounts[each.value].id}:schedule/astra-jobs-*/*",
      "arn:${local.partition}:scheduler:*:${var.accounts[each.value].id}:schedule-group/astra-jobs-*",
    ]
  }
}
