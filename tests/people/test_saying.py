"""The classes of verbs of saying."""

import re

import pytest

from people.reading.saying import PARTICIPLES, SAYING, SECOND_PARTS


@pytest.mark.parametrize(
    "verb",
    (
        "said told argued replies stresses quipped admitted noted emphasised emphasized underlined recalled tweeted "
        "sagte mahnte mahnt betonten antwortete berichtet kritisierte lobten warnt brummte unterstrich rief schrieb"
    ).split(),
)
def test_a_verb_of_saying_is_known_in_its_forms(verb):
    assert re.fullmatch(SAYING, verb)


@pytest.mark.parametrize(
    "verb", "met opened knitted came eröffnete hielt kam ging saß lag".split()
)
def test_other_verbs_are_none(verb):
    assert not re.fullmatch(SAYING, verb)


@pytest.mark.parametrize(
    "participle",
    "gesagt betont erklärt versichert kritisiert berichtet behauptet geantwortet gemahnt wiederholt".split(),
)
def test_participles_are_known(participle):
    assert re.fullmatch(PARTICIPLES, participle)


@pytest.mark.parametrize("part", "hinzu ein fest hervor fort zusammen".split())
def test_second_parts_are_known(part):
    assert re.fullmatch(SECOND_PARTS, part)
