"""Puts one emulator together."""

from __future__ import annotations

from typing import Any

from .corrections import regions  # noqa: F401  (first: it makes the imports after it quicker)

from .application import Application
from .clock import Clock
from . import inventory
from .commands import Parameters, Rows
from .corrections import (
    audit,
    budgets,
    costs,
    identity_center_home,
    images,
    organizations,
    scaling_tags,
    schedules,
    secrets,
    sts,
    time,
    vpc_origins,
)

# These act when they are imported.
from .corrections import (  # noqa: F401
    databases,
    distributions,
    email,
    iam,
    identity_store,
    invitations,
    launch_templates,
    logs,
    metrics,
    prefix_lists,
    security_groups,
    security_services,
    sso_admin,
    storage,
    subnets,
)
from .ecs import assembly as ecs
from .faults import Fault
from .sign_in.endpoints import SignInEndpoints
from .world import World


def build(manual: bool, speed: float, nonce: str) -> Application:
    world = World(Clock(manual, speed), nonce)
    for correction in (sts, identity_center_home, organizations, scaling_tags, budgets, secrets, schedules, images):
        correction.install(world)
    for service in (audit, costs, ecs, vpc_origins):
        service.install(world)
    # Last: what was imported by now holds its own reference to moto's clock.
    time.install(world)
    _add_commands(world)
    return Application(world, SignInEndpoints(world))


def _add_commands(world: World) -> None:
    world.commands.add("ping", lambda _: [(world.nonce,)])
    world.commands.add("reset", lambda _: world.reset())
    world.commands.add("time", lambda _: [(world.clock.now().isoformat(),)])
    world.commands.add("advance", lambda parameters: _advance(world, parameters))
    world.commands.add("fault", lambda parameters: world.faults.add(_fault(parameters)))
    world.commands.add("faults/clear", lambda _: world.faults.clear())
    world.commands.add("hold/begin", lambda parameters: world.hold.begin(**parameters))
    world.commands.add("hold/end", lambda _: world.hold.end())
    world.commands.add("hold/held", lambda _: world.hold.held())
    world.commands.add("inventory", lambda _: inventory.rows())
    world.commands.add("calls", lambda _: _calls(world))
    world.commands.add("calls/clear", lambda _: world.calls.clear())
    world.commands.add("problems", lambda _: _problems(world))
    world.commands.add("credentials/expire", lambda parameters: _expire(world, parameters))


def _advance(world: World, parameters: Parameters) -> None:
    world.clock.advance(float(parameters["seconds"]))
    world.timeline.catch_up()


def _fault(parameters: Parameters) -> Fault:
    numbers: dict[str, Any] = {"status": int, "latency": float, "skip": int, "times": int}
    numbers |= {"probability": float, "seed": int, "late": lambda text: text == "true"}
    return Fault(**{name: numbers.get(name, str)(value) for name, value in parameters.items()})


def _calls(world: World) -> Rows:
    return [
        (
            record.service,
            record.action,
            record.account,
            record.region,
            record.status,
            record.injected,
            record.caller,
        )
        for record in world.calls.records
    ]


def _problems(world: World) -> Rows:
    return [(problem.kind, problem.service, problem.action, problem.detail) for problem in world.calls.problems]


def _expire(world: World, parameters: Parameters) -> None:
    if parameters["access_key"] == "*":
        world.credentials.expire_all()
    else:
        world.credentials.expire(parameters["access_key"])
