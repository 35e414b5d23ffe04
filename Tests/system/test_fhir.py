"""A FHIR R4 server is told of visits, by the hub that families stand in front of. Its answers are those of a real one (fhir_server.py).

What is sent is held to the specification three times: by fhir.resources (R4B equals R4 for these resources), by pyfhircheck (required
codes, which the first does not know), and by what stands here (invariants, history, what must not be in it)."""
import collections
import json
import subprocess
import sys

import centre
import pytest
from fhir.resources.R4B.bundle import Bundle
from fhir_server import FHIRServer
from hub import Hub, until

SYSTEM = "https://test-centre.example"
PROFILE = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-"
# Errors of pyfhircheck 0.2.0 that are none: its own rule about subjects knows references by address alone, and we refer by identifier, as
# FHIR allows; and it takes no Binary's data for base64, whatever it is (fhir.resources reads it, and the server applies what is in it).
MISTAKEN = ("custom.encounter.patient", "Binary.data must be EncodedBytes")
STATUSES = ["arrived", "in-progress", "finished"]


@pytest.fixture
def server():
    server = FHIRServer()
    yield server
    server.close()


@pytest.fixture
def hub(tmp_path, server):
    config = centre.write_configuration(tmp_path)
    with config.open("a") as out:
        out.write(f"fhir:\n  address: {server.address}\n  system: {SYSTEM}\n  agreement: {{wait: 0, usual: [people, appointments]}}\n")
    hub = Hub(tmp_path, config)
    book = centre.Book()
    book.add("P1", given_name="Amina", family_name="Zedova", born="2016-03-01", holders="H1")
    book.add("P2", given_name="Oskar", family_name="Zedova", born="2018-03-01", holders="H1", service="physiotherapy")
    book.add("P3", given_name="Imogen", family_name="Quill", born="1990-01-01", holders="H3", service="refuge", sensitive="yes")
    hub.command("import", "appointments", book.write(tmp_path / "day.csv"))
    hub.command("pass", "key", "new")
    hub.command("pass", "issue", "--today")
    hub.command("pass", "issue", "--profile", "test", "--appointment", "A00003")
    with hub:
        yield hub


def arrive(hub, *choice):
    (codes,) = hub.codes(*(choice or ("--today",))).values()
    assert hub.scan(codes[0]).status == 200


def row(hub, name):
    return centre.rows(hub, name)[0]["id"]


def encounters(server):
    return list(server.kept.get("Encounter", {}).values())


def stand(server, *statuses):
    """Waits until the encounters stand so."""
    until(lambda: sorted(one["status"] for one in encounters(server)) == sorted(statuses), f"encounters {statuses}: {encounters(server)}")


def check(bundle, folder):
    """A bundle is valid, by two others and by us."""
    Bundle.model_validate(bundle)
    file = folder / "bundle.json"
    file.write_text(json.dumps(bundle))
    said = subprocess.run(
        [sys.executable, "-m", "pyfhircheck", "bundle", str(file)], capture_output=True, text=True, cwd=folder, check=False)
    errors = [line for line in said.stdout.splitlines() if " ERROR " in line and not any(known in line for known in MISTAKEN)]
    assert "Resources:" in said.stdout and not errors, said.stdout + said.stderr
    for entry in bundle["entry"]:
        one = entry["resource"]
        if one["resourceType"] in ("Encounter", "Appointment", "Location"):
            assert one["meta"]["profile"] == [PROFILE + one["resourceType"]]
        if one["resourceType"] == "Encounter":
            past = one.get("statusHistory", [])
            walked = [each["status"] for each in past] + [one["status"]]
            assert walked == STATUSES[:len(walked)] or walked[-1] in ("cancelled", "entered-in-error")
            for before, after in zip(past, past[1:], strict=False):
                assert before["period"]["end"] == after["period"]["start"], "each status ends where the next begins"
            assert ("end" in one["period"]) == (one["status"] not in STATUSES[:2])
        if one["resourceType"] == "Appointment":
            assert one["status"] == "arrived" and ("start" in one) == ("end" in one), "app-2"
            assert all("actor" in each for each in one["participant"]), "app-1"
        if entry["request"]["method"] == "POST":
            assert entry["request"]["ifNoneExist"].startswith("identifier="), "a bare query"


def test_a_visit_from_arrival_to_the_end_is_told_whole_and_valid(hub, server, tmp_path):
    arrive(hub)
    arrive(hub, "--profile", "test", "--appointment", "A00003")
    stand(server, "arrived", "arrived")
    hub.act("call", row(hub, "Amina"))
    hub.act("seen", row(hub, "Amina"))
    stand(server, "arrived", "in-progress")
    hub.act("done", row(hub, "Amina"))
    stand(server, "arrived", "finished")
    done = next(one for one in encounters(server) if one["status"] == "finished")
    assert [one["status"] for one in done["statusHistory"]] == ["arrived", "in-progress"]
    assert done["subject"]["identifier"] == {"system": f"{SYSTEM}/test", "value": "P1"}
    assert sorted(one["status"] for one in server.kept["Appointment"].values()) == ["arrived", "fulfilled"]
    assert len(server.kept["Location"]) == 2
    for bundle in server.bundles:
        check(bundle, tmp_path)
    sent = json.dumps(server.bundles)
    for word in ("Amina", "Zedova", "Imogen", "Quill", "Refuge", "refuge", "Haven", "P3"):
        assert word not in sent, f"{word}: held back"


def test_faults_of_the_line_make_nothing_twice(hub, server):
    server.faults = ["lost", 503, "portal", 429, "lost", 500]
    arrive(hub)
    stand(server, "arrived", "arrived")
    hub.act("seen", row(hub, "Oskar"))
    stand(server, "arrived", "in-progress")
    hub.kill()
    hub.start()
    hub.act("done", row(hub, "Oskar"))
    stand(server, "arrived", "finished")
    done = next(one for one in encounters(server) if one["status"] == "finished")
    assert [one["status"] for one in done["statusHistory"]] == ["arrived", "in-progress"], "a restart forgets no history"
    for bundle in list(server.bundles) * (500 // len(server.bundles) + 1):
        for entry in bundle["entry"]:
            server.do(entry)
    count = collections.Counter(one["identifier"][0]["value"] for one in encounters(server))
    assert len(count) == 2 and set(count.values()) == {1}, "500 bundles sent again, and no encounter twice"
    assert len(server.kept["Appointment"]) == 2


def test_what_is_refused_is_parked_for_a_person_and_holds_up_nothing(hub, server):
    twins = [{"resourceType": "Location", "identifier": [{"system": f"{SYSTEM}/place", "value": "clinic"}]} for _ in "ab"]
    server.kept["Location"] = dict(zip(("x", "y"), twins, strict=True))
    arrive(hub)
    stand(server, "arrived", "arrived")
    until(lambda: "fhir-412" in hub.command("journal", "parked").stdout, "it is parked")
    line = hub.command("journal", "parked").stdout
    assert "More than one there has this identifier" in line
    assert "Jo Zed" not in line + hub.log.read_text(), "what the server says may name somebody"
    hub.act("seen", row(hub, "Amina"))
    stand(server, "arrived", "in-progress")
    del server.kept["Location"]["y"]
    hub.command("journal", "parked", "resend", line.split()[0])
    until(lambda: "Nothing is parked" in hub.command("journal", "parked").stdout, "what was mended is taken")
    stand(server, "arrived", "in-progress")
