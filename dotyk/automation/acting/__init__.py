"""The actions the engine has by itself: records made, changed, assigned, linked and talked about."""

from dotyk.automation.acting.definitions import define_own_actions

__all__ = ["define_own_actions"]
