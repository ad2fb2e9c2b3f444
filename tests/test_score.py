"""How well the seeds are read, by the scorer beside this test; and that none of it is known by heart."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.exchange import Exchange
from wicarchive.reading import read
from wicarchive.reading_json import as_json

SCORING = Path(__file__).parent / "scoring"
SEEDS = Path(__file__).parent.parent / "seeds"
GOLD = SCORING / "seeds-gold"
NAMES = (
    "Xi Jinping",
    "Huang Kunming",
    "Zorn",
    "Jack Ma",
    "Chehadé",
    "Davydov",
    "Wuzhen",
    "World Internet Conference",
    "Safe Internet League",
    "1,500",
    "October 2019",
)


def texts():
    return {path.name: path.read_text(encoding="utf-8") for path in SEEDS.glob("*.txt")}


def score(gold_folder, readings):
    """Return what the scorer says of readings (name → text) held against a folder of answers."""
    lines = [
        json.dumps(as_json(name, read(text), {})) for name, text in readings.items()
    ]
    run = subprocess.run(  # noqa: S603 - the scorer beside this test
        [sys.executable, SCORING / "score.py", gold_folder, "--json"],
        input="\n".join(lines),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(run.stdout)


def test_seeds_are_read_whole_and_grounded():
    result = score(GOLD, texts())

    imperfect = {kind: row for kind, row in result["kinds"].items() if row["f1"] != 1.0}
    assert (imperfect, result["micro_f1"], result["grounded"]) == ({}, 1.0, 1.0)


@pytest.mark.parametrize("seed", range(20))
def test_exchanged_names_places_dates_figures_and_titles_are_read(seed, tmp_path):
    exchange = Exchange(seed)
    exchanged = {name: exchange.text(text) for name, text in texts().items()}
    for path in GOLD.glob("*.json"):
        gold = exchange.gold(json.loads(path.read_text(encoding="utf-8")))
        (tmp_path / path.name).write_text(json.dumps(gold), encoding="utf-8")

    result = score(tmp_path, exchanged)

    left = [
        name
        for name in NAMES
        for text in exchanged.values()
        if name in text.replace("\u00a0", " ")
    ]
    imperfect = {kind: row for kind, row in result["kinds"].items() if row["f1"] != 1.0}
    assert (left, imperfect, result["micro_f1"], result["grounded"]) == (
        [],
        {},
        1.0,
        1.0,
    )
