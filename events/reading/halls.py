"""The city that a hall is named after in which people met: the Oslo Congress Centre, das Kongresszentrum Oslo."""

from documents.cities import find_city
from documents.reading import Piece
from documents.reading.sought import sought
from events.reading.places import PlaceRead, place_at

# Halls that are named after their city.
_HALL = r"(?:(?:International|National|Central|Grand|New)\s+){0,2}(?:Convention|Conference|Congress|Exhibition|Expo|Trade|World\s+Trade)(?:\s+(?:and|&)\s+[A-Z]\w+)?\s+(?:Cent(?:er|re)|Hall)"
_NAME = r"(?P<city>[A-ZÄÖÜ][\w’'-]+(?:\s[A-ZÄÖÜ][\w’'-]+)??)"
_CITY_HALL = sought(
    rf"\b(?:in|at|to|into|im|am|ins)\s+(?:(?:the|der|dem)\s+)?{_NAME}\s+{_HALL}\b"
)
_HALL_CITY = sought(
    r"\b(?:(?:in|im|auf|zu|am)\s+(?:(?:der|dem)\s+)?(?:(?:Kongress|Konferenz|Messe)\w*zentrum|Congress\s+Cent(?:er|rum)|Messe)|"
    rf"(?:in|at|to)\s+the\s+(?:Congress|Conference|Convention)\s+Cent(?:er|re)(?:\s+of)?)\s+(?:[A-Z]\w{{4,20}}\s+)??{_NAME}\b"
)
_CITY = 100_000  # people who live in a city that halls are named after


def in_hall(piece: Piece, start: int) -> PlaceRead | None:
    """Return the city after which a hall is named in which people met: "in the Oslo Congress Centre", "im Kongresszentrum Oslo"."""
    for form in (_CITY_HALL, _HALL_CITY):
        for match in form.finditer(piece.plain, start):
            city = find_city(match["city"])
            if city and city.population >= _CITY:
                return place_at(piece, *match.span("city"))
    return None
