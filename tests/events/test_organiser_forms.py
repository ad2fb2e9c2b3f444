"""Who invited to a conference, answers for it, or is named among its organisers: forms beside the plain ones."""

import pytest

from tests.events.reading import main, roles
from wicarchive.reading import read as read_report
from wicarchive.reading_json import as_json

LEAD = "The Cable Agency, the Wire Trust and the Net Council are known. "
AGENCY, TRUST = "Cable Agency", "Wire Trust"


def read(text):
    return [(role, name) for role, name, _ in roles(LEAD + text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Cable Agency invited to the forum.", [("organiser", AGENCY)]),
        ("The Cable Agency had invited ministers from all over the world to Oslo.", [("organiser", AGENCY)]),
        ("The Cable Agency and the Wire Trust had invited experts to the forum.",
         [("organiser", AGENCY), ("organiser", TRUST)]),
        ("Die Cable Agency lud nach Oslo.", [("organiser", AGENCY)]),
        ("Zur Tagung lud die Cable Agency ein.", [("organiser", AGENCY)]),
        ("Zum Gipfel hatten die Cable Agency und der Wire Trust geladen.",
         [("organiser", AGENCY), ("organiser", TRUST)]),
        ("Drei Tage lang hatte die Cable Agency nach Oslo geladen.", [("organiser", AGENCY)]),
        ("Ausgerichtet hat das große Draht-Forum der Wire Trust.", [("organiser", TRUST)]),
        ("Organisiert hat vor Ort der Verband eco.", [("organiser", "eco")]),
        ("It was organised by the non-profit group Wire Trust.", [("organiser", TRUST)]),
        ("Eva Kern, deren Cable Agency die Tagung verantwortet, war froh.", [("organiser", AGENCY)]),
        ("The Cable Agency is responsible for the forum.", [("organiser", AGENCY)]),
        ("The Cable Agency put on the forum.", [("organiser", AGENCY)]),
        ("The Cable Agency, the Wire Trust and the Net Council appear as co-organisers.",
         [("co-organiser", AGENCY), ("co-organiser", TRUST), ("co-organiser", "Net Council")]),
        ("The Cable Agency is listed as organiser.", [("organiser", AGENCY)]),
        ("Die von der Cable Agency organisierte Tagung war voll.", [("organiser", AGENCY)]),
        ("The forum was put together by the Cable Agency.", [("organiser", AGENCY)]),
        ("Die Cable Agency trat als Veranstalterin auf.", [("organiser", AGENCY)]),
        ("The Cable Agency once more assembled its members' ministers.", [("organiser", AGENCY)]),
        ("The study was told of after the conference “Nets: For All”, convened by the Wire Trust at its house.",
         [("organiser", TRUST)]),
        ("Ausgerichtet wird der Gipfel, der bis 2016 anders hieß, vom Wire Trust.", [("organiser", TRUST)]),
        ("Veranstaltet wurde die Tagung von der Cable Agency.", [("organiser", AGENCY)]),
        ("Eva Kern, deren Cable Agency das Ganze ausgerichtet hatte, war froh.", [("organiser", AGENCY)]),
    ],
)  # fmt: skip
def test_who_put_it_on_is_read(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Cable Agency invited guests to a reception.",
        "The Cable Agency was invited to the forum.",
        "The Cable Agency invited comments.",
        "Officials of the Cable Agency had invited friends to Oslo.",
        "The Cable Agency did not invite to the forum.",
        "Die Cable Agency lud zum Empfang.",
        "The Cable Agency convened an open meeting.",
        "The Cable Agency organised a press conference.",
        "Veranstaltet wurde der Empfang von der Cable Agency.",
        "Once more the Cable Agency assembled its cables.",
        "Die Cable Agency lud die Dateien ins Netz.",
        "Zum Workshop lud die Cable Agency ein.",
        "Die Cable Agency war zur Tagung eingeladen.",
        "Im Vorjahr lud die Cable Agency nach Rom.",
        "Die Cable Agency hatte nicht zur Tagung geladen.",
        "The Cable Agency ran the workshop.",
        "The Cable Agency is listed as a member.",
        "The Cable Agency put on a show.",
        "Die Cable Agency hat die Tagung gelobt.",
        "The Cable Agency invited Bell to Oslo.",
        "The forum took place in a centre run by the Cable Agency.",
        "At the forum a paper prepared by the Cable Agency was read.",
        "The meeting was called off by the Cable Agency.",
        "Der von der Cable Agency organisierte Workshop war voll.",
    ],
)
def test_who_did_not_put_it_on_is_not_read(text):
    assert [role for role, _ in read(text) if "organiser" in role] == []


ICANN = "Q1/2019 - ICANN 64\n\nKobe, 9 - 14 March 2019\n\n"
NAME = "Internet Corporation for Assigned Names and Numbers"


def organisers(text, lead=ICANN):
    return as_json("a.txt", read_report(lead + text), {})["conferences"][0][
        "organisers"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"The {NAME} (ICANN) met in Kobe.", [f"{NAME} (ICANN)"]),
        # The report names no such body, or says who organised.
        ("It was a good meeting.", []),
        (f"It was organised by the Cable Agency. The {NAME} (ICANN) came.", ["Cable Agency"]),
        # A host is told: both.
        (f"The {NAME} (ICANN) was there. It was hosted by the Cable Agency.", [f"{NAME} (ICANN)", "Cable Agency"]),
    ],
)  # fmt: skip
def test_the_body_that_owns_the_series_is_given_where_no_organiser_is_told(
    text, expected
):
    assert organisers(text) == expected


def test_a_group_of_states_without_an_office_holds_no_summit():
    lead = "Q3/2019 - G20 Summit\n\nOsaka, 28 - 29 June 2019\n\n"

    assert organisers("The G20 is a group of states. It met in Osaka.", lead) == []


def test_that_an_owner_is_taken_from_the_list_is_said():
    text = f"The {NAME} (ICANN) met in Kobe."
    (role,) = [r for r in main(text, lead=ICANN).roles if r.role == "organiser"]

    assert role.spans[0].words == "ICANN 64"
    assert role.remark.startswith("The list of series names")
