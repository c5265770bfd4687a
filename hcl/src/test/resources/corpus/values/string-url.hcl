value = "https://example.com:8080/a?b=c&d=e#f"
