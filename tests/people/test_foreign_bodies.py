"""Bodies whose names are French, Spanish, Portuguese, Italian or Dutch."""

import pytest

from people.reading.foreign_bodies import foreign_bodies


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("of the Universidad de San Bolt (ACME) with", ["Universidad de San Bolt"]),
        ("Ministère de l'Europe et des Affaires étrangères, Paris", ["Ministère de l'Europe et des Affaires étrangères"]),
        ("die Fundação para a Ciência e a Tecnologia in", ["Fundação para a Ciência e a Tecnologia"]),
        ("the Fondazione per la Rete and the Stichting voor Netwerken", ["Fondazione per la Rete", "Stichting voor Netwerken"]),
        ("the Office of Cables, the Union of Bolts and the Institut für Kabel", []),
        ("Direction: north; Union de, Universidad", []),
    ],
)  # fmt: skip
def test_a_head_noun_and_what_it_is_for_are_a_body(text, expected):
    assert [text[start:end] for start, end in foreign_bodies(text)] == expected
