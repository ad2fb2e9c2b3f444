"""How a report tells what documents and their chapters say."""

import re

from documents.reading.numbers import ORDINAL_WORD, ORDINAL_WORDS
from documents.reading.sought import sought
from people.reading.documents_meant import THE_DOCUMENT

LEAD = r"(?:(?:In particular|In addition|In this context|Furthermore|Moreover|Finally|Here|However|Also)\s*,\s+)?"
ADVERBS = r"(?:(?!(?:allegedly|barely|hardly|reportedly|scarcely|supposedly)\b)(?:also|further|[a-z]+ly)\s+){0,2}"
_NTH = rf"(?:(?P<digits>\d{{1,2}})(?:st|nd|rd|th|\.)|(?P<word>{ORDINAL_WORD}))"
# What a document does with what it says.
_TELLS = (
    r"(?:acknowledge[sd]?|addresse[sd]|argue[sd]?|call(?:s|ed)\s+(?:for|on)|conclude[sd]?|condemn(?:s|ed)|deal(?:s|t)\s+with|"
    r"demand(?:s|ed)|describe[sd]|emphasi[sz]e[sd]|encourage[sd]|highlight(?:s|ed)|identifie[sd]|mention(?:s|ed)|note[sd]|"
    r"outline[sd]|point(?:s|ed)\s+out|propose[sd]|reaffirm(?:s|ed)|recogni[sz]e[sd]|recommend(?:s|ed)|refer(?:s|red)\s+to|"
    r"reflect(?:s|ed)|reject(?:s|ed)|say[s]?|said|show(?:s|ed)|state[sd]|stresse[sd]|suggest(?:s|ed)|support(?:s|ed)|"
    r"underline[sd]|urge[sd]|warn(?:s|ed)|welcome[sd]|fordert|betont|verurteilt|verweist|nennt|verlangt|empfiehlt|warnt|bekräftigt|"
    r"unterstreicht|begrüßt|beschreibt|erwähnt|kritisiert|stellt\s+fest|ruft\s+dazu\s+auf|bekennt\s+sich)"
)
CHAPTER = sought(
    rf"{LEAD}The\s+{_NTH}\s+(?P<part>chapter|section|part)\s+(?P<said>{ADVERBS}{_TELLS}\b.*)",
    re.IGNORECASE,
)
CHAPTER_NAMED = sought(rf"\b{_NTH}\s+chapter\b(?P<of>\s+of\b)?", re.IGNORECASE)
DOCUMENT = sought(
    rf"{LEAD}(?P<who>{THE_DOCUMENT})\s+(?P<said>{ADVERBS}{_TELLS}\b.*)",
    re.IGNORECASE,
)
TELLS_ON = re.compile(rf"\s*[“”\"’»]?\s+(?P<said>{ADVERBS}{_TELLS}\b.*)")
GOES_ON = re.compile(
    r"(?:(?:the|an?|another)\s+(?:(?:most|very)\s+)?(?:central|core|crucial|further|important|key|main|special)\s+"
    r"(?:aspect|component|demand|element|idea|message|part|point|principle)|all\s+(?:of\s+)?(?:this|these))\b",
    re.IGNORECASE,
)


def number(match: re.Match) -> int:
    """Return the number of a chapter named by an ordinal; 0 where a letter is but like one of its word."""
    return int(match["digits"] or ORDINAL_WORDS.get(match["word"].casefold(), 0))
