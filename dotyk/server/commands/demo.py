"""``dotyk demo``: the demo company in an empty workspace."""

from __future__ import annotations

from argparse import Namespace

from dotyk.server.first_steps import people_exist
from dotyk.server.messages import tell


def run(options: Namespace) -> int:
    """Makes the demo; refuses where anybody is in the workspace already."""
    from dotyk.server.demo import demo_sign_in, make_demo
    from dotyk.server.failures import CannotStart

    if people_exist():
        raise CannotStart("workspace_in_use")
    tell("making_demo")
    make_demo()
    signed = demo_sign_in()
    if signed is not None:
        tell("sign_in_demo", email=signed[0], password=signed[1])
    return 0
