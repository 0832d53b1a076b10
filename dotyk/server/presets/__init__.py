"""Presets: one YAML package that shapes a workspace, and a workspace told as such a package."""

from dotyk.platform.messages import register_messages
from dotyk.server.presets.applying import apply_preset, preview_preset
from dotyk.server.presets.messages import MESSAGES
from dotyk.server.presets.packages import Package
from dotyk.server.presets.reading import read_package
from dotyk.server.presets.shipped import shipped_package, shipped_presets
from dotyk.server.presets.standing import standing_package
from dotyk.server.presets.undoing import Kept, applied_presets, reason_of, undo_preset
from dotyk.server.presets.writing import written_package

__all__ = [
    "Kept",
    "Package",
    "applied_presets",
    "apply_preset",
    "preview_preset",
    "read_package",
    "reason_of",
    "shipped_package",
    "shipped_presets",
    "standing_package",
    "undo_preset",
    "written_package",
]

register_messages(MESSAGES)
