variable "accounts" {
  description = "The member accounts: name => the e-mail address of its root user and its type (\"environment\", \"identity\", \"security\", \"artifact\", \"dns\" or \"email\"). The address is only used to create the account; change it later in the account itself."
  type = map(object({
    email = string
    type  = string
  }))
  nullable = false

  validation {
    condition     = alltrue([for name in keys(var.accounts) : can(regex("^[a-z][a-z0-9-]{0,24}[a-z0-9]$", name))])
    error_message = "An account's name is 2 to 26 lower-case letters, digits and hyphens; it starts with a letter and does not end with a hyphen."
  }

  validation {
    condition     = length(setintersection(keys(var.accounts), ["management", "global"])) == 0
    error_message = "The names \"management\" (the account that owns the organization) and \"global\" (the role global_admin) are taken."
  }

  validation {
    condition     = alltrue([for account in values(var.accounts) : contains(["environment", "identity", "security", "artifact", "dns", "email"], account.type)])
    error_message = "An account's type is \"environment\", \"identity\", \"security\", \"artifact\", \"dns\" or \"email\"."
  }

  validation {
    condition     = alltrue([for account in values(var.accounts) : can(regex("^[^@[:space:]]+@[^@[:space:]]+\\.[^@[:space:]]+$", account.email)) && length(account.email) <= 64])
    error_message = "An account's email must be an e-mail address of at most 64 characters."
  }

  validation {
    condition     = length(distinct([for account in values(var.accounts) : lower(account.email)])) == length(var.accounts)
    error_message = "Two accounts have the same e-mail address; AWS wants one of its own for each, for example \"aws+staging@orreri.dev\"."
  }
}

variable "environments_unit" {
  description = "Name of the organizational unit that holds the environment accounts."
  type        = string
  nullable    = false
  default     = "environments"

  validation {
    condition     = can(regex("^[A-Za-z0-9][A-Za-z0-9 _.-]{0,127}$", var.environments_unit))
    error_message = "The unit's name is up to 128 letters, digits, spaces, dots, hyphens and underscores."
  }
}

variable "service_access_principals" {
  description = "AWS services that may act in all accounts of the organization. Terraform withdraws access from services that are not in this list."
  type        = set(string)
  nullable    = false
  default     = ["sso.amazonaws.com"]

  validation {
    condition     = contains(var.service_access_principals, "sso.amazonaws.com")
    error_message = "IAM Identity Center (\"sso.amazonaws.com\") needs access: people sign in through it."
  }

  validation {
    condition     = alltrue([for principal in var.service_access_principals : endswith(principal, ".amazonaws.com")])
    error_message = "A service is given by its principal, for example \"cloudtrail.amazonaws.com\"."
  }
}

variable "guard_rail_exemptions" {
  description = "Roles that may change what the guard rail protects (audit, encryption, state buckets), as patterns of role ARNs. By default the global_admin role and the role through which the management account enters its members."
  type        = set(string)
  nullable    = false
  default = [
    "arn:*:iam::*:role/OrganizationAccountAccessRole",
    "arn:*:iam::*:role/aws-reserved/sso.amazonaws.com/*AWSReservedSSO_global_admin_*",
  ]

  validation {
    condition     = length(var.guard_rail_exemptions) > 0 && alltrue([for arn in var.guard_rail_exemptions : can(regex("^arn:[^:]+:iam::[^:]+:role/.+$", arn))])
    error_message = "Give at least one pattern of a role's ARN; without one nobody, Terraform included, could change the protected settings."
  }
}
