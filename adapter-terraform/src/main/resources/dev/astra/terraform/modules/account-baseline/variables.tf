variable "account_id" {
  description = "The 12-digit id of the account that this baseline is for. The state bucket is named after it."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "An account id is 12 digits, for example \"123456789012\"."
  }
}
