"""A quicker start: moto's EC2 asks three new sessions for their regions, and each parses the same large file."""

from __future__ import annotations

import boto3


def _import_with_one_session() -> None:
    new_session, session = boto3.Session, boto3.Session()
    boto3.Session = lambda: session  # type: ignore[assignment, misc]
    try:
        import moto.ec2.models.availability_zones_and_regions  # noqa: F401
    finally:
        boto3.Session = new_session  # type: ignore[misc]


_import_with_one_session()
