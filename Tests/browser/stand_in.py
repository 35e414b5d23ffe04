"""A small stand-in for the hub, which serves pages of the storybook to a kiosk in a browser and keeps what it is sent."""
import contextlib
import http.server
import pathlib
import queue
import threading
import urllib.parse

POSTS = {"/scan": "arrived-two", "/scanned": "arrived-two", "/party": "arrived-two", "/look-up": "look-up-month", "/walk-in": "walk-in-party", "/assistance": "assistance"}
PAGES = {"/languages": "languages", "/look-up": "look-up-day", "/walk-in": "walk-in", "/assistance": "assistance-reasons", "": "home"}
SCRIPTS = ("scanner", "moves", "hearing", "lines", "kiosk")


class Hub(http.server.BaseHTTPRequestHandler):
    """Serves pages of the storybook at the hub's addresses, with the script that the storybook leaves out."""

    storybook = pathlib.Path()
    received = []
    down = False
    screens = []
    listens = threading.Event()

    def do_GET(self):
        path = urllib.parse.urlparse(self.path).path
        if path.endswith("/events") and not self.down:
            return self.events()
        if "/assets/" in path:
            file = self.storybook / "assets" / path.split("/assets/")[1]
            kind = "text/css" if file.suffix == ".css" else "text/javascript"
            return self.reply(file.read_bytes(), kind)
        lang = urllib.parse.parse_qs(urllib.parse.urlparse(self.path).query).get("lang", ["en"])[0]
        self.page(PAGES.get(path.removeprefix("/kiosk/main"), "home"), lang)

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        fields = urllib.parse.parse_qs(body, keep_blank_values=True)
        path = "/" + self.path.rsplit("/", 1)[1]
        self.received.append((path, fields))
        self.page("look-up-letters" if "month" in fields else POSTS[path], "en")

    def events(self):
        """Tells the screen what the test has to tell, until it is gone."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        told = queue.Queue()
        self.screens.append(told)
        self.listens.set()
        with contextlib.suppress(OSError):
            while True:
                self.wfile.write(told.get().encode())
                self.wfile.flush()

    @classmethod
    def forget(cls):
        """Whoever listened is no longer told anything."""
        cls.listens.clear()
        cls.screens.clear()

    @classmethod
    def tell(cls, event, data):
        assert cls.listens.wait(60), "no screen listens"
        for told in cls.screens:
            told.put(f"event: {event}\ndata: {data}\n\n")

    def page(self, name, lang):
        html = (self.storybook / lang / f"{name}.html").read_text()
        for file, address in (("home", ""), ("look-up-day", "/look-up"), ("walk-in", "/walk-in"), ("languages", "/languages")):
            html = html.replace(f'href="{file}.html', f'href="/kiosk/main{address}')
        scripts = "".join(f'<script src="/kiosk/assets/scripts/{name}.js" defer></script>' for name in SCRIPTS)
        html = html.replace("../assets/", "/kiosk/assets/").replace("</head>", scripts + "</head>")
        self.reply(html.encode(), "text/html; charset=utf-8")

    def reply(self, data, kind):
        if self.down:
            return self.connection.close()
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Content-Security-Policy", "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass
