"""How the embedded PostgreSQL is set for this machine."""

from __future__ import annotations

import os
from pathlib import Path

MEGABYTE = 1024 * 1024


def machine_memory() -> int:
    """The memory this process may use, in bytes: the machine's, or less where a container limits it."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    for name in ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"):
        try:
            memory = min(memory, int(Path(name).read_text()))
        except (OSError, ValueError):
            continue
    return memory


def server_settings(socket_dir: Path, memory: int, *, durable: bool) -> dict[str, str]:
    """PostgreSQL's settings; ``durable=False`` is for databases of tests only, which nobody will miss."""
    buffers = _between(128, memory // 8 // MEGABYTE, 1024)
    settings = {
        "listen_addresses": "",
        "unix_socket_directories": f'"{socket_dir}"',
        "unix_socket_permissions": "0700",
        "max_connections": "100",
        "shared_buffers": f"{buffers}MB",
        "effective_cache_size": f"{_between(256, memory // 2 // MEGABYTE, 65536)}MB",
        "maintenance_work_mem": f"{_between(32, memory // 24 // MEGABYTE, 512)}MB",
        "work_mem": f"{_between(4, memory // 512 // MEGABYTE, 32)}MB",
        "jit": "off",
        "plan_cache_mode": "force_custom_plan",
        "random_page_cost": "1.1",
        "io_method": "sync",
        "max_wal_size": "2GB",
        "checkpoint_timeout": "15min",
        "wal_compression": "on",
        "timezone": "UTC",
        "log_timezone": "UTC",
        "log_min_messages": "warning",
        "log_checkpoints": "off",
        "cluster_name": "dotyk",
    }
    if _shared_memory_is_small():
        settings["dynamic_shared_memory_type"] = "mmap"
    if not durable:
        settings |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
    return settings


def _between(low: int, value: int, high: int) -> int:
    return max(low, min(value, high))


def _shared_memory_is_small() -> bool:
    """Containers often have 64 MB of /dev/shm, too little for parallel queries."""
    try:
        state = os.statvfs("/dev/shm")  # noqa: S108
    except OSError:
        return False
    return state.f_bavail * state.f_frsize < 256 * MEGABYTE
