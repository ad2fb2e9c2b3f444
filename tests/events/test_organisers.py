"""Bodies that organised, hosted and supported a conference, in all the forms in which reports tell it."""

import pytest

from tests.events.reading import LEAD as HEADING
from tests.events.reading import main, roles
from wicarchive.reading import read as read_report
from wicarchive.reading_json import as_json

LEAD = "The Cable Agency, the Wire Trust and the Net Council are known. "


def read(text):
    return [(role, name) for role, name, _ in roles(LEAD + text)]


AGENCY = "Cable Agency"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was organised by the Cable Agency.", [("organiser", AGENCY)]),
        ("The forum was convened by the Cable Agency and the Wire Trust.",
         [("organiser", AGENCY), ("organiser", "Wire Trust")]),
        ("Organised by the Cable Agency, the forum drew crowds.", [("organiser", AGENCY)]),
        ("The Cable Agency organised the forum.", [("organiser", AGENCY)]),
        ("The Cable Agency is organising the forum.", [("organiser", AGENCY)]),
        ("The Cable Agency will host the forum.", [("host", AGENCY)]),
        ("The forum was a joint effort of the Cable Agency and the Wire Trust.",
         [("organiser", AGENCY), ("organiser", "Wire Trust")]),
        ("The forum took place under the auspices of the Cable Agency.", [("partner", AGENCY)]),
        ("Organisers: Cable Agency, Wire Trust", [("organiser", AGENCY), ("organiser", "Wire Trust")]),
        ("Mitveranstalter der Tagung war die Cable Agency.", [("co-organiser", AGENCY)]),
        ("Die Tagung fand unter der Schirmherrschaft der Cable Agency statt.", [("partner", AGENCY)]),
        ("The Cable Agency, which organised the forum, was pleased.", [("organiser", AGENCY)]),
        ("The organisers of the forum were the Cable Agency and the Wire Trust.",
         [("organiser", AGENCY), ("organiser", "Wire Trust")]),
        ("The Cable Agency was the organiser.", [("organiser", AGENCY)]),
        ("The Cable Agency held its 4th forum in Oslo.", [("organiser", AGENCY)]),
        ("The Cable Agency met for its second session.", [("organiser", AGENCY)]),
        ("It was jointly organised by the Cable Agency and the Wire Trust.",
         [("co-organiser", AGENCY), ("co-organiser", "Wire Trust")]),
        ("It was organised by the Cable Agency together with the Wire Trust.",
         [("organiser", AGENCY), ("co-organiser", "Wire Trust")]),
        ("It was organised by the Cable Agency in partnership with the Wire Trust.",
         [("organiser", AGENCY), ("partner", "Wire Trust")]),
        ("It was organised by the Cable Agency with the support of the Wire Trust.",
         [("organiser", AGENCY), ("sponsor", "Wire Trust")]),
        ("It was organised by the Cable Agency under the auspices of the Net Council.",
         [("organiser", AGENCY), ("partner", "Net Council")]),
        # A host is no organiser.
        ("The forum was hosted by the Cable Agency.", [("host", AGENCY)]),
        ("The Cable Agency hosted the forum.", [("host", AGENCY)]),
        ("The Cable Agency was the host, together with the Wire Trust.",
         [("host", AGENCY), ("host", "Wire Trust")]),
        ("The local hosts were the Cable Agency and the Wire Trust.",
         [("host", AGENCY), ("host", "Wire Trust")]),
        ("It met in Oslo with the Cable Agency as host.", [("host", AGENCY)]),
        ("It met at the invitation of the Cable Agency.", [("host", AGENCY)]),
        ("It was sponsored by the Cable Agency.", [("sponsor", AGENCY)]),
        # German.
        ("Die Tagung wurde von der Cable Agency veranstaltet.", [("organiser", AGENCY)]),
        ("Die Tagung wird in Oslo vom Wire Trust und der Cable Agency ausgerichtet.",
         [("organiser", "Wire Trust"), ("organiser", AGENCY)]),
        ("Veranstaltet von der Cable Agency, zog die Tagung viele an.", [("organiser", AGENCY)]),
        ("Im Mai richtete der Wire Trust die Tagung erstmals in Oslo aus.", [("organiser", "Wire Trust")]),
        ("Die Tagung, ausgerichtet vom Wire Trust, war gut.", [("organiser", "Wire Trust")]),
        ("Veranstalter der Tagung war die Cable Agency.", [("organiser", AGENCY)]),
        ("Gastgeberin der 4. Tagung war die Cable Agency.", [("host", AGENCY)]),
        ("Gastgeber waren die Cable Agency und der Wire Trust.",
         [("host", AGENCY), ("host", "Wire Trust")]),
        ("Eingeladen hatten die Cable Agency und der Wire Trust.",
         [("organiser", AGENCY), ("organiser", "Wire Trust")]),
        ("Organisiert hat vor Ort der Wire Trust.", [("organiser", "Wire Trust")]),
        ("Federführend war die Cable Agency.", [("organiser", AGENCY)]),
        ("Die Cable Agency, die die Tagung im Auftrag der Staaten vorbereitet hatte, war froh.",
         [("organiser", AGENCY)]),
        ("Die Tagung fand auf Einladung der Cable Agency statt.", [("host", AGENCY)]),
        ("Die Cable Agency, Veranstalterin der Tagung, war froh.", [("organiser", AGENCY)]),
    ],
)  # fmt: skip
def test_who_put_it_on_is_read(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # Beside the conference.
        "A workshop organised by the Cable Agency was full.",
        "At a side event hosted by the Cable Agency there was soup.",
        "The exhibition was sponsored by the Cable Agency.",
        "The Cable Agency organised a workshop.",
        "The Cable Agency hosted a reception.",
        "A panel run by the Cable Agency ended.",
        "The workshop took place under the auspices of the Cable Agency.",
        "The Cable Agency will host a reception.",
        "The Wire Commission, a joint venture of the Cable Agency and the Wire Trust, met at the forum.",
        # Another edition.
        "Last year the forum was organised by the Cable Agency.",
        "The forum was hosted by the Cable Agency a year earlier.",
        "The next host is the Cable Agency.",
        "The Cable Agency hosted the forum two years ago.",
        "Im Vorjahr war die Cable Agency Gastgeber.",
        # Not so.
        "It was not organised by the Cable Agency.",
        "It was organised by friends of the Cable Agency.",
        "It was organised by cooks who know the Cable Agency.",
        "The Cable Agency thanked the hosts.",
        "The Cable Agency organised itself.",
        "The hosts met the Cable Agency.",
        "The Cable Agency called for nets.",
    ],
)
def test_who_did_not_put_it_on_is_not_read(text):
    assert read(text) == []


def test_what_a_role_is_read_from_is_its_span():
    (role,) = main(LEAD + "It was organised by the Cable Agency.").roles

    assert role.spans[0].words == "organised by the Cable Agency"
    assert role.role_as_written == "organised by"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was organised by the Cable Agency.", ["Cable Agency"]),
        ("It was jointly organised by the Cable Agency and the Wire Trust.", ["Cable Agency", "Wire Trust"]),
        (
            "It was organised by the Cable Agency. It was hosted by the Wire Trust.",
            ["Cable Agency"],
        ),
    ],
)  # fmt: skip
def test_the_json_lists_who_organised_before_any_host(text, expected):
    printed = as_json("a.txt", read_report(HEADING + LEAD + text), {})

    assert printed["conferences"][0]["organisers"] == expected
