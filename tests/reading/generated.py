"""Reports of any size for measuring: the usual forms of reports with plain prose between, the same for the same seed."""

import random

_PEOPLE = "Anna Bell|Otto Blum|Eva Kern|Li Wei|Omar Haddad|Ines Prado|Paul Orr|Mary-Jane van der Berg".split(
    "|"
)
_BODIES = "Cable Agency of Utopia (CAU)|Acme Council|United Nations|ICANN|Ministry of Nets|European Commission|IETF|Blue Party".split(
    "|"
)
_PLACES = "Oslo|São Paulo (Brazil)|Geneva|Den Haag|Singapore|Nairobi, Kenya".split("|")
_TITLES = "President|Secretary-General|Director|Chair|Minister|Professor".split("|")
_EVENTS = (
    "4th Cable Forum (CF)|ICANN 67|Internet Governance Forum|Fourth Nets Summit".split(
        "|"
    )
)
_WORDS = (
    "nets are more than cables and nobody owns them|the rules of the next decade will be written by those who take part|"
    "states and companies have to talk about security and human rights|the work of many small groups is what holds the whole together|"
    "artificial intelligence needs rules that can be kept|no single state should decide for all the others"
).split("|")
_FORMS = (
    "The {event} took place in {place} from 3 to 5 May 2019. It was attended by some 1,{n:03} people from {n} countries.",
    "It was organised by the {body} and opened by {title} {person}, a member of the {body}[{note}].",
    "“We know that {words}”, said {title} {person} ({body}). {person} called for more talks in {place}.",
    "According to {person}, {words}. The discussion went on for two days, and much of it was about what had been left open before.",
    "The “Blue Outlook {n}” says that {words}[{note}]. In the corridors there was less agreement than on the stage.",
    "Most of the sessions were about the same question. Who decides, and for whom? Few of the speakers had a short answer.",
    "{person} stressed that {words}, and {person} of the {body} did not agree.",
    "The {body} reports to the {body}. On 12 June 2019 it adopted the “{place} Declaration {n}”.",
    "Die {event} fand vom 3. bis 5. Mai 2019 in {place} statt; {person} sagte, dass alle Netze offen bleiben müssten.",
    "Nothing of this is new. The debate has been going on since 2005, in changing rooms and with changing guests, and it will go on.",
)


def report(size: int, seed: int = 0) -> str:
    """Return a report of about ``size`` characters: heading, place line, paragraphs, footnotes."""
    rng = random.Random(seed)
    notes = max(1, size // 1_500)

    def filled(form):
        return form.format(
            person=rng.choice(_PEOPLE),
            body=rng.choice(_BODIES),
            place=rng.choice(_PLACES),
            title=rng.choice(_TITLES),
            event=rng.choice(_EVENTS),
            words=rng.choice(_WORDS),
            note=rng.randint(1, notes),
            n=rng.randint(2, 99),
        )

    foot = "\n".join(
        f"  {n}. [{n}] Nets for all {n}, Oslo Post, 3 May 2019: „{rng.choice(_WORDS)}.“ In: http://a.example/{n}"
        for n in range(1, notes + 1)
    )
    lines = ["Q2/2019 - 4th Cable Forum (CF)", "Oslo, 3 - 5 May 2019"]
    length = len(foot) + 60
    while length < size:
        line = " ".join(filled(rng.choice(_FORMS)) for _ in range(rng.randint(1, 3)))
        lines.append(line)
        length += len(line) + 2
    return "\n\n".join([*lines, foot]) + "\n"
