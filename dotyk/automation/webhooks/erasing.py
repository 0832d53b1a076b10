"""Messages to other programs that told of somebody who was erased."""

from __future__ import annotations

from django.db import connection

from dotyk.automation.models import WebhookDelivery
from dotyk.kernel.erasing import Erasure

_TELLING = """
select distinct d.id from webhook_delivery d, unnest(d.items) item, unnest(%s::text[]) told
where position(told in item) > 0 order by d.id
"""


def erase_from_deliveries(erasure: Erasure) -> None:
    """Events of the person leave the log and are sent no more; those of what tells of them are wiped."""
    own = [str(record_id) for record_id in erasure.own]
    with connection.cursor() as cursor:
        cursor.execute(_TELLING, [[str(record_id) for record_id in erasure.everywhere]])
        ids = [row[0] for row in cursor.fetchall()]
    for delivery in WebhookDelivery.objects.select_for_update().filter(id__in=ids).order_by("id"):
        left = [item for item in delivery.items if not any(record_id in item for record_id in own)]
        if not left and delivery.finished_at is None:
            delivery.delete()
            continue
        delivery.items = [erasure.wiper.wipe(item) for item in left]
        delivery.tries = erasure.wiper.wiped(delivery.tries)
        delivery.save(update_fields=["items", "tries"])
