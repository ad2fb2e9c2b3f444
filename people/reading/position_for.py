"""For whom somebody is said to act: 'X took notes for the Y', 'X was there for the Y', 'X trug für das Y vor'."""

import re

from documents.patterns import one_of
from documents.reading.sought import Gate
from people.reading.owners import owner_from
from people.reading.persons import BRACKET, PersonRead
from people.reading.position_clauses import EVENT
from people.reading.position_does import GOES_ON
from people.reading.positions import Positions
from people.reading.sight import Sight

# What is done "for" a body by one who is of it; to ask, vote or thank for something is not.
_ENGLISH = one_of(
    "answers answered appears appeared attends attended chairs chaired closes closed comments commented covers covered drafts drafted explains explained flew "
    "follows followed handles handled intervenes intervened introduces introduced listens listened moderates moderated negotiates negotiated observes observed opens opened "
    "presents presented reads reported reports replied replies responded responds sat sits signed signs spoke speaks stood summed takes took travels "
    "travelled watched watches welcomed welcomes wrote writes works worked tweets tweeted".split()
)
_GERMAN = one_of(
    "antwortete antwortet begrüßte begrüsste berichtete berichtet beobachtet beobachtete erklärte erklärt erläuterte erläutert eröffnete eröffnet "
    "kam kommt las mahnte mahnt meldete moderierte moderiert nahm nimmt präsentierte redete redet referierte reiste saß sass sitzt schilderte schrieb schreibt "
    "sprach spricht stellte stellt trug trägt unterschrieb unterzeichnete verglich verhandelte verhandelt verlas warnte warnt zeigte".split()
)
_THERE = r"(?:is|was|are|were|war|ist)\s+(?:[a-z]+\s+){0,2}?(?:there|present|in\s+the\s+(?:[\w-]+\s+)?(?:row|room|hall|audience)|on\s+(?:stage|the\s+(?:panel|podium|line))|anwesend|dabei|da|zugegen|zugeschaltet|angereist|gekommen)"
# Nobody and nothing else may be named between, and no clause begin.
_BETWEEN = r"(?:\s+(?:from|in|aus|nach)\s+[A-ZÄÖÜ][\w-]+|\s+(?!(?:that|and|who|which|but|asking|calling|dass|und|aber|um)\b)[a-zäöüß0-9’'-]+){0,8}?"
_FOR = re.compile(
    rf"(?:,\s+who)?(?:\s+(?:also|then|now|still|has|had))?\s+(?:(?:{_ENGLISH}){_BETWEEN}|{_THERE})\s+(?:for|on\s+behalf\s+of)\s+(?:the\s+)?(?=[“\"A-Z])|"
    r"\s+(?:war|ist|kam)\s+(?:auch\s+|dort\s+)?für\s+(?:(?:die|das|den)\s+)?(?=[A-ZÄÖÜ][^,;.]{2,60}\s(?:da|dabei|anwesend|zugegen|angereist|gekommen|zugeschaltet)\b)|"
    rf"\s+(?:(?:{_GERMAN}){_BETWEEN}|{_THERE})\s+für\s+(?:(?:die|das|den)\s+)?(?=[“„»«\"A-ZÄÖÜ]|[a-zäöüß]+e\s+[A-ZÄÖÜ])"
)
# "X came from the Y", "X kam vom Y": only a body is somebody's, a town is where one comes from.
_CAME = re.compile(
    r"\s+(?:also\s+|auch\s+)?(?:came|comes|hails|(?P<left>(?:resigned|retired|stepped\s+down|departed|withdrew))|kam|kommt)\s+(?:here\s+|over\s+)?(?:from|vom|von(?:\s+der)?|aus\s+de[mr])\s+(?:the\s+)?(?=[“„\"A-ZÄÖÜ])"
)
# "opened the floor for Acme to speak", "wrote for Acme's shelf"
_SOMETHING = re.compile(r"['’]|-|\s+(?:to|ein|vor\s+allem|zu)\s+[a-z]")
MAY_ACT_FOR = Gate(_FOR, _CAME)


def read_for(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    text = sight.piece.plain
    if bracket := BRACKET.match(text, end):
        end = bracket.end()
    acts = _FOR.match(text, end) or _CAME.match(text, end)
    if not acts or sight.people_within(end, acts.end()) or EVENT.search(acts.group()):
        return
    owner = owner_from(positions, sight, acts.end())
    if (
        owner is None
        or owner.body is None
        or _SOMETHING.match(text, owner.end)
        or GOES_ON.match(text, owner.end)
        or positions.is_of(person, owner.body)
    ):
        return
    positions.add(person, sight.piece.span(start, owner.end), title="", body=owner.body)
