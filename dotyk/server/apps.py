import gc

from django.apps import AppConfig

COLLECT_AFTER = (50_000, 20, 100)
"""New objects between two looks for circles of them, and how often older ones are looked at. Nearly all are freed
without; at Python's own 700 the looking took a third of the time that an import spends in Python."""


class ServerConfig(AppConfig):
    name = "dotyk.server"
    label = "server"

    def ready(self) -> None:
        gc.set_threshold(*COLLECT_AFTER)
