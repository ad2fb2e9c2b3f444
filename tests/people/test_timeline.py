"""The line of time: what is drawn, and what it says in words."""

import pytest

from tests.factories import (
    OrganisationFactory,
    ParticipationFactory,
    PersonFactory,
    PositionFactory,
)
from tests.html import parse, text_of, with_class
from wicarchive.timeline import timeline

pytestmark = pytest.mark.django_db


def drawn(positions=(), appearances=()):
    for position, cited in positions:
        position.cited_years = cited
        position.cited = "2016 – 2018" if cited else ""
    return timeline([position for position, _cited in positions], list(appearances))


def appearance(start, **fields):
    return ParticipationFactory(conference__start=start, **fields)


def test_known_open_and_only_cited_positions_are_drawn_differently():
    body = OrganisationFactory(name="Council")
    line = drawn(
        [
            (PositionFactory(title="chair", since="2014", until="2015"), None),
            (PositionFactory(title="head", since="2017", organisation=body), (2018, 2018)),
            (PositionFactory(title="member", until="2016"), None),
            (PositionFactory(title="aide", since="2015?", until="2016"), None),
            (PositionFactory(title="envoy"), (2016, 2018)),
            (PositionFactory(title="adviser"), None),
        ]
    )  # fmt: skip

    assert (line.first, line.last, line.left_out) == (2014, 2018, 1)
    assert {
        bar["what"]: (bar["kind"], bar["earlier"], bar["later"], str(bar["when"]))
        for bar in line.bars
    } == {
        "chair": ("held", False, False, "2014 – 2015"),
        "head, Council": ("open", False, True, "since 2017"),
        "member": ("open", True, False, "until 2016"),
        "aide": ("open", False, False, "2015? – 2016"),
        "envoy": ("cited", False, False, "cited 2016 – 2018"),
    }
    (chair,) = (bar for bar in line.bars if bar["what"] == "chair")
    assert (chair["x"], chair["end"]) == ("0.00%", "39.95%")


def test_each_appearance_has_the_mark_of_its_presence():
    line = drawn(
        appearances=[
            appearance("2019-10-20", presence="in person"),
            appearance("2018", presence="remote"),
            appearance("2017", presence="absent"),
            appearance("2016?", role="video address"),
            appearance("2015-06"),
            appearance("201X"),
            appearance(""),
        ]
    )

    assert [(mark["shape"], mark["unsure"]) for mark in line.marks] == [
        ("untold", False),
        ("message", True),
        ("absent", False),
        ("remote", False),
        ("there", False),
    ]
    assert line.left_out == 2
    assert line.words == (
        "Line of time, 2015 to 2019. 5 appearances: 1 in person; 1 remotely; "
        "1 took part, how is not recorded; 1 a message, not there; 1 absent. "
        "The tables below tell each of them."
    )


def test_crowded_years_say_how_many_are_not_drawn():
    line = drawn(
        appearances=[appearance("2019") for _ in range(9)] + [appearance("2015")]
    )

    assert len(line.marks) == 7
    assert [more["count"] for more in line.more] == [3]


def test_one_year_is_not_drawn():
    assert drawn(appearances=[appearance("2019"), appearance("2019-05")]) is None


def test_centuries_are_cut_to_what_can_be_read():
    line = drawn(
        [
            (PositionFactory(since="1850"), (2018, 2018)),
            (PositionFactory(), (1901, 1901)),
        ],
        [appearance("2019")],
    )

    assert (line.first, line.last) == (1980, 2019)
    assert [(bar["x"], bar["earlier"]) for bar in line.bars] == [("0.00%", True)]


def test_drawing_stands_on_the_page_with_its_words(client):
    person = PersonFactory()
    for year in ("2016?", "2019"):
        appearance(year, person=person, presence="in person")

    page = parse(client.get(person.get_absolute_url()))

    (shown,) = with_class(page, "timeline-drawing")
    assert shown.get("role") == "img"
    assert shown.get("aria-label").startswith(
        "Line of time, 2015 to 2019. 2 appearances"
    )
    (figure,) = with_class(page, "timeline")
    assert text_of(figure.find("figcaption")) == "in person"
