"""The words by which the parts of a footnote's head are told apart."""

import re

SMALL_IN_NAMES = frozenset(
    "of the and for on in de la du des der die das dem den und für von vom zu zur am an & - – to at".split()
)
LONGEST_PUBLISHER_WORDS = 9
DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)+")
# "See", "Vgl.": no words of the title.
LEAD = re.compile(
    r"\s*(?:(?:[Ss]ee|[Ss]iehe|[Vv]gl\.?|[Cc]f\.|[Cc]ompare|[Dd]azu|[Qq]uellen?|[Ss]ources?)(?:\s+(?:also|auch|dazu|hierzu|ausführlich|etwa|generally|e\.g\.,?|z\.\s?B\.)){0,3}\s*(?::?\s+|$))"
)
BACK = re.compile(
    r"\s*(?:(?P<ibid>[Ii]bid(?:em)?|[Ee]bd|[Ee]benda|[Aa]\.\s?a\.\s?[Oo]|[Oo]p\.?\s?cit|[Ll]oc\.?\s?cit)\b[.,;]*\s*(?:(?:p|pp|S)\.\s?\d[\d\s,–-]*)?"
    r"(?:(?:\[|[Nn]ote\s|[Ff]n\.?\s?|[Ff]ußnote\s|[Aa]nm\.?\s?)(?P<number>\d{1,4})\]?)?"
    r"|(?:(?:[Ss]ee|[Ss]iehe|[Vv]gl\.?|[Cc]f\.)\s+)?(?:(?:[Nn]ote|[Ff]ootnote|[Ff]n\.?|[Ff]ußnote|[Aa]nm(?:\.|erkung)?)\s?\[?|\[)(?P<other>\d{1,4})\]?(?:\s+(?:above|below|oben|unten))?)[\s.,;]*$"
)
NO_SOURCE = re.compile(
    r"[\[(]?(?:unbelegt|ohne Beleg|ohne Quelle|no source|source unknown|Quelle unbekannt|not (?:public|published|online)|nicht (?:öffentlich|veröffentlicht)|(?:.{0,60},\s)?(?:unpublished|own|eigene|private|unveröffentlichte)\s(?:notes?|Notizen|Mitschrift(?:en)?|Aufzeichnung(?:en)?|recording|observation|Beobachtung)|personal communication|persönliche Mitteilung)[\])]?[\s.]*$",
    re.IGNORECASE,
)
QUOTED_AFTER = re.compile(
    r",?\s+[(]?(?:quoted|cited|as quoted|reported|zitiert|zit\.)\s+(?:after|from|in|by|according to|nach|n\.|bei)\s+(?=\S)|,\s+(?:via|nach)\s+(?=[A-ZÄÖÜ])"
)
WITHIN = re.compile(
    r"[,.“”’\"]*\s+[Ii]n:\s+(?![„“\"]?(?:https?:|www\.))(?=\w)|,\s+in\s+(?=[A-ZÄÖÜ][^,]{1,60}\svom\s\d)"
)
# What a part of a head begins with that is itself what was written or said.
WRITTEN = re.compile(
    r"(?:(?:Opening|Closing|Welcome|Welcoming|Keynote|Joint|Open|Press|Written|Oral|Video)\s+)?(?:E-?[Mm]ail|Mail|Letter|Remarks|Speech|Statement|Address|Keynote|Message|Interview|Tweet|Blog(?:\s?post)?|Presentation|Press\s?[Rr]elease|Release|Contribution|Comments?|Submission|Testimony|Lecture|"
    r"Rede|Brief|Grußwort|Ansprache|Eröffnungsrede|Vortrag|Pressemitteilung|Presseerklärung|Mitteilung|Stellungnahme|Beitrag|Gespräch|Präsentation|Interview)\b",
)
NOT_PUBLISHER = re.compile(
    r".*\d$|.*\b(?:Hall|Salle|Room|Saal|Raum|Plenary|Plenum|Auditorium|Session|Ceremony|Panel|Workshop|Sitzung)\b.*$|\d+\s*(?:pages?|pp?\.?|S\.|Seiten)$|(?:p|pp|S)\.\s?\d.*$|(?:accessed|abgerufen|last accessed|updated|Updated)\b.*$",
)
# Where in a building something was said.
VENUE = re.compile(
    r".*\b(?:Hall|Salle|Room|Saal|Raum|Plenary|Plenum|Auditorium|Stage|Bühne)\b.*$"
)
BODY = re.compile(
    r"\b(?:Agency|Association|Authority|Board|Bureau|Cent(?:er|re)|Chamber|Coalition|College|Commission|Committee|Company|Corporation|Council|Department|Foundation|Fund|Government|Group|House|Institute|Institution|Ministry|Network|Office|Organi[sz]ation|Parliament|Programme|Project|School|Secretariat|Society|Trust|Union|University|"
    r"Amt|Behörde|Bundes\w+|Gesellschaft|Institut|Kommission|Ministerium|Rat|Stiftung|Universität|Verband|Verein|Zentrum|"
    r"Blog|Bulletin|Chronicle|Daily|Gazette|Guardian|Herald|Journal|Magazine|Mail|Monitor|News|Newsletter|Observer|Online|Post|Press|Radar|Register|Report|Review|Star|Sun|Telegraph|Times|Tribune|Watch|Weekly|Wiki|Wire|World|Zeitung|Anzeiger|Spiegel|Welt)\b|(?:wiki|zeitung|blatt|news)\b",
)
PERSON = re.compile(
    r"(?:[A-ZÄÖÜ][\w’'-]*[a-zà-ÿ]\.?|[A-Z]\.)(?:\s(?:[A-ZÄÖÜ][\w’'-]*[a-zà-ÿ]|[A-Z]\.|van|von|de|der|da|del|bin|al)){1,3}$"
)
ACRONYM = re.compile(r"[A-Z]{3,8}")
CITED = re.compile(
    r"(?P<who>[^,:;.()“”„\"«»]{2,60}):\s+(?P<opens>[“„\"«])(?P<title>[^“”„\"«»]{4,120})[“”\"»]\s*,\s(?P<behind>[^“”„\"«»:]{4,60})"
)
EDITED = re.compile(r"(?P<who>[^:]{2,80}?)\s*\((?:Hrsg|Hg|[Ee]ds?)\.?\)\s*[:,]\s+")
CLOSED = {"„": '“”"', "“": "”“", "‘": "’", "’": "’", '"': '"', "«": "»", "»": "«"}
YEAR = re.compile(r"(?P<place>[A-ZÄÖÜ][\w .’'-]{1,40}?)\s+(?P<year>(?:19|20)\d\d)$")
DATED_BY = re.compile(r"\s+(?:vom|of|dated|on)\s*$")
ASIDE = re.compile(r"\s*\([^()]*\)?\s*$")
BEFORE_YEAR = re.compile(r",\s*(?:19|20)\d\d\b")
MONTH_DAY = re.compile(r"[A-Za-z]{3,}\.?\s+\d{1,2}$")
SENTENCE = re.compile(r"(?<=[a-zà-ÿ)])\.\s+(?=[A-ZÄÖÜ])")
# "Nets for all (Acme, Oslo, May 2016)"
BRACKETED = re.compile(r"\s\((?P<inside>[^(),]+,[^()]*\d{4})\)\s*$")
# "pp. 12-34", "24 pages": no part of who published what.
PAGES = re.compile(
    r"(?:(?:pp?|S|Seiten?|pages?)\.?\s?\d[\d\s,–-]*(?:ff?\.?)?|\d+\s*(?:pages?|pp?\.?|S\.|Seiten))$"
)
