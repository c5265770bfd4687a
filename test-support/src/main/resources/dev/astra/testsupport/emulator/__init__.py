"""An emulator of the AWS APIs for tests: moto behind a thin layer that adds what moto lacks.

Reading order: ``server`` (one process, one port), ``application`` (what happens to a request), ``world``
(all state that is not moto's own), then the corrections of moto, one module per service.
Everything runs under one lock: moto has none of its own.
"""
