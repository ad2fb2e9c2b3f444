"""No name, title or number out of the seeds stands in the code or in its data.

Well-known bodies, series and topics may stand in the general lists, and there only: the
readers must not need them, which tests/test_score.py shows by exchanging them. Words that
many reports share are no secret of the seeds, and are not asked for here: nouns such as
"outlook" and "politburo" in the lists of head nouns, family names such as "Huang" and
"Ma" in the list of the commonest ones, "2019-10-20" as the example of a date in help texts.
"""

import re
from pathlib import Path

import pytest

BASE = Path(__file__).parent.parent
FILES = sorted(
    path
    for app in ("documents", "people", "events", "wicarchive")
    for ending in ("*.py", "*.toml")
    for path in (BASE / app).rglob(ending)
)
LISTED = {
    "Wuzhen": "events/data/series.toml",  # "Wuzhen Summit" is a name of the series
    "World Internet Conference": "events/data/series.toml",
    "WIC": "events/data/series.toml",
    "Cyberspace Administration": "people/data/bodies.toml",
    "CAC": "people/data/bodies.toml",
    "Communist Party": "people/data/bodies.toml",
    "Alibaba": "people/data/bodies.toml",
    "Google": "people/data/bodies.toml",
    "China Daily": "people/data/bodies.toml",
}
NOWHERE = (
    *("Jinping", "Kunming", "Werner", "Zorn", "Jack Ma", "Fadi", "Chehad", "Davydov"),
    *(
        "High-Level Advisory",
        "HAC",
        "Safe Internet League",
        "UNGEE",
        "governing committee",
    ),
    *("Outlook 2019", "Wuzhen Outlook", "joint global responsibility"),
    *("Digital Interdependence", "officially released", "big names"),
    *(
        "Intelligent Interconnection",
        "Innovation-driven",
        "Shared Future",
        "Common Future",
    ),
    *("1,500", "1500", "1600", "1,600", "83 countries", "110 countries"),
    *(
        "20 -22",
        "20 to 22",
        "22 October",
        "21. Oktober",
        "six(?:th)? time",
    ),
    *("ligainternet", "wuzhenwic", "blocking.net", "b664187f", "0fc83cb2", "14138"),
)


def holding(word):
    """Return the files in which a word stands, whatever its case and form."""
    pattern = re.compile(rf"(?<![A-Za-z0-9]){word}", re.IGNORECASE)
    if word.isupper():
        pattern = re.compile(rf"\b{word}\b")
    return {
        str(path.relative_to(BASE))
        for path in FILES
        if pattern.search(path.read_text(encoding="utf-8"))
    }


def test_there_are_files_to_look_at():
    assert len(FILES) > 50


@pytest.mark.parametrize("word", NOWHERE)
def test_nothing_of_the_seeds_stands_in_the_code(word):
    assert holding(word) == set()


@pytest.mark.parametrize("word", LISTED)
def test_well_known_names_stand_in_general_lists_only(word):
    assert holding(word) <= {LISTED[word]}
