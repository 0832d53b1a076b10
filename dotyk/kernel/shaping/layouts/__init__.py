"""How the records of an object are laid out: the page's sections, the card, the new record, the buttons."""

from dotyk.kernel.shaping.layouts.keeping import add_layout, change_layout, delete_layout, layouts
from dotyk.kernel.shaping.layouts.showing import layout_for

__all__ = ["add_layout", "change_layout", "delete_layout", "layout_for", "layouts"]
