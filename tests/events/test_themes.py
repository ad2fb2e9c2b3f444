"""The theme of a conference: beside further nouns for it, on bags and over days, in emphasis."""

import pytest

from tests.events.reading import claims


def themes(text):
    return [value for _, value, _ in claims(text, "theme")]


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("The theme, *Nets for All in the North*, was a long one.", "Nets for All in the North"),
        ("This year's headline read **Nets for All**.", "Nets for All"),
        ("“Nets for All” was the brief.", "Nets for All"),
        ("“Nets for All” stood over the main sessions.", "Nets for All"),
        ("“Nets for All” was written over the two days.", "Nets for All"),
        ("They came with “Nets for All” on the bags.", "Nets for All"),
        ("Es stand unter dem Leitgedanken „Netze für alle“.", "Netze für alle"),
        ("„Netze für alle“, so das Leitwort der Runde.", "Netze für alle"),
        ("Sie hatten über das Schwerpunktthema „Netze für alle“ beraten.", "Netze für alle"),
        ("Man kam mit dem Satz „Netze für alle“ auf den Taschen.", "Netze für alle"),
        ("They came for the annual forum themed, “Nets for All”.", "Nets for All"),
        ("Unter dem Leitsatz „Netze für alle“ lud das Amt zur Tagung.", "Netze für alle"),
        ("Der Untertitel des Ganzen heißt „Netze für alle“.", "Netze für alle"),
        ("It took place under the theme Nets for All in the North.", "Nets for All in the North"),
        ("The forum was themed; Nets for All and was loud.", "Nets for All"),
        ("It had the overarching theme of Nets, Cables and Trust.", "Nets, Cables and Trust"),
        ("The days, whose overall title was “Nets for All”, were long.", "Nets for All"),
        ("„Netze für alle“ haben die Macher der net:schau ihr Treffen genannt.", "Netze für alle"),
    ],
)  # fmt: skip
def test_theme_is_read(text, theme):
    assert themes(text) == [theme]


@pytest.mark.parametrize(
    "text",
    [
        "Her talk's headline read “Nets for All”.",
        "The title of the report read “Nets for All”.",
        "“Nets for All” was written over the two pages.",
        "She liked *Nets for All*, a book.",
        "„Netze für alle“ hat Eva Kern ihr Buch genannt.",
        # Of a part of it.
        "In allen Sitzungen zum Thema „Netze für alle“ war es laut.",
        "Sie gaben Statements zum Thema »Netze am Ende« ab.",
        "A panel on the theme “Nets for All” was loud.",
        "Der Untertitel des Buches heißt „Netze für alle“.",
        "„Netze für alle“ lag auf den Tischen.",
        # Capitals alone, of a part or of too few words.
        "A panel on the theme Nets for All was loud.",
        "The theme was Internet Governance.",
        "They spoke on the theme of Kenya.",
        f"It took place under the theme {' '.join(['Nets'] * 16)}.",
        "Es stand unter dem Thema Netze Kabel Vertrauen.",
    ],
)
def test_what_is_no_theme(text):
    assert themes(text) == []
