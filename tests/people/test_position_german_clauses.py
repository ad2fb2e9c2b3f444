"""Whom somebody works for, told by German clauses and by words that stand for a name."""

import pytest

from tests.people.reading import positions

GERMAN = "Die Leute des Berichts sind viele, und sie waren im Saal.\n\n"
ENGLISH = "The people of the report are many and they were in the hall.\n\n"


def _told(text):
    return {(who, body) for who, _, body, *_ in positions(text) if body}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Bell, die aus Oslo kam und heute in Lissabon für Internews arbeitet, sprach.", "Internews"),
        ("Es kam Anna Bell, die für die Acme Cable Company nach Oslo gereist war.", "Acme Cable Company"),
        ("Anna Bell, die an der Universidad de Acme in Oslo lehrt, kam.", "Universidad de Acme"),
        ("Das weiß man, seit Anna Bell zur Internet Society gewechselt ist.", "Internet Society"),
        ("Anna Bell, seit dem Vorjahr bei der UNESCO, kam.", "UNESCO"),
        ("Anna Bell, bis vor Kurzem bei Microsoft, kam.", "Microsoft"),
        ("Auch Anna Bell war da, in der UNESCO für Kabel zuständig.", "UNESCO"),
        ("Anna Bell übernimmt. Sie ist Norwegerin, arbeitet bei Bolta und leitete die Runde.", "Bolta"),
        ("Anna Bell: „Nein.“ Die Amerikanerin, die für ACMX in Oslo arbeitet, führte es vor.", "ACMX"),
        ("So sagte es Anna Bell. Die Griechin mit deutschem Pass, bis 2021 bei der UNESCO und seither frei, blieb dabei.", "UNESCO"),
        ("Es kamen Eva Kern, Chefin der NTIA, sowie Anna Bell. Die Geschäftsführerin von European Digital Rights kritisierte es.", "European Digital Rights"),
    ],
)  # fmt: skip
def test_a_german_clause_tells_whom_somebody_works_for(text, expected):
    assert ("Anna Bell", expected) in _told(GERMAN + text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Bell! By video though. The UN High Commissioner for Human Rights calls for it.", "United Nations"),
        ("“Nobody is happy,” says Anna Bell. Kenya's deputy foreign minister moves to amend.", "KE"),
        ("Anna Bell, up next, did not rise. The European Commission chief instead pulled out a chequebook.", "European Commission"),
        ("Anna Bell had stirred it. Before the fair in Oslo the President of Microsoft asked for more.", "Microsoft"),
        ("Anna Bell, since last year with the Acme Council, came.", "Acme Council"),
    ],
)  # fmt: skip
def test_words_that_stand_for_a_name_tell_an_office(text, expected):
    assert ("Anna Bell", expected) in _told(ENGLISH + text)


@pytest.mark.parametrize(
    "text",
    [
        GERMAN + "Anna Bell, die in der UNESCO sprach, lachte.",
        GERMAN + "Anna Bell, die über die UNESCO schrieb, lachte.",
        GERMAN + "Anna Bell sprach. Der Amerikaner Otto Blum, der für ACMX arbeitet, auch.",
        GERMAN + "Das weiß man, seit Anna Bell die Internet Society gelobt hat.",
        ENGLISH + "Anna Bell spoke. The president of Microsoft objected.",
        ENGLISH + "Anna Bell spoke. In the hall the President of Microsoft met Otto Blum.",
        ENGLISH + "Anna Bell spoke of Kenya. The Kenyan minister agreed.",
    ],
)  # fmt: skip
def test_what_looks_alike_tells_nothing_of_her(text):
    assert not {body for who, body in _told(text) if who == "Anna Bell"}
