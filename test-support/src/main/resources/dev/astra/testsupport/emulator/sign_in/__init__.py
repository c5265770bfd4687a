"""Signing in with IAM Identity Center: the OIDC service issues tokens, the portal turns them into roles."""
