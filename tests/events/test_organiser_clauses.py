"""Who organised a conference, told in a clause of its own; and what only looks so."""

import pytest

from tests.events.reading import roles


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The summit that the Acme Council had organised was good.", ["Acme Council"]),
        (
            "Das 4. Cable Forum, für das der Acme Council verantwortlich zeichnete, war gut.",
            ["Acme Council"],
        ),
        (
            "Die Konferenz, die der Acme Council ausgerichtet hatte, war gut.",
            ["Acme Council"],
        ),
        (
            "The organisation was in the hands of the Acme Council and the Bolt Foundation.",
            ["Acme Council", "Bolt Foundation"],
        ),
        ("Die Organisation der Tagung lag bei Acme Council.", ["Acme Council"]),
        ("Die Organisation lag in den Händen des Acme Council.", ["Acme Council"]),
        (
            "Eingeladen hatten unter Führung des Acme Council zwölf Firmen.",
            ["Acme Council"],
        ),
        ("The Acme Council had carried the organisational burden.", ["Acme Council"]),
        (
            "The Acme Council was in charge of the organisation of the forum.",
            ["Acme Council"],
        ),
        (
            "Der Acme Council war für die Organisation der Tagung verantwortlich.",
            ["Acme Council"],
        ),
        # Look-alikes.
        ("The summit that the Acme Council criticised was good.", []),
        ("The workshop that the Acme Council had organised was good.", []),
        (
            "Der Bericht, für den der Acme Council verantwortlich zeichnete, war gut.",
            [],
        ),
        ("Die Konferenz, die der Acme Council gelobt hatte, war gut.", []),
        ("The summit that the Acme Council would have organised was cancelled.", []),
        ("The Acme Council was in charge of the organisation of the archive.", []),
    ],
)
def test_organisers_in_clauses(text, names):
    """A clause that says whose work the conference was makes organisers."""
    assert [name for role, name, _ in roles(text) if role == "organiser"] == names
