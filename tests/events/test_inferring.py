"""Years that follow from other editions, when reports are stored."""

import pytest

from documents.models import Fact
from events.columns import consolidate
from events.editing import say
from events.inferring import infer_years
from events.models import Conference, Series, Statement
from tests.html import parse, text_of
from wicarchive.importing import read_file, store

pytestmark = pytest.mark.django_db

SECOND = "The 2nd Copper Thread Forum took place in Oslo from 3 to 5 May 2014.\n"
THIRD = "The 3rd Copper Thread Forum took place in Oslo from 3 to 5 May 2015.\n"
FOURTH = "The 4th Copper Thread Forum was held in Tartu.\n"
DATED = "The 4th Copper Thread Forum took place in Tartu from 3 to 5 June 2016.\n"
REASON = "the 4th of a series held yearly: the 3rd was in 2015"


@pytest.fixture
def take_in(tmp_path):
    """Import texts, each under a name of its own; return what was done with the last."""

    def take_in(*texts, name=""):
        for text in texts:
            path = tmp_path / (name or f"{hash(text)}.txt")
            path.write_text(text, encoding="utf-8")
            outcome = store(read_file(path))
        return outcome

    return take_in


def fourth():
    return Conference.objects.get(ordinal=4)


def inferred():
    """Return (value, reason) of each inferred year."""
    found = Statement.objects.filter(key__startswith="inferred year")
    return list(found.values_list("value", "doubt"))


def test_year_is_inferred_with_its_reason(take_in):
    take_in(SECOND, THIRD, FOURTH)

    assert (fourth().start, fourth().dates_display) == ("2016?", "2016?")
    assert inferred() == [("2016?", REASON)]


@pytest.mark.parametrize(
    "order", [(SECOND, FOURTH, THIRD), (FOURTH, THIRD, SECOND), (THIRD, SECOND, FOURTH)]
)
def test_order_of_imports_does_not_matter(take_in, order):
    take_in(*order)

    assert fourth().start == "2016?"
    assert inferred() == [("2016?", REASON)]


def test_importing_again_changes_nothing(take_in):
    take_in(SECOND, THIRD, FOURTH)

    outcome = take_in(FOURTH)

    assert (outcome.created.total(), outcome.changed.total()) == (0, 0)


def test_one_dated_edition_tells_no_rhythm(take_in):
    take_in(THIRD, FOURTH)

    assert (fourth().start, inferred()) == ("", [])


def test_stated_year_that_arrives_later_takes_its_place(take_in):
    take_in(SECOND, THIRD, FOURTH, DATED)

    assert (fourth().start, fourth().end) == ("2016-06-03", "2016-06-05")
    assert inferred() == []


def test_edition_that_disagrees_takes_it_back(take_in):
    take_in(SECOND, THIRD, FOURTH)

    take_in("The 5th Copper Thread Forum took place in Oslo on 3 May 2019.\n")

    assert (fourth().start, inferred()) == ("", [])


def test_edition_whose_date_is_gone_from_its_report_takes_it_back(take_in):
    take_in(SECOND, FOURTH)
    both = f"Cable news\n\n{THIRD}\nThe cables hold.\n"
    take_in(both, name="third.txt")
    assert fourth().start == "2016?"

    take_in(
        "Cable news\n\nThe 3rd Copper Thread Forum took place in Oslo.\n\nThe cables hold.\n",
        name="third.txt",
    )

    assert (fourth().start, inferred()) == ("", [])


def test_day_without_year_takes_the_inferred_one(take_in):
    take_in(SECOND, THIRD, FOURTH)
    day = {"field": "start", "value": "XXXX-06-03", "key": "start|XXXX-06-03"}
    statement = Statement.objects.create(conference=fourth(), **day)
    statement.evidence.set(Statement.objects.get(doubt=REASON).evidence.all())

    infer_years([Series.objects.get().pk])

    assert fourth().start == "2016-06-03?"
    assert inferred() == [("2016-06-03?", REASON)]


def test_rejected_one_does_not_come_back(take_in):
    take_in(SECOND, THIRD, FOURTH)
    Statement.objects.filter(doubt=REASON).update(state=Fact.State.REJECTED)
    consolidate(fourth())

    take_in("The Copper Thread Forum was held.\n", FOURTH + "\n")

    assert fourth().start == ""
    assert [value for value, _ in inferred()] == ["2016?"]


def test_confirmed_one_stays(take_in):
    take_in(SECOND, THIRD, FOURTH)
    Statement.objects.filter(doubt=REASON).update(state=Fact.State.CONFIRMED)

    take_in("The 5th Copper Thread Forum took place in Oslo on 3 May 2019.\n")

    assert fourth().start == "2016?"


@pytest.mark.parametrize("word", ["2017", ""])
def test_an_editors_word_stands(take_in, admin_user, word):
    take_in(SECOND, THIRD)
    take_in(FOURTH)
    say(fourth(), "start", word, admin_user)

    infer_years([Series.objects.get().pk])
    take_in(FOURTH + "\nIt was cold.\n", name="other.txt")

    assert (fourth().start, inferred()) == (word, [])


def test_report_of_that_year_without_ordinal_is_not_taken_for_it(take_in):
    take_in(SECOND, THIRD, FOURTH)

    take_in("The Copper Thread Forum took place in Riga on 3 May 2016.\n")

    assert Conference.objects.get(start="2016-05-03").ordinal is None


def test_page_shows_the_reason(take_in, client):
    take_in(SECOND, THIRD, FOURTH)

    page = text_of(parse(client.get(fourth().get_absolute_url())))

    assert "2016?" in page
    assert f"inferred: {REASON}" in page


def test_an_editor_who_corrects_a_year_corrects_what_follows(take_in, admin_user):
    take_in(SECOND, THIRD, FOURTH)
    third = Conference.objects.get(ordinal=3)
    say(third, "start", "2016", admin_user)
    consolidate(third)

    infer_years([Series.objects.get().pk])

    assert (fourth().start, inferred()) == ("", [])
