"""The provider: each hub's connections to the case store go through it, and what is wrong with the line is wrong here.

Cutting, loss and narrowness are the cable's (hosts.py); delay, half-open connections, resets, lost answers, names that are not found and
impostors are made here, since not every kernel can delay packets (netem).
"""
import asyncio
import socket
import struct
import threading

from hosts import PROVIDER
from names import NameServer

PORTS = (8443, 8444)  # where hubs come, and where one becomes known
RESET = struct.pack("ii", 1, 0)  # SO_LINGER: an end without a goodbye


class Link:
    """One connection of a hub. What goes in a direction that is lost is gone, and nobody is told."""

    def __init__(self, hub, writers):
        self.hub, self.writers, self.lost, self.carried = hub, writers, set(), 0

    def reset(self):
        for writer in self.writers:
            plug = writer.get_extra_info("socket")
            if plug is not None and plug.fileno() != -1:
                plug.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
            writer.transport.abort()


class Line:
    def __init__(self, store, impostors):
        self.store, self.impostors = store, impostors
        self.ways, self.links = {}, set()  # by the hub's address: open where there is none
        self.names = NameServer(PROVIDER)
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever, daemon=True)
        self.thread.start()
        self.do(self.open())

    def do(self, work):
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(60)

    async def open(self):
        await self.impostors.start()
        await self.loop.create_datagram_endpoint(lambda: self.names, local_addr=(PROVIDER, 53))
        for port in PORTS:
            await asyncio.start_server(lambda *ends, port=port: self.serve(port, *ends), PROVIDER, port)

    def close(self):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join(10)

    # What is wrong

    def set(self, hub, way, seconds=0.0):
        """From now on; what is open already is lost with a half-open line, is reset by impostors, and stays slow or becomes so."""
        async def work():
            self.ways[hub] = (way, seconds)
            for link in [link for link in self.links if link.hub == hub]:
                if way in ("half-open", "answers-lost"):
                    link.lost = {"up", "down"} if way == "half-open" else {"down"}
                elif way not in ("open", "latency"):
                    link.reset()

        self.do(work())

    def mend(self, hub):
        """New connections are well. What was half open stays so, until somebody notices."""
        self.set(hub, "open")

    def reset(self, hub):
        async def work():
            for link in [link for link in self.links if link.hub == hub]:
                link.reset()

        self.do(work())

    def open_links(self, hub):
        return sum(link.hub == hub and not link.lost for link in set(self.links))

    # What it does

    async def serve(self, port, reader, writer):
        hub = writer.get_extra_info("peername")[0]
        way, seconds = self.ways.get(hub, ("open", 0))
        link = Link(hub, [writer])
        self.links.add(link)
        try:
            if way in ("half-open", "answers-lost"):
                link.lost = {"up", "down"}
                while await reader.read(65536):
                    pass
            else:
                await self.carry(link, reader, writer, self.upstream(way, port))
        except OSError:
            link.reset()
        finally:
            self.links.discard(link)
            for each in link.writers:
                each.close()

    def upstream(self, way, port):
        return ("127.0.0.1", self.impostors.ports[way]) if way in self.impostors.ports else (self.store, port)

    async def carry(self, link, reader, writer, where):
        far_reader, far_writer = await asyncio.open_connection(*where)
        link.writers.append(far_writer)
        down = asyncio.create_task(self.pump(link, "down", far_reader, writer))
        try:
            await self.pump(link, "up", reader, far_writer)
        finally:
            # The hub has ended it; what the case store still says of it, nobody hears. What is on its way arrives.
            await asyncio.sleep(self.delay(link))
            down.cancel()

    def delay(self, link):
        way, seconds = self.ways.get(link.hub, ("open", 0))
        return seconds if way == "latency" else 0

    async def pump(self, link, direction, reader, writer):
        due = 0.0
        try:
            while data := await reader.read(65536):
                link.carried += len(data)
                way, after = self.ways.get(link.hub, ("open", 0))
                if way == "resets" and link.carried > after:
                    return link.reset()
                if direction in link.lost:
                    continue
                # Never before what was sent before it.
                due = max(due + 1e-4, self.loop.time() + self.delay(link))
                self.loop.call_at(due, self.write, writer, data, link, direction)
        except OSError:
            pass
        if direction == "down" and "down" not in link.lost:
            self.loop.call_at(max(due + 1e-4, self.loop.time()), writer.close)
        return None

    @staticmethod
    def write(writer, data, link, direction):
        if direction not in link.lost and not writer.is_closing():
            writer.write(data)
