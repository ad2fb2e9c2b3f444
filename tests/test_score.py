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


def first(text, words):
    return " ".join(text.split()[:words])


def quoted(quotation):
    why = quotation["why"] is not None
    return [
        *(quotation["speaker"], quotation["chapter"], first(quotation["text"], 5)),
        *(why, len(quotation["passages"])),
    ]


def whole(reading):
    """Return what the scorer does not ask of a reading, in the form of the answers in scoring/whole."""
    (conference, *_) = reading["conferences"]
    bodies, documents = reading["organisations"], reading["documents"]
    texts = {p["number"]: p["text"] for p in reading["document"]["passages"]}
    return {
        "groups": [
            [group["name"], group["role"], group["presence"]]
            for group in conference["groups"]
        ],
        "conclusions": [said["text"] for said in conference["conclusions"]],
        "roles": [
            [who["name"], role["role"], role["presence"]]
            + [role["capacity"], role["represents"], role["remark"]]
            for who in [*reading["people"], *bodies]
            for role in who["roles"]
        ],
        "positions": [
            [person["name"], said["title"], said["organisation"], said["country"]]
            + [said["from"], said["until"], said["when_as_written"]]
            for person in reading["people"]
            for said in person["positions"]
        ],
        "relations": [
            [body["name"], relation["kind"], relation["to"]]
            for body in bodies
            for relation in body["relations"]
        ],
        "figures": [
            [body["name"], figure["value"], figure["qualifier"]]
            + [figure["kind"], figure["as_written"]]
            for body in bodies
            for figure in body["figures"]
        ],
        "chapters": [
            [document["title"], chapter["number"], chapter["title"]]
            for document in documents
            for chapter in document["sections_quoted"]
        ],
        "contributors": [
            [document["title"], who["name"], who["role"], who["remark"]]
            for document in documents
            for who in document["contributors"]
        ],
        "quotations": [quoted(quotation) for quotation in reading["quotations"]],
        "reported": [quoted(quotation) for quotation in reading["reported"]],
        "topics": [topic["name"] for topic in reading["topics"]],
        "problems": [
            [problem["code"], first(texts[problem["passage"]], 4)]
            for problem in reading["problems"]
        ],
    }


def answers(name):
    path = SCORING / "whole" / f"{Path(name).stem}.json"
    return json.loads(path.read_text(encoding="utf-8"))


def differences(reading, expected):
    """Return, by kind of fact, what is read (left) and what should be (right), without what is the same."""
    found = json.loads(json.dumps(whole(reading)))
    assert set(found) == set(expected)
    for row in expected["quotations"] + expected["reported"]:
        row[2] = first(row[2], 5)
    return {
        kind: (
            [row for row in found[kind] if row not in expected[kind]],
            [row for row in expected[kind] if row not in found[kind]],
        )
        for kind in expected
        if sorted(map(str, found[kind])) != sorted(map(str, expected[kind]))
    }


@pytest.mark.parametrize("name", texts())
def test_every_further_fact_of_the_seeds_is_read(name):
    reading = as_json(name, read(texts()[name]), {})

    assert differences(reading, answers(name)) == {}


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("name", texts())
def test_every_further_fact_is_read_from_the_exchanged_seeds(name, seed):
    exchange = Exchange(seed)
    expected = exchange.whole(answers(name), of_the_state=name.startswith("003"))

    reading = as_json(name, read(exchange.text(texts()[name])), {})

    assert differences(reading, expected) == {}
