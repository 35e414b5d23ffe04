"""`hazel directory` of the real program: feeds over HTTP, the centre's own entries, and an export that other programs believe.

HAZEL_ORUK_SCHEMA names the compiled JSON schema of the standard's own service (github.com/OpenReferralUK/uk-profile); without it the
export is held to oruk/service.schema.json beside this file, which we wrote after the standard's tables.
"""
import functools
import http.server
import json
import os
import pathlib
import threading

import centre
import jsonschema
import pytest

OURS = pathlib.Path(__file__).parent / "oruk"


class Files(http.server.SimpleHTTPRequestHandler):
    """Serves an export as its help text says. What it was asked stands in `asked`; a path in `broken` is not answered."""

    asked, broken = [], set()

    def translate_path(self, path):
        parts = path.split("?", 1)
        self.asked.append(path)
        page = dict(field.split("=", 1) for field in parts[1].split("&")).get("page") if len(parts) == 2 else None
        name = parts[0].strip("/")
        name = f"services/page-{page}.json" if name == "services" and page else f"{name}.json" if name.startswith("services/") else f"{name}/index.json"
        return str(pathlib.Path(self.directory) / name.lstrip("/"))

    def log_message(self, *_):
        pass


@pytest.fixture
def serve():
    """Serves a folder; gives its address and its handler."""
    servers = []

    def start(folder):
        handler = type("Handler", (Files,), {"asked": []})
        servers.append(http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(folder))))
        threading.Thread(target=servers[-1].serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{servers[-1].server_port}", handler

    yield start
    for server in servers:
        server.shutdown()


def schema(name):
    own = os.environ.get("HAZEL_ORUK_SCHEMA")
    path = own if own and name == "service" else OURS / f"{name}.schema.json"
    return jsonschema.Draft202012Validator(json.loads(pathlib.Path(path).read_text()), format_checker=jsonschema.FormatChecker())


def export(hub, folder, *words):
    return json.loads(hub.command("directory", "export", folder, "--format", "json", *words).stdout)


def test_an_export_is_valid_and_read_back_by_another_hub(hub, tmp_path, serve):
    one = hub(centre.copy_demo(tmp_path / "one"))
    report = export(one, tmp_path / "out", "--per-page", "7")
    assert report["services"] == 31 and report["leftOut"] == 5
    files = sorted((tmp_path / "out/services").iterdir())
    pages = [file for file in files if file.name.startswith("page-")]
    assert len(pages) == 5 and len(files) == 31 + 5 + 1
    for page in pages:
        schema("page").validate(json.loads(page.read_text()))
    services = [json.loads(file.read_text()) for file in files if file not in pages and file.name != "index.json"]
    for service in services + [item for page in pages for item in json.loads(page.read_text())["contents"]]:
        schema("service").validate(service)
    text = "".join(file.read_text().lower() for file in files)
    assert "abuse" not in text and "misuse" not in text and str(tmp_path) not in text

    address, _ = serve(tmp_path / "out")
    config = centre.copy_demo(tmp_path / "two")
    config.write_text(config.read_text().replace("file: services.json", f'address: "{address}"').replace("entries: directory", ""))
    two = hub(config)
    done = two.command("directory", "sync", "--format", "json", check=False)
    feed = json.loads(done.stdout)["feeds"][0]
    assert feed["fresh"] and feed["services"] == 31 and feed["complaints"] == []
    names = {row["name"] for row in json.loads(two.command("directory", "list", "--format", "json").stdout)}
    assert names == {service["name"] for service in services}


def test_a_service_that_breaks_the_standard_is_seen(tmp_path):
    for broken in [{"id": "1", "name": "A", "status": "active"}, {"id": "7b15f818-d31c-5bf8-b0f4-0d19935c22b3", "name": "A"}]:
        assert not schema("service").is_valid(broken)


def test_each_way_to_end_is_told(hub, tmp_path, serve):
    config = centre.copy_demo(tmp_path)
    one = hub(config)
    assert one.command("directory", "sync").returncode == 0
    for words, status, says in [
        (["sync", "nowhere"], 64, "there is no feed “nowhere”; the configuration has: council"), (["export", tmp_path], 73, "holds other files"),
        (["export", tmp_path / "x", "--per-page", "0"], 64, "a number from 1 to 1000"), (["list", "--format", "xml"], 64, "format"),
    ]:
        done = one.command("directory", *words, check=False)
        assert done.returncode == status and says in done.stderr, done.stderr
    entries = config.parent / "directory/entries.yaml"
    entries.write_text(entries.read_text() + "\nhide:\n  - {id: none}\n")
    done = one.command("directory", "sync", check=False)
    assert done.returncode == 65 and "entries.yaml:" in done.stdout and "no feed has a service “none”" in done.stdout
    (config.parent / "services.json").unlink()
    done = one.command("directory", "sync", check=False)
    assert done.returncode == 69 and "the last good copy of" in done.stdout and "36 services in all" in done.stdout
    for word in ["sync", "list", "export"]:
        help_text = one.command("directory", word, "--help").stdout
        assert "--format" in help_text and "OVERVIEW" in help_text
