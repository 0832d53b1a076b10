"""The whole workspace in open formats: one zip that any program can read, to look at, to keep or to leave with."""

from dotyk.platform.messages import register_messages
from dotyk.server.whole.archive import streamed
from dotyk.server.whole.messages import MESSAGES
from dotyk.server.whole.parts import require_everything, whole_workspace

__all__ = ["require_everything", "streamed", "whole_workspace"]

register_messages(MESSAGES)
