variable "environment" {
  description = "Name of the environment that is deployed to. Jobs must run in the GitHub environment of the same name."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,24}[a-z0-9]$", var.environment))
    error_message = "An environment's name is 2 to 26 lower-case letters, digits and hyphens; it starts with a letter and does not end with a hyphen."
  }
}

variable "services" {
  description = "Services that are deployed from GitHub: the service's name => the repository that may, as owner/name."
  type        = map(string)
  nullable    = false
  default     = {}

  validation {
    condition     = alltrue([for repository in values(var.services) : can(regex("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$", repository))])
    error_message = "A repository is written owner/name."
  }
}

variable "terraform_repository" {
  description = "The repository with the Terraform code, as owner/name, which then may plan and apply it here. Null for none."
  type        = string
  default     = null

  validation {
    condition     = var.terraform_repository == null || can(regex("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$", var.terraform_repository))
    error_message = "A repository is written owner/name."
  }
}

variable "branch" {
  description = "The branch of the Terraform repository whose drift is looked for."
  type        = string
  nullable    = false
  default     = "main"
}
