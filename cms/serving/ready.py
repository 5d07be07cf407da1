"""Waiting for the server to say that it is ready."""

import json
import time
from urllib.error import HTTPError
from urllib.request import ProxyHandler, build_opener

from django.core.management.base import CommandError

from cms.serving.children import Children

_LONGEST = 60.0
_opener = build_opener(ProxyHandler({}))  # a proxy that is set up for the outside can't reach this machine


def wait_until_ready(address: str, children: Children) -> None:
    """Returns once `/readyz` says yes. Raises CommandError when a child ends first, or after a minute."""
    deadline = time.monotonic() + _LONGEST
    while (answer := readiness(address)) != "ready":
        if sentence := children.ended():
            raise CommandError(f"{sentence} Stopping the rest.")
        if time.monotonic() > deadline:
            raise CommandError(f"Not ready after a minute: {answer}.")
        time.sleep(0.1)


def readiness(address: str) -> str:
    """`ready`, or what is in the way."""
    try:
        with _opener.open(f"{address}/readyz", timeout=5):
            return "ready"
    except HTTPError as error:
        try:
            return ", ".join(json.load(error)["unready"])
        except (ValueError, KeyError):
            return f"the server answers with {error.code}"
    except OSError:
        return "no answer from the web server"
