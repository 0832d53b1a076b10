"""The tables of the kernel, each defined on the floor that writes it."""

from dotyk.kernel.api.models import IdempotencyKey
from dotyk.kernel.bulk.models import BulkRow, BulkRun
from dotyk.kernel.duplicates.models import DuplicatePair, DuplicateWatch
from dotyk.kernel.history.models import Attachment, Comment, Presence, TimelinePin
from dotyk.kernel.identities.models import IdentityKey, IdentityNews
from dotyk.kernel.merging.models import Merge, MergedRecord
from dotyk.kernel.objects.demand import FieldDemand
from dotyk.kernel.objects.models import (
    CustomField,
    CustomObject,
    CustomRecord,
    FieldConditions,
    Link,
    NumberSeries,
    Pipeline,
    Stage,
    Tally,
)
from dotyk.kernel.shaping.layouts.models import RecordLayout
from dotyk.kernel.shaping.models import AppliedPreset
from dotyk.kernel.sights.models import PersonalSight
from dotyk.kernel.tags.models import Tag, TagAlias, TagRule, TagTally
from dotyk.kernel.transfer.models import ImportRow, ImportRun
from dotyk.kernel.transfer.repeating.models import ImportRepeat, TakenFile
from dotyk.kernel.views.models import OwnLook, SavedView

__all__ = [
    "AppliedPreset",
    "Attachment",
    "BulkRow",
    "BulkRun",
    "Comment",
    "CustomField",
    "CustomObject",
    "CustomRecord",
    "DuplicatePair",
    "DuplicateWatch",
    "FieldConditions",
    "FieldDemand",
    "IdempotencyKey",
    "IdentityKey",
    "IdentityNews",
    "ImportRepeat",
    "ImportRow",
    "ImportRun",
    "Link",
    "Merge",
    "MergedRecord",
    "NumberSeries",
    "OwnLook",
    "PersonalSight",
    "Pipeline",
    "Presence",
    "RecordLayout",
    "SavedView",
    "Stage",
    "Tag",
    "TagAlias",
    "TagRule",
    "TagTally",
    "TakenFile",
    "Tally",
    "TimelinePin",
]
