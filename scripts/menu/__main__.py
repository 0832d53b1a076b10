"""``python -m scripts.menu ITEM``: one item of the menu."""

from __future__ import annotations

import signal
import sys

from scripts.menu import items
from scripts.menu.steps import Trouble, say_trouble


def main() -> int:
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # ends what runs now, as Ctrl-C does
    name, *arguments = sys.argv[1:] or ["run"]
    try:
        return items.ITEMS[name](arguments)
    except Trouble as trouble:
        return say_trouble(trouble)
    except KeyboardInterrupt:
        return 130


sys.exit(main())
