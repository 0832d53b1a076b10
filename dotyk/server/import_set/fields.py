from dotyk.accounts.actors import Actor
from dotyk.server.import_set.description import FieldPart


def bring_field(actor: Actor, part: FieldPart) -> None:
    return
