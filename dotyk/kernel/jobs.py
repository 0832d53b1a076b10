"""The jobs of the kernel, each defined on the floor whose work it does."""

from dotyk.kernel.transfer.jobs import attempt_import, go_on_importing, take_import_back

__all__ = ["attempt_import", "go_on_importing", "take_import_back"]
