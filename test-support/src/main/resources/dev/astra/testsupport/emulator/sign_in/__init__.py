"""Signing in with IAM Identity Center: the OIDC service that issues tokens and the portal that turns them into roles."""
