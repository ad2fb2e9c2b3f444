"""Lines of events in all orders: bars and dashes, venues, the place first, the name last, numbers in every form."""

import pytest

from tests.events.reading import told
from wicarchive.reading import read

HEADING = "Q2/2019 - Cable Council\n\n"
BODY = "People of all ages came from near and far, and Anna Bell read from her paper.\n\nMore of them stayed at home."
DAYS = ("2019-05-03", "2019-05-05")
OSLO = ("Oslo", "NO", *DAYS, "")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("4th Cable Forum | Oslo | 3 - 5 May 2019", ("4th Cable Forum", 4)),
        ("4th Cable Forum · Oslo, Norway · May 3-5, 2019", ("4th Cable Forum", 4)),
        ("4th Cable Forum – Oslo, 3 – 5 May 2019", ("4th Cable Forum", 4)),
        ("4. Kabel-Forum – Oslo, 3. bis 5. Mai 2019", ("4. Kabel-Forum", 4)),
        # The place first, the name between or last.
        ("Oslo, Norway: 4th Cable Forum from 3 to 5 May 2019", ("4th Cable Forum", 4)),
        ("Oslo: 4. Kabelforum am 3. bis 5. Mai 2019", ("4. Kabelforum", 4)),
        ("Oslo, 3 - 5 May 2019: 4th Cable Conference", ("4th Cable Conference", 4)),
        ("Oslo (3. bis 5. Mai 2019): 4. Kabelkonferenz", ("4. Kabelkonferenz", 4)),
        ("4th Cable Forum, 3 - 5 May 2019, Oslo, Norway", ("4th Cable Forum", 4)),
        ("4th Cable Forum (3-5 May 2019, Oslo)", ("4th Cable Forum", 4)),
        # A venue is no name.
        (
            "Hotel Adler, Oslo (3. bis 5. Mai 2019): 4. Kabelkonferenz",
            ("4. Kabelkonferenz", 4),
        ),
        (
            "4th Cable Forum | Adler Convention Centre, Oslo | 3-5 May 2019",
            ("4th Cable Forum", 4),
        ),
        (
            "4th Cable Forum, Oslo Conference Centre, 3 - 5 May 2019",
            ("4th Cable Forum", 4),
        ),
        ("4th Cable Forum, Universität Oslo, 3. - 5. Mai 2019", ("4th Cable Forum", 4)),
        # Numbers.
        ("IV. Cable Forum, Oslo, 3 - 5 May 2019", ("IV. Cable Forum", 4)),
        ("XIV Cable Forum, Oslo, 3 - 5 May 2019", ("XIV Cable Forum", 14)),
        ("Cable Forum No. 14, Oslo, 3 - 5 May 2019", ("Cable Forum No. 14", 14)),
        ("Kabelforum Nr. 14, Oslo, 3. - 5. Mai 2019", ("Kabelforum Nr. 14", 14)),
        (
            "Sixty-first Cable Forum, Oslo, 3 - 5 May 2019",
            ("Sixty-first Cable Forum", 61),
        ),
        (
            "Fourth and Final Meeting, Oslo, 3 - 5 May 2019",
            ("Fourth and Final Meeting", 4),
        ),
    ],
)
def test_a_line_in_any_order(line, expected):
    [(name, _, number, *rest)] = told(f"{HEADING}{line}\n\n{BODY}")

    assert ((name, number), tuple(rest)) == (expected, OSLO)


@pytest.mark.parametrize(
    "line",
    [
        "Oslo National Exhibition Centre, 3 - 5 May 2019",
        "Palais des congrès, Oslo, 3. - 5. Mai 2019",
        "Kongresszentrum Adler, Oslo, 3. - 5. Mai 2019",
    ],
)
def test_a_venue_alone_gives_place_and_no_name(line):
    assert told(f"{HEADING}{line}\n\n{BODY}") == [
        ("Cable Council", "Cable Council", None, *OSLO)
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The twenty-second Cable Forum opened.", 22),
        ("Das zweiundzwanzigste Kabelforum begann.", 22),
        ("Die dreißigste Kabelkonferenz begann.", 30),
        ("Die dreissigste Kabelkonferenz begann.", 30),
        ("The hundredth Cable Forum opened.", 100),
        ("The XV Cable Forum opened.", 15),
        ("Der VIII. Kabelgipfel begann.", 8),
        # What looks the same.
        ("The World War II Forum opened in 1999.", None),
        ("I Cable Forum opened.", None),
        ("The Cable Forum, as I Cable Forum people say, opened in Oslo.", None),
    ],
)
def test_numbers_of_editions(text, number):
    found = read(f"Nets\n\n{text}").events.conferences

    assert (found[0].conference.ordinal if found else None) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("It was the sixteenth edition, and Oslo was wet.", 16),
        ("Oslo stellte für die elfte Runde seine Messe zur Verfügung.", 11),
        ("Zu ihrer 56. Auflage kam die ganze Stadt.", 56),
        # Of another one.
        ("The seventeenth edition will be in Bergen.", None),
        ("Two years ago the fourteenth edition was cancelled.", None),
        ("Die nächste Konferenz wird die siebzehnte Ausgabe.", None),
    ],
)
def test_the_number_told_near_the_head(text, number):
    found = read(f"{HEADING}Oslo, 3 - 5 May 2019\n\n{text}").events.conferences

    assert found[0].conference.ordinal == number
