"""The provider's name server, which knows one name, and may fail to."""
import asyncio
import ipaddress
import struct

NAME = "casestore.test"  # RFC 6761: nobody else's
WAYS = ("silent", "servfail", "nxdomain")
CODES = {"servfail": 2, "nxdomain": 3}


def question(packet):
    """The name and the type that a packet asks for (RFC 1035, section 4.1.2), and where its question ends."""
    labels, place = [], 12
    while length := packet[place]:
        labels.append(packet[place + 1:place + 1 + length].decode("ascii", "replace"))
        place += 1 + length
    return ".".join(labels).lower(), struct.unpack_from("!H", packet, place + 1)[0], place + 5


def answer(packet, address, way=None):
    """What is answered: the address, for our name and type A; nothing, where the name server is silent."""
    if way == "silent":
        return None
    name, kind, end = question(packet)
    code = CODES.get(way, 0 if name == NAME else 3)
    found = code == 0 and kind == 1
    head = packet[:2] + struct.pack("!HHHHH", 0x8180 | code, 1, int(found), 0, 0)
    record = struct.pack("!HHHIH", 0xC00C, 1, 1, 0, 4) + ipaddress.IPv4Address(address).packed
    return head + packet[12:end] + (record if found else b"")


class NameServer(asyncio.DatagramProtocol):
    def __init__(self, address):
        self.address, self.ways = address, {}  # by the address of who asks

    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, peer):
        said = answer(data, self.address, self.ways.get(peer[0]))
        if said:
            self.transport.sendto(said, peer)
