"""What processes cost: CPU seconds and proportional memory of whole families of processes."""

import time
from collections.abc import Iterator
from pathlib import Path

import psutil

from tests.bench.place import Place


def family(pid: int) -> Iterator[psutil.Process]:
    """The process and all that descend from it."""
    try:
        parent = psutil.Process(pid)
        yield parent
        yield from parent.children(recursive=True)
    except psutil.NoSuchProcess:
        return


def cpu_seconds(*pids: int) -> float:
    """User and system time of these processes and their descendants, those that have ended (and were waited for) included."""
    return sum(_cpu(process) for pid in pids for process in family(pid))


def memory_mb(*pids: int) -> float:
    """Proportional set size: shared pages count for the part that is theirs."""
    return sum(_pss(process) for pid in pids for process in family(pid)) / 1024


def pss_kb(pid: int) -> float:
    """Of one process."""
    return _pss(psutil.Process(pid))


def server_pid(place: Place) -> int:
    """The database server's first process; all others are its children."""
    return int((place.server.cluster / "postmaster.pid").read_text().split()[0])


def _cpu(process: psutil.Process) -> float:
    try:
        times = process.cpu_times()
        own = time.clock_gettime(_cpu_clock(process.pid))
    except (psutil.NoSuchProcess, OSError):
        return 0.0
    return float(own + times.children_user + times.children_system)


def _cpu_clock(pid: int) -> int:
    """The kernel's clock of one process, as clock_getcpuclockid(3) makes it: nanoseconds, where cpu_times counts hundredths of a
    second and a short measurement comes out as nothing."""
    return (~pid << 3) | 2


def _pss(process: psutil.Process) -> float:
    try:
        lines = Path(f"/proc/{process.pid}/smaps_rollup").read_text().splitlines()
    except (OSError, psutil.NoSuchProcess):
        return 0.0
    return float(next(line.split()[1] for line in lines if line.startswith("Pss:")))
