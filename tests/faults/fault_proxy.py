"""A TCP proxy on loopback that breaks connections on purpose: cut after so many bytes, delay, trickle, stay silent."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field


@dataclass
class Fault:
    """What happens to what the server says; nothing when left out. Each connection counts its own bytes."""

    cut_after: int | None = None
    delay: float = 0.0  # seconds before each chunk
    trickle: float = 0.0  # seconds between single bytes
    silent_after: int | None = None  # bytes after which nothing comes through, the connection staying open


@dataclass
class FaultProxy:
    """Connect to `port` instead of the server; set `fault` before connecting."""

    target: int
    port: int = 0
    fault: Fault = field(default_factory=Fault)
    connections: int = 0
    passed: int = 0  # bytes from the server, over all connections

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        fault = self.fault
        try:
            server_reader, server_writer = await asyncio.open_connection("127.0.0.1", self.target)
        except OSError:
            writer.close()
            return
        up = asyncio.ensure_future(self._pass_on(reader, server_writer, Fault(), counted=False))
        down = asyncio.ensure_future(self._pass_on(server_reader, writer, fault, counted=True))
        await asyncio.wait([up, down], return_when=asyncio.FIRST_COMPLETED)
        for task in (up, down):
            task.cancel()
        for end in (writer, server_writer):
            end.transport.abort()

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, fault: Fault, *, counted: bool) -> None:
        passed = 0
        with suppress(OSError, asyncio.CancelledError):
            while chunk := await reader.read(4096):
                await asyncio.sleep(fault.delay)
                if fault.cut_after is not None:
                    chunk = chunk[: fault.cut_after - passed]
                if fault.silent_after is not None and passed + len(chunk) > fault.silent_after:
                    await asyncio.sleep(3600)
                for piece in [chunk] if not fault.trickle else [chunk[i : i + 1] for i in range(len(chunk))]:
                    writer.write(piece)
                    await writer.drain()
                    await asyncio.sleep(fault.trickle)
                passed += len(chunk)
                self.passed += len(chunk) if counted else 0
                if fault.cut_after is not None and passed >= fault.cut_after:
                    return


@contextmanager
def running_proxy(target: int) -> Iterator[FaultProxy]:
    """The proxy before the server at port `target`, in a thread of its own."""
    proxy, loop = FaultProxy(target), asyncio.new_event_loop()
    server = loop.run_until_complete(asyncio.start_server(proxy.serve, "127.0.0.1", 0))
    proxy.port = server.sockets[0].getsockname()[1]
    thread = threading.Thread(target=loop.run_forever, name="fault-proxy")
    thread.start()
    try:
        yield proxy
    finally:
        asyncio.run_coroutine_threadsafe(_stop(server), loop).result(timeout=10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(timeout=10)
        loop.close()


async def _stop(server: asyncio.Server) -> None:
    server.close()
    tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
