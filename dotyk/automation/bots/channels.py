"""Ways by which words come and go; a subject that has one declares it, the console of the web app is the first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dotyk.automation.models import Conversation, ConversationMessage
from dotyk.automation.rules.talking import cut, numbered
from dotyk.kernel.objects.fields import Label, words

Send = Callable[[Conversation, ConversationMessage], None]
CONSOLE = "console"


@dataclass(frozen=True, slots=True)
class Channel:
    """``send`` carries a message out: called in the transaction that says it, so it defers a job. None: it is fetched.

    ``text_most`` letters and ``buttons_most`` buttons go into one message.
    """

    name: str
    label: Label
    send: Send | None = None
    text_most: int = 4_000
    buttons_most: int = 10


_channels: dict[str, Channel] = {}


def define_channel(channel: Channel) -> None:
    """Lets bots talk by it; a subject calls it when Django starts."""
    _channels[channel.name] = channel


def find_channel(name: str) -> Channel | None:
    return _channels.get(name)


def define_console() -> None:
    define_channel(Channel(CONSOLE, words("Console", "Консоль", "Консоль")))


def fitted(channel: Channel, text: str, buttons: list[dict[str, str]]) -> list[tuple[str, list[dict[str, str]]]]:
    """The messages that say it: long texts are parted, the buttons stand under the last one, or become a list."""
    if len(buttons) > channel.buttons_most:
        text, buttons = numbered(text, buttons), []
    pieces = cut(text, channel.text_most)
    return [*((piece, []) for piece in pieces[:-1]), (pieces[-1], buttons)]
