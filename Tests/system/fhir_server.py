"""A FHIR R4 server for tests: it keeps resources in memory, and does conditional requests exactly as the specification says
(https://hl7.org/fhir/R4/http.html#ccreate, #cond-update, #patch), entry by entry of a batch. Its faults are told beforehand."""
import base64
import copy
import http.server
import json
import threading
import urllib.parse


class FHIRServer:
    """Keeps what it is sent, by resource type and id."""

    def __init__(self):
        self.kept, self.bundles, self.count, self.faults = {}, [], 0, []
        self.lock = threading.Lock()
        server = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def do_POST(self):
                bundle = json.loads(self.rfile.read(int(self.headers["content-length"])))
                with server.lock:
                    fault = server.faults.pop(0) if server.faults else None
                    server.meet(self, bundle, fault)

        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        threading.Thread(target=self.http.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.http.server_port}/fhir"

    def close(self):
        self.http.shutdown()
        self.http.server_close()

    def meet(self, request, bundle, fault):
        """One request, with what goes wrong this time: a status, `portal`, or `lost` (all is done, and the answer is not sent)."""
        if isinstance(fault, int):
            return self.answer(request, fault, {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "transient"}]})
        if fault == "portal":
            return self.answer(request, 200, "<html>Please sign in</html>", "text/html")
        assert request.headers["content-type"].startswith("application/fhir+json")
        self.bundles.append(copy.deepcopy(bundle))
        answer = {"resourceType": "Bundle", "type": "batch-response", "entry": [{"response": self.do(one)} for one in bundle["entry"]]}
        if fault == "lost":
            request.close_connection = True
            return request.connection.close()
        return self.answer(request, 200, answer)

    @staticmethod
    def answer(request, status, body, form="application/fhir+json"):
        data = (body if isinstance(body, str) else json.dumps(body)).encode()
        request.send_response(status)
        request.send_header("content-type", form)
        request.send_header("content-length", str(len(data)))
        request.end_headers()
        request.wfile.write(data)

    # One entry

    def do(self, entry):
        method, url = entry["request"]["method"], entry["request"]["url"]
        kind, _, query = url.partition("?")
        if method == "POST":
            return self.create(kind, entry["request"].get("ifNoneExist"), entry["resource"])
        if "/" in kind:
            kind, name = kind.split("/")
            new = name not in self.kept.setdefault(kind, {})
            self.kept[kind][name] = entry["resource"]
            return {"status": "201 Created" if new else "200 OK"}
        found = self.matches(kind, query)
        if len(found) > 1:
            return self.several()
        if method == "PATCH":
            return self.patch(kind, found, entry["resource"])
        if not found:
            return self.create(kind, None, entry["resource"])
        self.kept[kind][found[0]] = entry["resource"]
        return {"status": "200 OK"}

    def create(self, kind, condition, resource):
        found = self.matches(kind, condition) if condition else []
        if len(found) > 1:
            return self.several()
        if found:
            return {"status": "200 OK"}
        self.count += 1
        self.kept.setdefault(kind, {})[str(self.count)] = resource
        return {"status": "201 Created", "location": f"{kind}/{self.count}/_history/1", "etag": 'W/"1"'}

    def patch(self, kind, found, resource):
        if not found:
            return {"status": "404 Not Found"}
        assert resource["contentType"] == "application/json-patch+json"
        for act in json.loads(base64.b64decode(resource["data"])):
            assert act["op"] == "replace"
            self.kept[kind][found[0]][act["path"].lstrip("/")] = act["value"]
        return {"status": "200 OK"}

    @staticmethod
    def several():
        issue = {"severity": "error", "code": "multiple-matches", "diagnostics": "Jo Zed is here twice"}
        return {"status": "412 Precondition Failed", "outcome": {"resourceType": "OperationOutcome", "issue": [issue]}}

    def matches(self, kind, query):
        """The ids of those whose identifier is asked for."""
        name, value = urllib.parse.parse_qsl(query, strict_parsing=True)[0]
        assert name == "identifier"
        system, _, value = value.partition("|")
        return [
            key for key, one in self.kept.get(kind, {}).items()
            if any(each["value"] == value and each.get("system", "") == system for each in one.get("identifier", []))]
