value = "日本語"
