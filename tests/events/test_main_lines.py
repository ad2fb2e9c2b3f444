"""Lines of the main conference in forms that pages use: bars, brackets, houses, places that no gazetteer has."""

import pytest

from tests.events.reading import main
from wicarchive.reading import read

HEADING = "Q2/2019 - Cable Council\n\n"


def line(text):
    """Return (name, city, country, first day, last day) of the conference of a line."""
    found = read(f"{HEADING}{text}\n\nMany came and spoke of nets.").events.conferences
    if not found:
        return None
    one = found[0]
    values = [one.first(field) for field in ("city", "country", "start", "end")]
    return one.conference.name, *(claim.value if claim else "" for claim in values)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4th Cable Forum / Oslo / 3 to 5 May 2019", ("4th Cable Forum", "Oslo", "NO")),
        ("IV. Cable-Forum / Oslo / 3. bis 5. Mai 2019", ("IV. Cable-Forum", "Oslo", "NO")),
        ("Cable Assembly - Sandvikdal (Norway) - 3.-5.5.2019", ("Cable Assembly", "Sandvikdal", "NO")),
        ("Cable-Forum - Sandvikdal (Norwegen) - 3.-5.5.2019", ("Cable-Forum", "Sandvikdal", "NO")),
        ("Sandvikdal bei Oslo: 4. Cable-Forum (3.-5. Mai 2019)", ("4. Cable-Forum", "Sandvikdal", "NO")),
        ("Sandvikdal near Oslo: 4th Cable Forum (3-5 May 2019)", ("4th Cable Forum", "Sandvikdal", "NO")),
        ("Oslo und überall, 3.-5. Mai 2019", ("Cable Council", "Oslo", "NO")),
        ("Oslo and online, 3-5 May 2019", ("Cable Council", "Oslo", "NO")),
        ("Oslo International Convention Centre (OICC), 3rd-5th May 2019", ("Cable Council", "Oslo", "NO")),
        ("1st Global Conference on Net Building (GCNB), Oslo, 3-5 May 2019", ("1st Global Conference on Net Building", "Oslo", "NO")),
        # A region behind a city is no place of its own.
        ("Wuzhen, Provinz Zhejiang (China), 3.-5. Mai 2019", ("Cable Council", "Wuzhen", "CN")),
    ],
)  # fmt: skip
def test_place_of_a_line(text, expected):
    assert line(text) == (*expected, "2019-05-03", "2019-05-05")


@pytest.mark.parametrize(
    ("text", "ordinal", "series"),
    [
        ("The 13th Ministerial Conference (MC13) opened in Oslo on 3 May 2019.", 13, "Ministerial Conference"),
        ("Die dreizehnte re:publica hat am 3. Mai 2019 in Oslo begonnen.", 13, "re:publica"),
        ("Am 3. Mai 2019 tagte in Oslo der dritte Gipfel über den Kabelraum.", 3, "Gipfel über den Kabelraum"),
        ("The fifty-seventh meeting of the Internet Corporation for Assigned Names and Numbers met in Oslo on 3 May 2019.", 57, "ICANN meetings"),
    ],
)  # fmt: skip
def test_number_of_the_conference(text, ordinal, series):
    found = read(f"Nets in the north\n\n{text}").events.conferences[0].conference
    assert (found.ordinal, found.series) == (ordinal, series)


def test_the_first_in_a_place_is_not_the_first_of_all():
    text = "The first WTDC on African soil met in Oslo on 3 May 2019."
    found = read(f"Nets in the north\n\n{text}").events.conferences
    assert not any(one.conference.ordinal for one in found)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("For its second gathering the region went to Oslo.", 2),
        ("It was the eighth in a line that began in Rome.", 8),
        ("Es war das achte in dieser Reihe.", 8),
        ("At its second meeting the Acme Council chose a chair.", None),
    ],
)
def test_number_told_without_a_name(text, number):
    lead = "Q2/2019 - Cable Forum\n\nCable Forum, Oslo, 3 - 5 May 2019\n\n"
    assert main(text, lead).conference.ordinal == number


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("“Nets for all” stood above the gate.", "Nets for all"),
        ("„Netze für alle“ stand über den Türen.", "Netze für alle"),
        ("„Netze für alle“ war die Konferenz überschrieben.", "Netze für alle"),
        ("“Nets for All” was what the posters promised.", "Nets for All"),
        ("„Netze für alle“ – mit diesem Spruch warb der Gastgeber.", "Netze für alle"),
        ("“Nets for All”, the banner under which it met, was new.", "Nets for All"),
        (
            "„Netze für alle“ hatte man ihnen als Oberthema mitgegeben.",
            "Netze für alle",
        ),
        (
            "**“Nets for All”** was the theme chosen by the Acme Council.",
            "Nets for All",
        ),
        # What somebody speaks of, or how a theme is treated.
        ("Sein Thema: „Netze für alle sind nicht alles.“", None),
        ("Anna Bell mochte das Thema Kabel nur „in Fußnoten“ sehen.", None),
        ("“Nets for all” stood in her letter.", None),
        ("„Netze für alle“ hieß ihr Buch.", None),
    ],
)
def test_theme(text, theme):
    found = main(text).first("theme")
    assert (found.value if found else None) == theme


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Eva Kern opened the 4th Cable Forum. It should have lasted from 3 to 5 May.", "2019-05-03", ""),
        ("Vorangegangen war die Tagung der Räte, am 3. und 4. Mai.", "", ""),
        ("The Acme Council held its dinner from 3 to 4 May.", "", ""),
        ("Rome had been first on 3 and 4 May.", "", ""),
        ("Rome is to follow, then Oslo, 3 and 4 May.", "", ""),
        ("Dann Oslo, 3. und 4. Mai.", "", ""),
    ],
)  # fmt: skip
def test_days_of_something_else_are_not_taken(text, start, end):
    one = main(text)
    values = [one.first(field) for field in ("start", "end")]
    assert [claim.value if claim else "" for claim in values] == [start, end]
