output "start_url" {
  description = "Where people sign in."
  value       = module.identity.start_url
}
