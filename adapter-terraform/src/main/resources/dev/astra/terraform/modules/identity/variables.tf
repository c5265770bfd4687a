variable "accounts" {
  description = "All accounts of the organization: name => id and type. The organization module's output of the same name fits."
  type = map(object({
    id   = string
    type = string
  }))
  nullable = false

  validation {
    condition     = alltrue([for account in values(var.accounts) : can(regex("^[0-9]{12}$", account.id))])
    error_message = "An account's id is 12 digits, for example \"123456789012\"."
  }
}

variable "roles" {
  description = <<-EOT
    What people may do, and where: name => role. A role becomes a permission set, a group, and an assignment of both to each of its accounts.
    Its permissions are managed policies (ARNs), an inline policy (JSON), or a policy that this module writes: "read_only" sees everything but the values of secrets, "environment_admin" runs Terraform for the services of one environment and deploys them.
    Sessions last 8 hours unless the role says otherwise.
  EOT
  type = map(object({
    description      = string
    accounts         = set(string)
    builtin_policy   = optional(string)
    managed_policies = optional(set(string), [])
    inline_policy    = optional(string)
    session_duration = optional(string, "PT8H")
  }))
  nullable = false

  validation {
    condition     = alltrue([for name in keys(var.roles) : can(regex("^[a-z][a-z0-9_-]{1,31}$", name))])
    error_message = "A role's name is 2 to 32 lower-case letters, digits, underscores and hyphens, and starts with a letter."
  }

  validation {
    condition     = alltrue([for role in values(var.roles) : length(role.description) >= 1 && length(role.description) <= 700])
    error_message = "A role needs a description of at most 700 characters."
  }

  validation {
    condition     = length(setsubtract(flatten([for role in values(var.roles) : tolist(role.accounts)]), keys(var.accounts))) == 0
    error_message = "A role names an account that does not exist; see the accounts variable."
  }

  validation {
    condition = alltrue([
      for role in values(var.roles) :
      role.builtin_policy == null || contains(["read_only", "environment_admin"], coalesce(role.builtin_policy, "none"))
    ])
    error_message = "A role's builtin_policy is \"read_only\" or \"environment_admin\"."
  }

  validation {
    condition = alltrue([
      for role in values(var.roles) :
      coalesce(role.builtin_policy, "none") != "environment_admin" ||
      try(var.accounts[one(role.accounts)].type == "environment", false)
    ])
    error_message = "A role with the builtin policy \"environment_admin\" is for exactly one account, of type \"environment\"."
  }

  validation {
    condition     = alltrue([for role in values(var.roles) : role.builtin_policy == null || role.inline_policy == null])
    error_message = "A role has a builtin_policy or an inline_policy, not both."
  }

  validation {
    condition = alltrue([
      for role in values(var.roles) :
      role.builtin_policy != null || role.inline_policy != null || length(role.managed_policies) > 0
    ])
    error_message = "A role without any policy allows nothing: give it managed_policies, an inline_policy or a builtin_policy."
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for arn in role.managed_policies : can(regex("^arn:[^:]+:iam::aws:policy/.+$", arn))
      ]
    ]))
    error_message = "A managed policy is given by the ARN of one of AWS's own, for example \"arn:aws:iam::aws:policy/AdministratorAccess\"."
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for arn in role.managed_policies :
        name == "global_admin" || !contains(["AdministratorAccess", "IAMFullAccess", "PowerUserAccess"], reverse(split("/", arn))[0])
      ]
    ]))
    error_message = "Only the role global_admin may have AdministratorAccess, IAMFullAccess or PowerUserAccess."
  }

  validation {
    condition     = alltrue([for role in values(var.roles) : role.inline_policy == null || can(jsondecode(role.inline_policy).Statement)])
    error_message = "A role's inline_policy must be an IAM policy in JSON."
  }

  validation {
    condition = alltrue(flatten([
      for name, role in var.roles : [
        for statement in try(flatten([jsondecode(role.inline_policy).Statement]), []) :
        name == "global_admin" || try(statement.Effect, "Allow") != "Allow" || !(
          contains(flatten([try(statement.Resource, "*")]), "*") &&
          anytrue([for action in flatten([try(statement.Action, "*")]) : action == "*" || endswith(action, ":*")])
        )
      ]
    ]))
    error_message = "An inline_policy allows a wildcard action (\"*\", \"s3:*\") on all resources. Name the actions or the resources; only global_admin may do without."
  }

  validation {
    condition     = alltrue([for role in values(var.roles) : can(regex("^PT([1-9]|1[0-2])H$", role.session_duration))])
    error_message = "A session lasts 1 to 12 whole hours, for example \"PT8H\"."
  }
}

variable "default_roles" {
  description = "Roles that every user has."
  type        = set(string)
  nullable    = false
  default     = ["read_only"]

  validation {
    condition     = length(setsubtract(var.default_roles, keys(var.roles))) == 0
    error_message = "A default role does not exist; see the roles variable."
  }
}

variable "users" {
  description = "The people who sign in: user name => name, e-mail address and the roles they have beside the default ones."
  type = map(object({
    given_name  = string
    middle_name = optional(string)
    family_name = string
    email       = string
    roles       = optional(set(string), [])
  }))
  nullable = false
  default  = {}

  validation {
    condition     = alltrue([for name in keys(var.users) : can(regex("^[a-z0-9][a-z0-9._-]{0,127}$", name))])
    error_message = "A user name is up to 128 lower-case letters, digits, dots, underscores and hyphens, for example \"johnfdoe\"."
  }

  validation {
    condition     = alltrue([for user in values(var.users) : can(regex("^[^@[:space:]]+@[^@[:space:]]+\\.[^@[:space:]]+$", user.email))])
    error_message = "A user's email must be an e-mail address."
  }

  validation {
    condition     = length(distinct([for user in values(var.users) : lower(user.email)])) == length(var.users)
    error_message = "Two users have the same e-mail address."
  }

  validation {
    condition     = length(setsubtract(flatten([for user in values(var.users) : tolist(user.roles)]), keys(var.roles))) == 0
    error_message = "A user has a role that does not exist; see the roles variable."
  }
}
