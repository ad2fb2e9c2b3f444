"""Texts for the properties of reading: any Unicode at all, and reports put together from the forms that real ones have."""

import re

from hypothesis import strategies as st

from documents.decoding import Unreadable, decode
from tests.reports import PARTS

LETTERS = st.characters(exclude_characters="\x00", exclude_categories=["Cs"])
any_text = st.text(LETTERS, max_size=200)

# What a slot of a form below may hold: the usual, and what is written like it.
SLOTS = {
    "person": (
        "Anna Bell|Otto Blum|Eva Kern|Bell|Dr. A. B. van der Berg|Li Wei|Łukasz Ñandú|Sheikh Omar bin Said|O’Hara Smith|"
        "MÜLLER|Anna-Maria de la Cruz|习近平|Анна Белова|أنّا بيل|ANNA BELL|Anna Bell (Kenya)|Ǆenana Ǆ|𝔄𝔫𝔫𝔞 𝔅𝔢𝔩𝔩|A. B. C."
    ),
    "title": (
        "President|Prime Minister|Secretary-General|Deputy Director of the|Präsidentin|Staatssekretär|Botschafter|Professor|"
        "Mr.|Dr.|CEO|Chair and founding member of the|former Minister for Digital Affairs|the Kenyan President|Kıng"
    ),
    "body": (
        "Cable Agency of Utopia (CAU)|Acme Council|the CAU|UN|United Nations|ICANN|Ministry of Nets|Politburo of the Blue Party|"
        "Bundesministerium für Netze|“High-Level Council” (HLC)|NCUC steering committee|Global Commission on the Stability of Nets|"
        "EU|G7|ITU-T|Acme Inc.|Cable & Wire Ltd.|U.N.|IETF Administration LLC"
    ),
    "event": (
        "4th Cable Forum (CF)|ICANN 67|ICANN67|15. Internet Governance Forum (vIGF 2020)|IGF|Fourth Nets Summit|fırst Cable Forum|"
        "zwölfte Cable-Konferenz|World Summit on the Information Society|G20 Summit|999th Cable Forum|Cable Forum 2019|٤th Forum|²nd Forum|"
        "first ever Cable Conference|RightsCon Costa Rica|72. UN-Generalversammlung"
    ),
    "place": (
        "Oslo|São Paulo (Brazil)|Geneva, Switzerland|Den Haag|Sa\u00ado Paulo|Lillestrøm (near Oslo), Norway|Utopia|Singapore|"
        "Biarritz, France, Europe|NEW YORK|the capital of Kenya|İstanbul|Genf/Kobe"
    ),
    "date": (
        "3 to 5 May 2019|20 -22 October 2019|12. – 27. November 2019|28 June to 2 July 2019|May 3-5, 2014|8 April 8, 2020|3 Aprıl 2019|"
        "31 February 2019|2019-10-20|2019-13-45|Oct. 20-22|Dezember 2020|31. November – 2. December 9999|18. Dezember|July & August|"
        "January to March 2020|٣ May ٢٠١٩|3 ſeptember 2019|5 to 3 May 2019|0 May 2000|December 3,2017|last Thursday|29 February 1900"
    ),
    "number": (
        "1,500|1.500|6 150|3 679|some 900|more than 2’000|over 83|rund 400|²|½|٣٠٠|１２３|999999999999|9,999,999,999,999,999,999|"
        "zero|hundreds of|-5|007|1e9|3.5|Ⅷ|42nd|30 million|half of the"
    ),
    "document": (
        "“Blue Outlook 2019”|„Oslo Declaration“|«Charter of Nets»|‘the Cable Report’|Agenda for Nets|its concluding report|Oslo Protocol 2014|"
        'UN Charter|"Plan"|the “Outlook”|Recommendation CM/Rec(2020)1|“A”|„Nie geschlossen|Abschlusserklärung|a 90-page final report'
    ),
    "verb": "said|said that|told us:|stressed that|sagte|betonte, dass|called for|warned of|added|did not say that|asked whether",
    "words": (
        "nets are good|we need new rules for all the nets|die Netze sind gut|the security of data and artificial intelligence|it is not so|"
        "more of them (see above)|many, many, many, many, many|Netzneutralität und Menschenrechte|cyber security [sic]|x"
    ),
    "address": "http://a.example/x|https://www.b.example/ü?q=1#z|http://[a|www.c.example|https://d.example/(x)|a@b.example|http://",
    "n": "1|2|3|4|10|0|99999|²|٣|1a",
    "quarter": "Q4/2019|Q2/2020|04/2021|Q9/1999",
}
SENTENCES = """
The {event} took place in {place} from {date}.
Das {event} fand vom {date} in {place} statt.
The {event} was attended by {number} people from {number} countries: ministers, companies and {body}.
An dem {event} nahmen {number} Teilnehmer aus {number} Ländern teil.
It was organised by {body} and {body} under the theme {document}.
The opening speech was delivered by {title} {person}, a member of {body}[{n}].
{title} {person} sent a video message, {person} ({body}) gave the keynote.
“{words}”, {verb} {person}.
{person} {verb} “{words}”.
„{words}“, {verb} {title} {person}.
{title} {person} {verb} {words}[{n}].
According to {person}, who chairs {body}, {words}.
He {verb} {words}.
{body} has been chaired by {person} since {number}, who resigned from office in 2017.
{person} is the successor of the co-chairs {person} and {person}.
{body}, a group of {number} experts, half of them from {place}, reports to {body}.
They adopted {document}[{n}].[{n}]
The conclusions are summarised in {document}, which comprises {number} chapters: (1) Nets, (2) {words}, ({n}) Cables.
{document} comprises {n} chapters. (2) Nets, (3) {words}.
The {n} chapter condemns {words}.
The ſecond chapter calls for {words}, the third chapter {verb} {words}.
The report {verb} {words}. Another important element is {words}.
It lacked the CEOs of {body} and {body}, who {words}.
Such was the main conclusion of the {event}.
In {place}, {person} represented {place}, representing {place}.
In the 1980s, {person} held a key role in {words}.
{body} issued a report under the title of The Age of {event}.
The event was held online on {date}; registration was required; it was free and open to all.
{person} (then still {title}, {body}), {person} and {person} attended.
{place}, {date} (AFP) - {title} {person} {verb} {words}.
{words}? {words}! {words} …
Mr. {person} et al. met Prof. {person} of {body}, e.g. on {date}.
<p>The <b>{event}</b> in <a href="{address}">{place}</a> &amp; {body}&nbsp;{verb}</p>
The [{event}]({address}) in **{place}** on _{date}_ [1]: {address}
""".strip().splitlines()
LINES = """
{quarter} - {event}
{event}
{place}, {date}
{event}, {place}, {date} (virtuell)
{quarter}
Mehr zum Thema
Jump to navigation
# {event}
## {words}
> {words}
• {person}, {body}
- {words}
* {document}
1. {words}
2) {person} ({title})
| {person} | {body} |
|---|---|
![{words}]({address})
By {person}, {date}
Published: {date}
date: 2014-03-24 05:20:35 +1200
---

  {n}. [{n}] {words}, {body}, {date}: „{words}. {words}“ In: {address}
[{n}] {document}: „I. {words}: {words}. II. {words}“
[{n}] {person}, {words}, in: „{address}
[{n}] {words}
[{n}]
[{n}]: {address}
""".strip().split("\n")
# What tools, typists and hostile hands leave in a text.
ODD = (
    "\u00ad \u200b \u200d \u2060 \ufeff \u200e \u200f \u202e \u061c \u00a0 \u202f \u2009 \u3000 \u0301 \u0308 \u0332 \u20dd \u0f73 \u1e9e "
    "\u212a \u212b ſ ı İ ß ﬁ ǅ ² ½ ٣ ① Ⅷ 𝟘 𝔄 😀 👩‍💻 🇳🇴 ( ) [ ] { } < > & * _ # | ` ~ „ “ ” ‘ ’ « » ' \" ′ ‚ … – — ― ‐ ‑ − • · / \\ ^ $ % §"
).split(" ") + ["\t", "\x0b", "\x0c", "\x1c", "\x1e", "\x85", "\u2028", "\u2029", "\r"]
LAYOUTS = ("\n", "\n\n", "\r\n", "\r\n\r\n", "\r", " \n \n", "\u2028", "")
_SLOT = re.compile(r"\{(\w+)\}")


def _choices(words):
    """Return what a slot may hold, the first more often: a report names the same again."""
    first, *rest = words.split("|")
    return [*[first] * (len(rest) // 2), *rest]


_CHOICES = {slot: st.sampled_from(_choices(words)) for slot, words in SLOTS.items()}


@st.composite
def filled(draw, forms):
    """A form with something in each of its slots."""

    def fill(match):
        return draw(_CHOICES[match[1]])

    return _SLOT.sub(fill, draw(st.sampled_from(forms)))


paragraphs = st.lists(
    st.one_of(filled(SENTENCES), filled(SENTENCES), st.sampled_from(PARTS)),
    min_size=1,
    max_size=4,
).map(" ".join)
lines = st.one_of(
    filled(LINES), paragraphs, paragraphs, paragraphs, st.text(LETTERS, max_size=20)
)


@st.composite
def reports(draw):
    """A report of up to eight lines, in one layout, with a few odd characters anywhere in it."""
    text = draw(st.sampled_from(LAYOUTS)).join(
        draw(st.lists(lines, min_size=1, max_size=8))
    )
    for odd in draw(st.lists(st.sampled_from(ODD), max_size=4)):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + odd + text[at:]
    change = draw(
        st.sampled_from(
            [str, str, str, str.upper, str.title, str.swapcase, _odd_blanks]
        )
    )
    return change(text)


def _odd_blanks(text):
    return text.replace(" ", "\u00a0")


def can_be_kept(text):
    """Return whether a file with this text is taken in at all."""
    try:
        return bool(decode(text.encode()))
    except Unreadable:
        return False
