"""Whoever answers in the case store's place: a page to sign in, a server in trouble, one whose certificate has expired."""
import asyncio
import email.utils
import re
import ssl
import time

from hosts import run
from names import NAME
from wrong_clock import WrongClock

PAGE = b"<!doctype html><title>Welcome</title><h1>Free Wi-Fi</h1><form><input name=room><button>Sign in</button></form>"
COMPLAINT = b'{"code":"unable","sentence":"Not now."}'
STORE = {"hazel-case-store": "1", "hazel-protocol": "2", "content-type": "application/json"}


class Certificates:
    """Certificates for the case store's name: of its own authority, of nobody's, and one that ended a year ago."""

    def __init__(self, folder, authority):
        self.folder = folder
        folder.mkdir()
        key = folder / "key.pem"
        run("openssl", "ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", key)
        run("openssl", "req", "-new", "-key", key, "-subj", f"/CN={NAME}", "-out", folder / "request.pem")
        (folder / "more").write_text(f"subjectAltName=DNS:{NAME}\nextendedKeyUsage=serverAuth\n")
        sign = ["openssl", "x509", "-req", "-in", folder / "request.pem", "-days", "30", "-set_serial", "77", "-extfile", folder / "more"]
        by = ["-CA", authority / "authority.pem", "-CAkey", authority / "authority.key"]
        run(*sign, *by, "-out", folder / "good.pem")
        run("env", *(f"{key}={value}" for key, value in WrongClock(folder).by(-400).items()), *sign, *by, "-out", folder / "expired.pem")
        run(*sign, "-signkey", key, "-out", folder / "stranger.pem")

    def context(self, name):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.folder / f"{name}.pem", self.folder / "key.pem")
        return context


def answers():
    """What each impostor shows and says: the certificate (none for one without TLS), the status, headers and body."""
    return {
        "portal": ("good", 200, lambda: {"content-type": "text/html"}, PAGE),
        "portal-own-certificate": ("stranger", 200, lambda: {"content-type": "text/html"}, PAGE),
        "portal-no-tls": (None, 200, lambda: {"content-type": "text/html"}, PAGE),
        "error-500": ("good", 500, lambda: STORE, COMPLAINT),
        "error-503": ("good", 503, lambda: {**STORE, "retry-after": "4"}, COMPLAINT),
        "busy-429": ("good", 429, dated, COMPLAINT),
        "expired": ("expired", 200, lambda: STORE, b"{}"),
    }


def dated():
    """A time to come again as a date, which is read against the answer's own."""
    now = time.time()
    return {**STORE, "date": email.utils.formatdate(now, usegmt=True), "retry-after": email.utils.formatdate(now + 3, usegmt=True)}


class Impostors:
    """All of them, each on a port of its own."""

    def __init__(self, certificates):
        self.certificates, self.ports, self.served = certificates, {}, dict.fromkeys(answers(), 0)

    async def start(self):
        for name, (certificate, *said) in answers().items():
            context = certificate and self.certificates.context(certificate)
            server = await asyncio.start_server(self.handler(name, *said), "127.0.0.1", 0, ssl=context)
            self.ports[name] = server.sockets[0].getsockname()[1]

    def handler(self, name, status, headers, body):
        async def handle(reader, writer):
            try:
                # One without TLS sees no request that it could read, and says its page at once, as such boxes do.
                if name != "portal-no-tls":
                    head = await reader.readuntil(b"\r\n\r\n")
                    length = re.search(rb"(?i)content-length: *(\d+)", head)
                    await reader.readexactly(int(length[1]) if length else 0)
                lines = [f"HTTP/1.1 {status} -", f"content-length: {len(body)}", "connection: close"]
                lines += [f"{key}: {value}" for key, value in headers().items()]
                writer.write("\r\n".join([*lines, "", ""]).encode() + body)
                await writer.drain()
                self.served[name] += 1
            except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
                pass
            finally:
                writer.close()

        return handle
