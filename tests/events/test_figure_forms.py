"""Further forms of how many came, and look-alikes that say something else."""

import pytest

from tests.events.reading import figures


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The forum drew well over 1,600 people to the Oslo Expo Centre.", [1600]),
        ("The scanners registered 1,894 arrivals.", [1894]),
        ("Over 2,150 participants, many of them young, represented 150 countries.", [2150, 150]),
        ("Over a thousand delegates from 92 administrations sat late.", [1000, 92]),
        ("2.347 Delegierte hatten sich akkreditieren lassen, aus 180 der 193 Mitgliedsländer.", [2347, 180]),
        ("Rund 360 Fachleute für Kabel aus 95 Ländern hatten zwei Tage beraten.", [360, 95]),
        ("Ein Treffen, an dem 1200 Vertreter teilnahmen, ging zu Ende.", [1200]),
        ("412 hatten sich angemeldet.", [412]),
        ("Some 4,000 people had come to the city, fewer than the town had hoped for.", [4000]),
        ("1,280 of us from 94 countries came to the hall.", [1280, 94]),
        ("It is. 706 checked in, from 56 countries.", [706, 56]),
        ("The company puts the number of ticket holders at 70,469, who come from 163 countries.", [70469, 163]),
        ("Some 2,400 people sat in the hall.", [2400]),
        ("Angemeldet waren gegen 1900 Personen, gezählt wurden 1280 aus 94 Ländern.", [1900, 1280, 94]),
        ("Alles in allem bevölkerten um die 1.600 Personen die Säle.", [1600]),
        ("Diesmal um die 500, aus 90 Ländern.", [500, 90]),
        ("Rund 450 Leute waren da.", [450]),
        # German nouns in all their forms, and with others listed before.
        ("Es kamen über 300 Expertinnen und Experten der Branche.", [300]),
        ("Gezählt wurden 310 Besucher:innen.", [310]),
        ("Mehr als 8000 Blogger, Köche, Maler und weitere Besucher waren gekommen.", [8000]),
        ("Die Ministerin begrüßte rund 1.300 hochrangige Vertreter aus Politik und Netz.", [1300]),
        ("Über 1600 Teilnehmer aus 128 Ländern sowie 4000 Zuschauer sahen es gern.", [1600, 128]),
        ("It saw roughly 1,000 wire professionals, cooks and experts from more than 100 countries in attendance.", [1000, 100]),
        # The noun alone says that they were there.
        ("Das wichtigste Treffen der Branche, mit 1.900 Teilnehmern, war gut.", [1900]),
        ("In total, there were more than 1480 participants, and some of them sang.", [1480]),
        ("With 300+ talks and 7,828 participants tuning in from 158 countries it was good.", [7828, 158]),
        ("From 3 to 5 May 2019, 151 Member States of the Cable Union (CU) met in Oslo.", [151]),
        # Not people, or not how many came.
        ("25 groups, and over 500 individuals, joined the #Nets global coalition.", []),
        ("There were 1,400 cables in the hall.", []),
        ("60 Staaten und 20 internationale Organisationen entsandten ihre Leute.", []),
        ("She took 300 photographs, from 12 countries.", []),
        # A party in the exhibition hall is beside it; 2014 is a year.
        ("At an exhibition 300 people came for the cakes.", []),
        ("The expo drew 4,000 people.", []),
        ("Im Mai 1989 saßen in Oslo ganze 14 Leute am Tisch.", []),
    ],
)  # fmt: skip
def test_how_many_came(text, values):
    lead = "4th Cable Forum, Oslo, 3 - 5 May 2019\n\n"
    assert sorted(value for value, *_ in figures(lead + text)) == sorted(values)
