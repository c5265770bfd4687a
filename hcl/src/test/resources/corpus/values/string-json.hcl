value = "{\"a\": [1, 2, {\"b\": null}]}"
