"""Tables of imports that repeat: what is to be fetched when, and which files of a folder were taken."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from dotyk.platform.ids import new_id


class ImportRepeat(models.Model):
    """A file that is brought in again and again, with the choices of the import it was made of.

    It comes from an ``address`` or is found by a pattern in the ``folder`` of the server. ``secret`` is the sealed
    value of the header ``header``. ``etag``, ``modified`` and ``digest`` are those of the last file that was brought
    in whole, so that the same is not brought in twice. ``current`` is the import at work: there is never a second.
    ``failures`` counts turns that failed, one after another. ``styles`` tell by column how it writes dates and
    decimals.
    """

    class State(models.TextChoices):
        ON = "on"
        PAUSED = "paused"

    class Every(models.TextChoices):
        HOUR = "hour"
        DAY = "day"
        WEEK = "week"

    class Outcome(models.TextChoices):
        NOTHING_NEW = "nothing_new"
        BROUGHT_IN = "brought_in"
        STOPPED = "stopped"
        FAILED = "failed"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.TextField()
    object = models.TextField()
    address = models.TextField(default="")
    header = models.TextField(default="")
    secret = models.TextField(default="")
    folder = models.TextField(default="")
    every = models.TextField(choices=Every)
    at = models.TextField(default="00:00")
    weekday = models.SmallIntegerField(default=0)
    format = models.JSONField()
    styles = models.JSONField(default=dict)
    mapping = models.JSONField(default=list)
    options = models.JSONField(default=dict)
    scopes = ArrayField(models.TextField(), null=True)
    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="+")
    created_at = models.DateTimeField()
    state = models.TextField(choices=State, default=State.ON)
    failures = models.SmallIntegerField(default=0)
    next_at = models.DateTimeField()
    last_at = models.DateTimeField(null=True)
    outcome = models.TextField(choices=Outcome, default="", blank=True)
    error = models.JSONField(null=True)
    etag = models.TextField(default="")
    modified = models.TextField(default="")
    digest = models.TextField(default="")
    current = models.ForeignKey("kernel.ImportRun", models.SET_NULL, null=True, related_name="+")

    class Meta:
        db_table = "import_repeat"
        ordering = ("name", "id")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(address="") ^ models.Q(folder=""), name="import_repeat_comes_from_one_place"
            ),
        )
        indexes = (models.Index("next_at", name="import_repeat_due", condition=models.Q(state="on")),)


class TakenFile(models.Model):
    """A file of the folder that was taken once: ``stamp`` is made of its name, size and time, ``content`` of its name
    and what is in it. Neither can be read back, for names of files may tell of people."""

    repeat = models.ForeignKey(ImportRepeat, models.CASCADE, related_name="taken")
    stamp = models.TextField()
    content = models.TextField()
    run = models.ForeignKey("kernel.ImportRun", models.SET_NULL, null=True, related_name="+")

    class Meta:
        db_table = "import_taken_file"
        constraints = (models.UniqueConstraint(fields=("repeat", "stamp"), name="import_taken_file_once"),)
        indexes = (models.Index("repeat", "content", name="import_taken_file_content"),)
