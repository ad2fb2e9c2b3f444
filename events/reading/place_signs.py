"""Words around the name of a city that show what it is to a conference: where people met, where somebody comes from or sits, what is called after it."""

import re

from documents.reading.sought import sought
from events.reading.organiser_forms import EVENT

_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend"
# "in Oslo", "to the Oslo …": what may be said of a place.
LED = re.compile(
    r"\b(?:in|at|im|near|nahe|bei|to|nach|into|around|across|throughout|downtown|for)\s+(?:(?:the|der|dem)\s+)?(?:[a-zäöü]{3,12}\s+(?:of\s+)?|[\w-]+(?:stadt|metropole)\s+)?$",
    re.IGNORECASE,
)
# Where people come from, or what the place is not.
ORIGIN = re.compile(
    r"\b(?:from|aus|outside|außerhalb|between|zwischen|through|via|über|unlike|wie|than|als|since|seit|after|nach\s+der|following|before|vor|statt|instead\s+of)\s+(?:(?:the|der)\s+)?$",
    re.IGNORECASE,
)
# Where somebody or something has a seat, or takes part from afar.
SEAT = re.compile(
    r"\b(?:absent|activist|agenc(?:y|ies)|back|based|bloggers?|born|bureau|college|company|consultant|court|desk|embassy|engineer|facult(?:y|ies)|firm|government|grew\s+up|headquarter(?:s|ed)|home|institut\w*|"
    r"journalist|lab|laboratory|lawyer|line|link|lives?|living|ministry|mission|offices?|officer|parliament|phone|professor\w*|registered|remained|researcher|resident|satellite|school|screen|seat(?:ed)?|secretariat|"
    r"stayed|studied|studio|teach\w*|think\s+tank|tribunal|universit(?:y|ies)|video|works?|working|"
    r"Anwalt|Anwältin|ansässig\w*|arbeitet|Behörde|betraut|blieb|Botschaft|Büros?|daheim|Direktor\w*|Firma|forscht|Forscher\w*|geboren|Gericht\w*|Hause|Hochschule|Institut\w*|Kanzlei|Kommissar\w*|Korrespondent\w*|"
    r"Labor|lebt|lehrt|Leinwand|Leitung|Ministerium\w*|Redaktion|Schalte|Sekretariats?|Sitz|studiert|tätig|Universität\w*|Vertretung|wohnt|zugeschaltet|zuständig|\w*ministerium)"
    r"(?:\s+[\w'’.-]+){0,2}\s+(?:in|at|zu|near|nahe|bei)\s+(?:(?:the|der)\s+)?$|\b(?:saß|sitzt|sits|sat)\s+(?:in|zu)\s+$",
    re.IGNORECASE,
)
# "(Oslo)", "(Acme, Oslo)"
ADDRESS = re.compile(r"\(\s*(?:[^()]{0,60},\s*)?$")
# Where it was to be.
PLANNED = re.compile(
    r"\b(?:not\s+(?:take\s+place|be\s+held|meet|gather|travel)|instead\s+of|rather\s+than|were\s+to|was\s+to|should\s+have|would\s+have|had\s+been\s+planned|originally|"
    r"planned|original\s+host|supposed\s+to|cancelled|eigentlich|ursprünglich|geplant|statt|hätte|sollte\w*)\b",
    re.IGNORECASE,
)
# "All times Oslo": the clock of what is told live.
CLOCK = re.compile(
    r"\b(?:[Tt]imes|Zeiten|Zeitangaben|Uhrzeiten|Ortszeit|[Ll]ocal\s+time)\s*(?:(?:are|in|nach)\s+|:\s*)?$"
)
# "Messages from Oslo", "Notizen aus Oslo", "Charter of Oslo", "Good morning from Oslo", "comes to Oslo"
SENT_FROM = re.compile(
    r"\b(?:(?:afternoon|back|Botschaften|Brief|Berichte?|Charta|day|Declaration|diary|dispatch(?:es)?|Eindrücke|Erklärung|evening|fresh|greetings|Grüße|Hallo|hello|hi|home|impressions|letters?|live|"
    r"messages|morgen|morning|Nachrichten|Neues|news|notes|Notizen|Post|postcards?|reports?|reporting|straight|Tag|Tagebuch|welcome|writes?|writing|zurück|berichtet|schreibt|moin)\s+(?:from|aus|von)|"
    r"(?:comes|coming|came|goes|going|went|returns|returned|moves|moved)\s+(?:back\s+)?to|kommt\s+nach|zieht\s+nach|here\s+in|hier\s+in)\s+$",
    re.IGNORECASE,
)
# "Oslo Declaration", "Oslo Summit": what is called after the city where it came about.
CALLED = re.compile(
    r"(?:['’]s)?\s+(?:Declaration|Statement|Communiqu[eé]|Consensus|Messages?|Manifesto|Agenda|Outcome|Principles|Framework|Outlook|Summit|Conference|Meeting|Forum|Process|conclave|Action\s+Plan|Commitments?|Compact|Charter|"
    r"Erklärung|Kommuniqué|Botschaften|Charta|Konferenz|Gipfel|Treffen|Tagung)\b"
)
# Well-known texts called after a city in which something else was held.
KNOWN_TEXTS = sought(
    r"\b(?:Tunis(?:er)?[\s-](?:Agenda|Commitment)|Geneva\s+(?:Declaration|Plan|Principles|Convention)|Genfer\s+(?:Erklärung|Aktionsplan|Konvention)|Budapest(?:er)?\s+(?:Convention|Konvention|Übereinkommen)|"
    r"Paris(?:er)?\s+(?:Call|Appell|Agreement|Abkommen)|Christchurch[\s-](?:Call|Appell)|Montevideo\s+Statement|Tallinn\s+Manual|Kyoto[\s-]Proto[ck]oll?|Hague\s+Process|Lisbon\s+(?:Treaty|Strategy)|Brussels\s+effect)\b",
    re.IGNORECASE,
)
_HOUSE = (
    r"(?:Arena|Auditorium|Ballroom|[Cc]ampus|Castle|Convention|Congress|Conference|[Cc]ent(?:re|er)|[Hh]all|[Hh]eadquarters|[Hh]otels?|Hilton|Hyatt|Sheraton|Marriott|Westin|Ritz\S{0,12}|Intercontinental|"
    r"Radisson|Novotel|House|Library|Museum|Palace|Palais|Palacio|Palazzo|Pavilion|Plaza|Regency|Resort|Theat(?:re|er)|Tower|"
    r"\w{0,30}(?:[Hh]alle|[Hh]aus|[Pp]alast|[Pp]alais|[Zz]entrum|[Mm]esse|[Ss]aal|[Ss]chloss|[Rr]athaus))"
)
# "Hotel Adler, Oslo", "at the Hilton in Oslo", "im Palais zu Oslo"
IN_HOUSE = re.compile(
    rf"\b{_HOUSE}(?:\s+[A-ZÄÖÜ][\w'’-]+){{0,2}}(?:,\s+|\s+(?:in|at|near|zu|von|of|nahe)\s+)(?:(?:the|downtown|central)\s+)?$"
)
# "in the Oslo Congress Centre", "im Osloer Rathaus", "in Oslo's old City Hall"
HOUSE_BEHIND = re.compile(
    rf"(?:['’]s?)?\s+(?:[\w'’-]+\s+){{0,2}}{_HOUSE}\b|['’]s\s+(?:[A-Z][\w'’-]+\s+){{0,3}}{_HOUSE}\b"
)
HOLDING = re.compile(
    r"\b(?:held|met|meets|meeting|gather\w*|opened|closed|ended|concluded|began|started|came|comes|took\s+place|takes\s+place|convened|hosted|discussed|argued|debated|brought|abgeschlossen|begann|beraten|beriet\w*|"
    r"diskutiert\w*|endete|eröffnet\w*|fand|gekommen|gestritten|getagt|getroffen|kamen|stattfand|stritten|tagt|tagten?|traf(?:en)?|versammelt\w*|zu\s+Ende|zusammen\w*)\b"
)
# "the third summit of ministers in Oslo"
THE_EVENT = re.compile(
    rf"\b(?:the|this|der|die|das|dem|den|des|beim|zum|zur|im)\s+(?:[\w-]+\s+){{0,3}}?{EVENT}\s+(?:[\w-]+\s+){{0,3}}?(?:in|at|near|zu|nahe)\s+(?:(?:the|der)\s+)?$",
    re.IGNORECASE,
)
EVENT_BEHIND = re.compile(rf"(?:['’]s)?\s+(?:[\w-]+\s+){{0,2}}?{EVENT}\b", re.I)
COMING = re.compile(
    r"\b(?:came|come|comes|coming|travel(?:l)?(?:ed|s|ling|ing)?|flew|flown|fly|arriv\w+|descended|flocked|gather\w*|met|meets?|meeting|conven\w+|assembl\w+|sent|brought|brings|invited|summoned|welcom\w+|"
    r"drew|attract\w*|returned?|moved?|moves|went|hosted|hosts?|held|opened|opens|closed|concluded|ended|took\s+place|takes\s+place|unveiled|adopted|presented|tabled|signed|spoke|told|said|"
    r"angereist|begann|begrüß\w*|beraten|beriet\w*|debattier\w+|diskutiert\w*|eingeladen|endete\w*|entsandt\w*|eröffnet\w*|fand|findet|flog|geflogen|gekommen|geladen|gereist|geschickt|gestritten|getagt|getroffen|"
    r"hielt|kamen?|kommen|lädt|lud(?:en)?|reis\w+|sagte|sprach|stattfand|stritten|tag(?:te|ten|t|en|end)|traf(?:en)?|treffen|verabschiedet\w*|versammel\w+|vorgestellt|zu\s+Ende|zusammen\w*)\b",
    re.IGNORECASE,
)
# "on Tuesday in Oslo", "in Oslo today"
DAY_BEFORE = re.compile(
    rf"\b(?:today|tonight|heute|gestern|yesterday|(?:{_WEEKDAY})\w{{0,10}})\s+(?:in|at|near|zu)\s+(?:the\s+)?$"
)
DAY_BEHIND = re.compile(
    rf"\s*,?\s*(?:on\s+|am\s+)?(?:today|tonight|this\s+week|heute|gestern|yesterday|diese\s+Woche|(?:{_WEEKDAY}))\b"
)
HERE = re.compile(
    r"\b(?:here|hier)\b|\b(?:come|came|travelled|flown|flocked|made\s+(?:their|the)\s+way)\s+to\s+(?:the|this)\s+(?:\w+\s+)?(?:city|town|capital)\b|"
    r"\bin\s+(?:die|diese)\s+(?:\w+\s+)?(?:Stadt|Hauptstadt)\s+(?:gekommen|gereist)\b"
)
# In what an agency reports of the day: "opened today", "ist heute zu Ende gegangen"
TODAY = re.compile(r"\b(?:today|tonight|heute)\b", re.IGNORECASE)
# The line above what is told live, or the subject of a letter.
TOLD_LIVE = re.compile(
    r"[\W_]*(?:live\s?(?:blog|ticker)?|ticker|as\s+it\s+happen(?:s|ed)|subject|betreff|re|fwd|wg)\b\s*[,:|·–—-]?",
    re.IGNORECASE,
)
