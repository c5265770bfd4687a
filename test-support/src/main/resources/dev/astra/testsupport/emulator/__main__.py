"""python3 -m emulator --nonce TEXT (--manual | --speed FACTOR)"""

from __future__ import annotations

import argparse
import os


def main() -> None:
    parser = argparse.ArgumentParser(prog="emulator")
    parser.add_argument("--nonce", required=True)
    parser.add_argument("--manual", action="store_true")
    parser.add_argument("--speed", type=float, default=1.0)
    arguments = parser.parse_args()
    # Moto reads these when it is imported.
    os.environ.setdefault("MOTO_IAM_LOAD_MANAGED_POLICIES", "true")
    os.environ.setdefault("MOTO_ACM_VALIDATION_WAIT", "1")
    os.environ.setdefault("MOTO_ALLOW_NONEXISTENT_REGION", "true")

    from .assembly import build
    from .server import serve

    serve(build(arguments.manual, arguments.speed, arguments.nonce), arguments.nonce)


if __name__ == "__main__":
    main()
