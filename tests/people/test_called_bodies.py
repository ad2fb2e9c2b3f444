"""Bodies that the noun before their name calls so, and names that begin with what they are for."""

import pytest

from tests.people.reading import bodies

GERMAN = "Die Leute des Berichts sind viele, und sie waren im Saal.\n\n"
ENGLISH = "The people of the report are many and they were in the hall.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (GERMAN + "Die Regulierungsbehörde ACMX war im Saal.", "ACMX"),
        (GERMAN + "Der Saal gehört der asiatischen Adressbehörde ACMX.", "ACMX"),
        (ENGLISH + "The NGO coalition Stop Bad Cables spoke.", "Stop Bad Cables"),
        (ENGLISH + "The rights group Stop Bad Cables spoke.", "Stop Bad Cables"),
        (ENGLISH + "Anna Bell of the Future of Cables Institute spoke.", "Future of Cables Institute"),
        (ENGLISH + "The Freedom of the Cables Foundation spoke.", "Freedom of the Cables Foundation"),
    ],
)  # fmt: skip
def test_a_body_is_found_by_the_noun_before_it_or_by_its_matter(text, expected):
    assert expected in bodies(text)


@pytest.mark.parametrize(
    ("text", "no_body"),
    [
        (GERMAN + "Die Datenbank ACMX war voll.", "ACMX"),
        (GERMAN + "Der Bundesverband Digitale Kabel war im Saal.", "Digitale Kabel"),
        (GERMAN + "Sie wollen, dass die Regulierungsbehörde Inhalte löscht.", "Inhalte"),
        (ENGLISH + "The agency Monday said no.", "Monday"),
        (ENGLISH + "The coalition Prime Minister spoke.", "Prime Minister"),
        (ENGLISH + "The agency Anna Bell heads spoke.", "Anna Bell"),
        (ENGLISH + "The President of Cables Institute spoke.", "President of Cables Institute"),
    ],
)  # fmt: skip
def test_other_words_behind_such_a_noun_name_no_body(text, no_body):
    assert no_body not in bodies(text)
