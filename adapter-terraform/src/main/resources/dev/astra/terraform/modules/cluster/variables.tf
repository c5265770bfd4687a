variable "environment" {
  description = "Name of the environment that the cluster runs the services of. The cluster is named after it."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,24}[a-z0-9]$", var.environment))
    error_message = "An environment's name is 2 to 26 lower-case letters, digits and hyphens; it starts with a letter and does not end with a hyphen."
  }
}

variable "container_insights" {
  description = "Detailed metrics for each task and container: \"disabled\", \"enabled\" or \"enhanced\". CloudWatch charges for them as custom metrics."
  type        = string
  nullable    = false
  default     = "disabled"

  validation {
    condition     = contains(["disabled", "enabled", "enhanced"], var.container_insights)
    error_message = "Container insights are \"disabled\", \"enabled\" or \"enhanced\"."
  }
}
