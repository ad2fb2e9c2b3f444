"""Who organised, opened, greeted, spoke, and who was missing."""

import pytest

from tests.events.reading import main, roles

LEAD = "President Anna Bell and Minister Otto Blum are known. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Bodies.
        (
            "It was organised by the Cable Agency of Utopia (CAU).",
            [("organiser", "Cable Agency of Utopia", "")],
        ),
        (
            "It was organized by the Cable Agency and the Wire Trust.",
            [("organiser", "Cable Agency", ""), ("organiser", "Wire Trust", "")],
        ),
        ("It was hosted by the Cable Agency.", [("host", "Cable Agency", "")]),
        (
            "It was jointly organised by the Cable Agency.",
            [("co-organiser", "Cable Agency", "")],
        ),
        ("It was sponsored by Brightwire.", [("sponsor", "Brightwire", "")]),
        ("The Cable Agency was good.", []),
        # People.
        (
            "The opening speech was delivered by Anna Bell, a member of the Board.",
            [("opening speech", "Anna Bell", "in person")],
        ),
        (
            "It was opened by Minister Otto Blum.",
            [("opening speech", "Otto Blum", "in person")],
        ),
        (
            "President Anna Bell sent a welcome message[1].",
            [("welcome message", "Anna Bell", "by message")],
        ),
        ("Bell sent a message.", [("message", "Bell", "by message")]),
        (
            "“We need it,” said Anna Bell in her video address to the forum.",
            [("video address", "Anna Bell", "by message")],
        ),
        (
            "“We need it,” said Anna Bell in her keynote speech.",
            [("keynote", "Anna Bell", "in person")],
        ),
        ("Bell gave the closing speech.", [("closing speech", "Bell", "in person")]),
        ("Bell gave a speech.", [("speaker", "Bell", "in person")]),
        (
            "Keynotes were given by Anna Bell and Otto Blum.",
            [
                ("keynote", "Anna Bell", "in person"),
                ("keynote", "Otto Blum", "in person"),
            ],
        ),
        # Titles and what a list says of each.
        (
            "It began with opening remarks by the President of the Cable Club (CC), Mr. Otto Blum and was followed by a keynote by the Coordinator, Mrs. Anna Bell.",
            [
                ("opening speech", "Otto Blum", "in person"),
                ("keynote", "Anna Bell", "in person"),
            ],
        ),
        (
            "Die Keynotes wurden gehalten von Anna Bell (Direktorin, Kabelamt) und Otto Blum.",
            [
                ("keynote", "Anna Bell", "in person"),
                ("keynote", "Otto Blum", "in person"),
            ],
        ),
        (
            "The keynote was given by Anna Bell and Otto Blum.",
            [
                ("keynote", "Anna Bell", "in person"),
                ("keynote", "Otto Blum", "in person"),
            ],
        ),
        (
            "According to Anna Bell, who was representing Norway at the event, it was good.",
            [("representative", "Anna Bell", "in person")],
        ),
        # Missing.
        (
            "It lacked the CEOs of Acme and Bolt, who came last year.",
            [("participant", "CEOs of Acme and Bolt", "absent")] * 2,
        ),
        (
            "High-ranking politicians from the North were also not present.",
            [("participant", "High-ranking politicians from the North", "absent")],
        ),
        # Nothing is said.
        ("Anna Bell liked the opening speech.", []),
        ("The keynote was good.", []),
    ],
)
def test_roles_are_found(text, expected):
    assert roles(LEAD + text) == expected


def test_a_representative_represents_a_country():
    (role,) = main(LEAD + "Anna Bell, representing the Netherlands, came.").roles

    assert (role.represents, role.spans[0].words) == (
        *("NL", "Anna Bell, representing the Netherlands"),
    )


def test_chiefs_who_are_missing_are_a_capacity():
    found = main("It lacked the CEOs of Acme and Bolt, who came last year.").roles

    assert [(role.who.name, role.capacity, role.remark) for role in found] == [
        ("Acme", "CEO", "who came last year"),
        ("Bolt", "CEO", "who came last year"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Attending were some 1600 people from 110 countries: heads of state, leading companies and institutes.",
            ["heads of state", "leading companies", "institutes"],
        ),
        (
            "It was attended by 900 delegates, including ministers and cable makers.",
            ["ministers", "cable makers"],
        ),
        # Whom the sentence names is no group.
        (
            "It was attended by 900 delegates, among them ministers and Anna Bell.",
            ["ministers"],
        ),
        ("It was attended by 900 delegates. Ministers, poets and cooks slept.", []),
        ("There were nets: long ones, short ones and others.", []),
    ],
)
def test_groups_are_read_as_printed(text, expected):
    found = [role for role in main(LEAD + text).roles if role.who is None]

    assert [(role.name, role.role, role.presence) for role in found] == [
        (name, "participant", "") for name in expected
    ]


def test_a_role_told_twice_is_one_with_both_sentences():
    text = "Bell sent a welcome message. It opened. Anna Bell sent a welcome message."

    (role,) = main(LEAD + text).roles

    assert [span.passage for span in role.spans] == [3, 5]


CAME = "It was attended by 900 people from 40 countries"


@pytest.mark.parametrize(
    "text",
    [
        f"{CAME}: see below.",
        f"{CAME}: Kenya, Denmark and Peru.",
        f"{CAME}: nets, cables and holes.",
        f"{CAME}: more than ever.",
        f"{CAME}: half of them women.",
        f"{CAME}: ministers were many.",
        f"{CAME}, including online.",
        f"{CAME}: 400 from companies, 500 from ministries.",
        # Nobody was missing, or nobody who could come.
        "Nothing was missing.",
        "Microphones were missing.",
        "No ministers were missing.",
        "Ministers were missing in the picture.",
        "It was not without the CEOs of Acme and Bolt.",
        "It lacked support from the CEOs of Acme and Bolt.",
        "Without the CEOs of Acme and Bolt, it would have failed.",
        "The panel, without a chair, heard the CEOs of Acme and Bolt.",
    ],
)
def test_what_is_no_group_is_not_read(text):
    assert [(role.name, role.presence) for role in main(text).roles] == []
