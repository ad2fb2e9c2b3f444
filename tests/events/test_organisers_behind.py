"""Who holds a conference, told from behind it: its own annual conference, whom it gathered, who stands behind the forum."""

import pytest

from tests.events.reading import roles

LEAD = "The Cable Agency and the Wire Trust are known. "
AGENCY = [("organiser", "Cable Agency")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Cable Agency's 4th annual conference was good.", AGENCY),
        ("The Cable Agency’s fourth annual forum was good.", AGENCY),
        ("The Cable Agency gathered some 400 delegates in Oslo.", AGENCY),
        ("The Cable Agency had brought together ministers and guests.", AGENCY),
        ("Die Cable Agency versammelte 400 Delegierte in Oslo.", AGENCY),
        ("Behind the forum stands the Cable Agency.", AGENCY),
        ("Hinter dem Forum steht die Cable Agency.", AGENCY),
        ("Zum Forum eingeladen hatte die Cable Agency.", AGENCY),
        ("The Cable Agency organised it.", AGENCY),
        ("The Cable Agency, organiser of the forum, was glad.", AGENCY),
        # What looks the same.
        ("The Cable Agency's 4th annual report was good.", []),
        ("The Cable Agency's annual budget was discussed at the conference.", []),
        ("Last year the Cable Agency gathered 400 delegates in Bergen.", []),
        ("The Cable Agency gathered opinions.", []),
        ("Hinter dem Haus steht die Cable Agency.", []),
    ],
)
def test_who_holds_a_conference(text, expected):
    found = [(role, name) for role, name, _ in roles(LEAD + text)]

    assert [one for one in found if one[0] == "organiser"] == expected


@pytest.mark.parametrize(
    "text",
    [
        # Through whom, with whom, in a numbered paragraph.
        "The Cable Agency, through the Wire Office, organized the meeting with the Acme Foundation.",
        "2. The Cable Agency organized the meeting with the Acme Foundation.",
    ],
)
def test_who_holds_it_with_whom(text):
    assert roles(text)[:2] == [
        ("organiser", "Cable Agency", ""),
        ("co-organiser", "Acme Foundation", ""),
    ]
