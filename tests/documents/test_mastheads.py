"""When a report was published, by the head of a magazine, an agency or a live report."""

import pytest

from documents.reading import read

TEXT = "Anna Bell was there, and she saw that it was good for all of them.\n"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("THE CABLE OBSERVER        Vol. 3, No. 7, July 1996", "1996-07"),
        ("CABLE MONTHLY    April 1995    Vol. 8, No. 4", "1995-04"),
        ("Cable & Policy Quarterly          Summer 1997, p. 22", "1997-22"),
        ("cable:zeit  Heft 12/2000  Seite 46", "2000"),
        ("Nr. 17 / 2000          KABELWELT", "2000"),
        ("Kabelwelt, Ausgabe Oktober 2011 – das Gespräch führte Eva Kern", "2011-10"),
        ("Feuilleton › Medien         Montag, 6. November 2006", "2006-11-06"),
        ("Tagblatt | Samstag/Sonntag, 6./7. Dezember 2008 | Seite 9", "2008-12-06"),
        ("PRESSEMITTEILUNG                29.10.2019", "2019-10-29"),
        (
            ">> Zur Veröffentlichung frei ab Freitag, 13. Juli 2018, 13.30 Uhr <<",
            "2018-07-13",
        ),
        ("Embargoed until 3 May 2019", "2019-05-03"),
        ("Live blog, Oslo, Friday 3 May 2019", "2019-05-03"),
        ("(Zusammenfassung 1730 - Neu: Bell) 25.05.2011", "2011-05-25"),
        (
            "By Otto Blum | First published: Mon 4 Nov 2019 17.02 | Last modified: Tue 5 Nov 2019 00.14",
            "2019-11-04",
        ),
        # What is dated so is something else.
        ("Cable Forum, July 1996", ""),
        ("Nets for 12/24 hours", ""),
    ],
)
def test_head_of_a_paper(head, expected):
    assert read(f"{head}\n\nNets for all\n\n{TEXT}").published == expected


def test_the_quarter_of_a_report_is_no_masthead():
    assert (
        read(f"Q3/1996 - Cable Forum No. 7\n\nOslo, July 1996\n\n{TEXT}").published
        == ""
    )
