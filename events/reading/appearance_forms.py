"""The forms that tell what people did at a conference: who stands before the verb, behind it, or within it. English and German."""

import re

from documents.reading.sought import Forms, sought
from events.reading.organiser_forms import EVENT, WORDS
from people.reading.saying import SAYING

_THE = r"(?:the|this|an?|its|his|her|their|den|das|die|der|dem|ein|eine|einen)"
# A conference as the object of a verb: "the forum", "it", "an IGF", "the first day".
_CONFERENCE = rf"(?:{_THE}\s+{WORDS}(?:{EVENT}|day|proceedings|ceremony|(?-i:[A-Z]+[a-z]*[A-Z]{{2,}}\w*)|\w*(?:tag|feier))\b(?!\s+(?:room|hall|session))|it\b)"
_SITTING = rf"(?:{_THE}\s+{WORDS}(?:{EVENT}|sessions?|panels?|plenary|debate|discussions?|round\s?table|workshops?|hearing|ceremony|Sitzung|\w*[Pp]anel|Plenum|Runde|Debatte|Diskussion|Podiumsdiskussion|Workshop)\b|it\b)"
# What may be addressed: a conference, or the sitting that opens or closes it.
_ADDRESSED = rf"(?:{_CONFERENCE}|{_THE}\s+(?:opening|inaugural|closing|plenary)\s+(?:session|plenary|ceremony)\b)"
# "said Bell while opening", "Bell said after inaugurating": what a speaker did is told beside what was said.
_BESIDE_SAYING = rf"{SAYING}\s*,?\s+(?:on\s+\w+\s*,?\s+)?(?:after|while|when|upon|in)\s+(?:formally\s+|officially\s+)?"
_CHAIR = r"(?:chair(?:man|woman|person)?|president)"
_GUESTS = r"(?:all|everyone|everybody|(?:the|all)\s+(?:[\w-]+\s+){0,2}?(?:attendees|audience|delegates|guests|participants|visitors))\b"
_GÄSTE = r"(?:[\w-]+\s+){0,6}?(?:Anwesenden?|Delegierten?|Gästen?|Publikum|Teilnehmer(?:innen|n)?|Teilnehmenden?)\b"
_ROUND = r"(?:panels?|podium|round\s?tables?|panel\s+discussions?|roundtables?)"


def _form(words: str) -> re.Pattern:
    return sought(rf"(?<![\w-])(?:{words})", re.IGNORECASE)


# (role, presence, form): the people who act stand before the verb.
ACTIVE = Forms(
    (
        (role, presence, _form(words))
        for role, presence, words in (
            (
                "opening speech",
                "in person",
                rf"(?:(?:formally|officially|solemnly)\s+)?(?:opened|opens|inaugurated|inaugurates|kicked\s+off)\s+(?:up\s+)?{_CONFERENCE}|"
                rf"declared\s+{_CONFERENCE}\s+open|(?:eröffnete[n]?|eröffnet)\s+{_CONFERENCE}|"
                rf"{_BESIDE_SAYING}(?:opening|inaugurating)\s+{_CONFERENCE}|welcomed\s+{_GUESTS}|begrüßte[n]?\s+{_GÄSTE}",
            ),
            (
                "closing speech",
                "in person",
                rf"(?:(?:formally|officially)\s+)?(?:closed|closes|wrapped\s+up|brought\s+to\s+a\s+close)\s+{_CONFERENCE}|(?:beendete[n]?|schloss(?:en)?)\s+{_CONFERENCE}",
            ),
            (
                "chair",
                "",
                rf"(?:co-)?chaired\s+{_SITTING}|presided\s+over\s+{_SITTING}|took\s+the\s+chair|was\s+in\s+the\s+chair|"
                rf"(?:was|were)\s+elected\s+(?:as\s+)?(?:the\s+)?{_CHAIR}\s+of\s+{_CONFERENCE}|"
                rf"leitete[n]?\s+{_SITTING}|führte[n]?\s+(?:bei\s+[^,;.]{{2,40}}\s+)?den\s+Vorsitz|hatte[n]?\s+den\s+Vorsitz(?:\s+inne)?",
            ),
            (
                "moderator",
                "",
                rf"(?:co-)?moderated\s+(?:{_SITTING})|facilitated\s+{_SITTING}|acted\s+as\s+moderators?|was\s+the\s+moderator|moderierte[n]?\s+{_SITTING}",
            ),
            (
                "panellist",
                "in person",
                rf"(?:sat|were|was|spoke|appeared)\s+on\s+(?:the|a|an|one|another)\s+{WORDS}{_ROUND}|(?:saß(?:en)?|sass(?:en)?|diskutierte[n]?)\s+auf\s+dem\s+{WORDS}Podium",
            ),
            (
                "panellist",
                "",
                rf"(?:took\s+part|participated)\s+in\s+(?:the|a|an|one|another)\s+{WORDS}{_ROUND}|joined\s+(?:the|a|an)\s+{WORDS}{_ROUND}|"
                r"(?:were|was)\s+(?:the|one\s+of\s+the|among\s+the)\s+panell?ists?",
            ),
            (
                "speaker",
                "",
                rf"addressed\s+{_ADDRESSED}|{_BESIDE_SAYING}addressing\s+{_ADDRESSED}|spoke\s+(?:(?:also|briefly|first|next|last)\s+)?(?:at|before|during|to|in)\s+{_CONFERENCE}|took\s+the\s+floor|"
                rf"sprach(?:en)?\s+(?:[\w-]+\s+){{0,3}}?(?:auf|bei|vor|zur)\s+{_CONFERENCE}|ergriff(?:en)?\s+das\s+Wort|"
                r"als\s+(?:\w*[Rr]edner(?:in)?|\w*[Ss]precher(?:in)?)\s+(?:[\w-]+\s+){0,5}?(?:auftrat|sprach|auftritt|spricht)|"
                rf"presented\s+(?:a|an|the|her|his|their)\s+{WORDS}(?:paper|study|findings|report|draft)\s+(?:at|to|before)\s+{_CONFERENCE}",
            ),
            (
                "speaker",
                "remote",
                r"(?:spoke|speaks)\s+(?:[\w\s]{0,60}?\s)?(?:over|by|via)\s+(?:an?\s+)?video[\s-]?(?:link|conference)?\b|"
                r"(?:was|were|wurde|wurden|war|waren)\s+(?:per|über)\s+Video(?:konferenz|schalte|link)?\s+zugeschaltet|"
                r"(?:schaltete[n]?)\s+sich\s+(?:[\w]+\s+){0,3}?(?:zu|dazu|ein)\b|hatte[n]?\s+sich\s+(?:per\s+Video\s+)?zugeschaltet",
            ),
            (
                "participant",
                "remote",
                rf"(?:joined|attended|participated|took\s+part|followed|connected)\s+(?:in\s+)?(?:{_CONFERENCE}\s+)?(?:remotely|online|virtually|from\s+afar|(?:over|by|via)\s+(?:an?\s+)?(?:video|Zoom|Skype|Webex)\b)",
            ),
            (
                "participant",
                "in person",
                rf"(?:travelled|flew|came|had\s+come|made\s+the\s+journey)\s+(?:all\s+the\s+way\s+)?to\s+{_CONFERENCE}|"
                rf"(?:reiste[n]?|kam(?:en)?)\s+(?:eigens\s+|selbst\s+)?(?:zum|zur|zu)\s+{WORDS}{EVENT}\b",
            ),
            (
                "participant",
                "",
                rf"(?:attended|attends)\s+{_CONFERENCE}|(?:took\s+part|participated)\s+in\s+{_CONFERENCE}|(?:nahm(?:en)?|nimmt|nehmen)\s+(?:[\w]+\s+){{0,2}}?(?:an|am)\s+(?:der\s+|dem\s+)?{WORDS}{EVENT}\s+teil\b",
            ),
            (
                "host",
                "in person",
                rf"(?:as\s+(?:the\s+)?|(?:was|were)\s+(?:the\s+)?)(?:co-)?hosts?\s+of\s+{_CONFERENCE}",
            ),
            (
                "participant",
                "absent",
                r"(?:could|did)\s+not\s+(?:come|attend|make\s+it|take\s+part|travel|be\s+there)\b|(?:was|were)\s+(?:absent|missing|not\s+there|unable\s+to\s+(?:come|attend|travel))\b|"
                r"stayed\s+(?:away|at\s+home)\b|sent\s+(?:his|her|their)?\s*(?:apologies|regrets)\b|(?:had\s+)?cancell?ed\s+(?:his|her|their)\s+(?:attendance|trip|appearance|visit)\b|"
                r"fehlte[n]?\b|blieb(?:en)?\s+(?:[\w]+\s+){0,3}?fern\b|sagte[n]?\s+(?:kurzfristig\s+|seine\s+Teilnahme\s+|ihre\s+Teilnahme\s+)?ab\b|"
                r"konnte[n]?\s+nicht\s+(?:kommen|teilnehmen|anreisen|dabei\s+sein)\b|ließ(?:en)?\s+sich\s+(?:entschuldigen|vertreten)\b|(?:war|waren)\s+(?:verhindert|abwesend)\b|"
                r"nahm(?:en)?\s+(?:[\w]+\s+){0,5}?nicht\s+teil\b|reiste[n]?\s+nicht\s+an\b",
            ),
        )
    ),
    2,
)
# The people stand behind: "opened by", "In the chair was", "Eröffnet wurde sie von".
LED_UP_TO = Forms(
    (
        (role, presence, _form(words))
        for role, presence, words in (
            (
                "opening speech",
                "in person",
                r"(?:opened|inaugurated|kicked\s+off)\s+(?:[\w]+\s+)?by\s+|eröffnet\s+(?:von|vom|durch)\s+|"
                rf"eröffnet\s+(?:wurde[n]?\s+(?:(?:sie|er|es|{_CONFERENCE})\s+)?(?:[\w]+\s+){{0,3}}?(?:von|vom|durch)|(?:hat|hatte|haben|hatten)\s+(?:(?:sie|ihn|es|{_CONFERENCE})(?:\s+am\s+\w+)?)?)\s+",
            ),
            (
                "closing speech",
                "in person",
                r"(?<!that )(?:was|were|been)\s+closed\s+(?:[\w]+\s+)?by\s+|beschlossen\s+(?:wurde[n]?\s+(?:[\w]+\s+){0,4}?)?(?:von|vom)\s+",
            ),
            (
                "chair",
                "",
                rf"(?:{EVENT}|sessions?|panel|plenary|ceremony|Sitzung),?\s+(?:(?:was|were|which\s+was)\s+)?(?:also\s+)?(?:co-)?chaired\s+by\s+|in\s+the\s+chair\s+(?:was|were|sat)\s+|den\s+Vorsitz\s+(?:hatte|führte|übernahm)[n]?\s+|"
                r"die\s+(?:Leitung|Sitzungsleitung)\s+(?:hatte|lag\s+bei|übernahm)[n]?\s+|geleitet\s+(?:wurde[n]?\s+(?:[\w]+\s+){0,4}?)?(?:von|vom)\s+",
            ),
            (
                "chair",
                "",
                rf"{_CHAIR}\s+of\s+{_CONFERENCE}(?:\s+(?:was|is|became)|,)\s+",
            ),
            (
                "moderator",
                "",
                r"moderated\s+by\s+|(?:the\s+)?moderators?\s+(?:was|were)\s+|moderiert\s+(?:wurde[n]?\s+(?:[\w]+\s+){0,4}?)?(?:von|vom)\s+|durch\s+(?:den\s+Abend|die\s+Sitzung)\s+führte[n]?\s+",
            ),
            (
                "panellist",
                "",
                r"(?:the\s+)?panell?ists\s+(?:included|were|are)\s+|on\s+the\s+(?:panel|podium)\s+(?:sat|were|was)\s+|auf\s+dem\s+Podium\s+(?:saß(?:en)?|sass(?:en)?|diskutierte[n]?)\s+",
            ),
            (
                "speaker",
                "",
                r"(?:among\s+)?(?:the\s+)?speakers\s+(?:included|were|are)\s+|(?:it|conference|forum|meeting|summit|gathering|event)\s+was\s+addressed\s+by\s+|(?:delivering|giving|making)\s+(?:[\w-]+\s+){0,2}?(?:remarks|speeches|statements)\s+(?:[\w-]+\s+){0,5}?(?:was|were)\s+|unter\s+den\s+Red(?:nern|nerinnen)\s+(?:war|waren)\s+",
            ),
            (
                "participant",
                "",
                r"among\s+(?:those\s+(?:attending|present|who\s+(?:attended|came|took\s+part))|the\s+(?:participants|attendees|guests))\s+(?:was|were)\s+|also\s+(?:present|attending|in\s+attendance)\s+(?:was|were)\s+|"
                r"attended\s+by\s+|(?:opened|inaugurated|held|took\s+place)\b[^;.:]{0,160}?\bin\s+(?:the\s+)?presence\s+of\s+|(?:in\s+Anwesenheit|im\s+Beisein)\s+(?:von\s+|der\s+|des\s+)?|unter\s+den\s+(?:Teilnehmern|Gästen|Anwesenden)\s+(?:war|waren|sah\s+man)\s+|anwesend\s+(?:war|waren)\s+(?:auch\s+)?",
            ),
            (
                "participant",
                "absent",
                r"(?<!nothing )(?<!none )(?:missing|absent)\s+(?:was|were)\s+|es\s+fehlte[n]?\s+",
            ),
            (
                "host",
                "in person",
                r"\bGastgeber(?:in|innen)?,?\s+(?:war(?:en)?\s+)?(?=[A-ZÄÖÜ])|\bthe\s+hosts,?\s+(?:were\s+)?(?=[A-Z])",
            ),
        )
    ),
    2,
)
_TAKE = r"(?:nahm(?:en)?|nimmt|nehmen)\s+"
# German puts the verb before the one who acts: "Am Montag eröffnete Bell die Tagung".
INVERTED = Forms(
    (
        (
            role,
            presence,
            _form(verb),
            re.compile(rf"\s+(?:[\w]+\s+){{0,4}}?{behind}", re.IGNORECASE)
            if behind
            else None,
        )
        for role, presence, verb, behind in (
            ("opening speech", "in person", r"eröffnete[n]?\s+", _CONFERENCE),
            (
                "closing speech",
                "in person",
                r"(?:beendete[n]?|schloss(?:en)?)\s+",
                _CONFERENCE,
            ),
            ("chair", "", r"leitete[n]?\s+", _SITTING),
            ("moderator", "", r"moderierte[n]?\s+", _SITTING),
            (
                "speaker",
                "",
                r"sprach(?:en)?\s+",
                rf"(?:auf|bei|vor|zur)\s+{_CONFERENCE}",
            ),
            (
                "participant",
                "",
                rf"{_TAKE}(?:(?:auch|unter\s+anderem)\s+)?",
                rf"(?:an|am)\s+(?:\w{{3,6}}\s+)?{WORDS}{EVENT}\s+teil\b",
            ),
            (
                "participant",
                "",
                rf"(?:am|an\s+\w{{3,6}})\s+{WORDS}{EVENT}\s+{_TAKE}(?:(?:auch|unter\s+anderem)\s+)?",
                r"teil\b",
            ),
            (
                "participant",
                "",
                r"neben\s+",
                rf"{_TAKE}[^;:]{{0,300}}?\b(?:an|am)\s+(?:\w{{3,6}}\s+)?{WORDS}{EVENT}\s+teil\b",
            ),
            ("participant", "absent", r"fehlte[n]?\s+(?=[A-ZÄÖÜ])", None),
        )
    ),
    2,
)
