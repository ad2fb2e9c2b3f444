"""Names that tell a reader which series an edition is of, and names that do not."""

import pytest

from events.full_names import full_name, says_which_series


@pytest.mark.parametrize(
    "name",
    [
        "first session",
        "third and final session",
        "5. Tagung",
        "Zweite Tagung",
        "der zweiten Tagung",
        "first",
        "First Conference",
        "Next stop",
        "virtual meeting",
        "intersessional meeting",
        "XII. Jahrestagung",
        "Nairobi",
        "Äthiopien",
        "New York",
    ],
)
def test_a_name_that_only_its_report_understands_is_shown_behind_its_series(name):
    assert not says_which_series(name)
    assert full_name(name, "Cable Forum") == f"Cable Forum: {name}"
    assert full_name(name, "") == name


@pytest.mark.parametrize(
    "name",
    [
        "4th Cable Forum",
        "EuroDIG",
        "ICANN 68",
        "12. WTO-Ministerkonferenz",
        "second Pacific IGF",
        "Münchner Sicherheitskonferenz",
        "Cyberspace and Geopolitics",
        "Paris Peace Forum",
    ],
)
def test_a_name_that_tells_what_it_is_stays_as_it_is(name):
    assert full_name(name, "Cable Forum") == name
