"""Lines left over from the page that a text was taken from: menus, captions, bylines, other headlines."""

import re

from documents.places import find_city
from documents.reading.dates import find_dates
from documents.reading.markup import DEFINITION
from documents.reading.sought import Gate, Readers

_QUARTER = r"(?:Q[1-4]|\d{2})/(?:19|20)\d\d"
# Words of the page itself. Each stands alone in its line, or with others in a menu.
_LABEL = (
    r"Home(?:page)?|Startseite|Men[uü]|Navigation(?: menu)?|Suchen?|Search|Log ?in|Sign (?:in|up)|Anmelden|Registrieren|Subscribe(?: to .{1,40})?|"
    r"Newsletter(?: abonnieren)?|Contact(?: us)?|Kontakt|Impressum|Datenschutz(?:erklärung)?|Privacy(?: policy)?|Sitemap|RSS|FAQs?|Archiv|Archives?|"
    r"Skip to .{1,30}|Zum (?:Haupt)?[Ii]nhalt springen|Zur (?:Navigation|Suche|Übersicht)(?: springen)?|Jump to .{1,60}|"
    r"(?:back )?to (?:the )?(?:top|overview|list|home|news)|Back to .{1,30}|Zum Seitenanfang|Nach oben|Zurück(?: zu.{1,30})?|Back|Weiter|Next|Previous|"
    r"Print(?:er[ -]friendly)?(?: (?:version|page|this))?|Print E-?mail|Drucken|Druckversion|Seite drucken|Versenden|Weiterempfehlen|Merken|Teilen|Artikel teilen|"
    r"Share(?: (?:this|on|via))?(?: (?:post|page|article|story|.{1,12}))?|Tweet(?: this)?|Twitter|Facebook|LinkedIn|WhatsApp|Telegram|Reddit|Pinterest|Pocket|XING|Instagram|"
    r"YouTube|WeChat|Weibo|E-?Mail|Mail|Copy link|Link kopieren|Like(?: this)?|Loading\.*|PDF|Download(?: (?:as )?PDF)?|PDF herunterladen|"
    r"\d* ?Comments?(?:\(s\))?(?: ?\(\d+\))?(?:Print E-?mail)?|No comments(?: yet)?|Leave a (?:comment|reply)|Add (?:a )?comment|(?:\d+ )?Kommentare?(?: lesen)?(?: ?\(\d+\))?|"
    r"Kommentar (?:schreiben|hinterlassen|verfassen)|Adjust font size|Font size.{0,20}|Schriftgröße.{0,20}|Listen to (?:this )?article|Artikel anhören|"
    r"Advertisement|Anzeige|Werbung|Sponsored|Synopsis|Abstract|Kurzfassung|Table of contents|Contents|Inhalt(?:sverzeichnis)?|Gallery|Bildergalerie|"
    r"Mehr zum Thema|More on (?:this|the) topic|(?:Press|Media|News) (?:release|advisory)|Pressemitteilung|Medienmitteilung|Presseinformation|For immediate (?:release|use)|Related(?: (?:articles?|posts?|stories|links|news|content|topics|documents|items|coverage))?|Similar posts|Most read|Most popular|"
    r"Latest(?: news| posts| stories)?|Trending|Top stories|More (?:from|in) .{1,40}|Mehr (?:aus|von) .{1,40}|Meistgelesen|Ähnliche (?:Artikel|Beiträge)|Verwandte (?:Artikel|Beiträge|Themen)|Auch interessant|"
    r"You (?:may|might) also (?:like|be interested in)|Read (?:more|next|also)|Also read|See also|Lesen Sie (?:auch|mehr|weiter)|Weiterlesen|Weitere (?:Artikel|Beiträge|Informationen)|"
    r"Siehe auch|Mehr dazu|Zum Thema|Links?|Tags?|Schlagw(?:orte|örter)|Kategorien?|Categor(?:y|ies)|Topics|Themen|###|-?30-?|-? ?Ends? ?-?|Ende"
)
_LABELS = re.compile(rf"(?:{_LABEL})\s*[:>»…]?\s*$", re.IGNORECASE)
_LABELLED = re.compile(
    r"(?:Tags?|Tagged(?: with)?|Schlagw(?:orte|örter)|Kategorien?|Categor(?:y|ies)|Filed under|Posted (?:in|on|by)|Published(?: (?:on|by|in))?|Updated(?: on)?|Last (?:updated?|modified|edited|changed)(?: on)?|"
    r"Veröffentlicht(?: am| von| in)?|Erstellt(?: am)?|Aktualisiert(?: am)?|Zuletzt (?:geändert|aktualisiert)(?: am)?|Stand|Author|Authors?|Autor(?:in|en)?|Editor|Redaktion|Translat(?:or|ed by|ion)|Übersetzung|"
    r"READ ALSO|ALSO READ|Read (?:also|more|next)|See also|Related(?: \w+)?|Lesen Sie (?:auch|mehr)|Siehe auch|Mehr dazu|Weiterlesen|Conference Reports on|Media contacts?|Press contacts?|Contact|Kontakt|Pressekontakt|"
    r"Share (?:this|on)|Source|Sources?|Quellen?|Image credits?|Photo credits?|Bildnachweis|Bildquelle|Fotos?|Photos?|Bild(?:er)?|Pictures?|Images?|Caption|Illustration|Grafik|Graphic|Screenshot|Video|Audio|Watch|Listen)"
    r"\s?(?::|-(?=\s))\s?.*$",
    re.IGNORECASE,
)
_UNLABELLED = re.compile(
    r"(?:Filed under|Posted (?:in|on|by)|Published (?:on|by|in)|Last (?:updated?|modified|edited|changed)|Veröffentlicht (?:am|von|in)|Erstellt am|Aktualisiert am|Zuletzt (?:geändert|aktualisiert)|date:?\s+(?=\d{4}-\d\d))\s*.{1,80}$",
    re.IGNORECASE,
)
_CRUMBS = re.compile(
    r"(?:(?:You are here|Sie sind hier|Du bist hier)\s*:?.*|(?:Home(?:page)?|Startseite|Start)\s*[>/»›→|:].*)$",
    re.IGNORECASE,
)
_PAGER = re.compile(
    r"(?=.*\d)(?=.*(?:\d\s+\d|[<>«»‹›]))(?:[<>«»‹›|…]|\.{3}|\d{1,4}|next|weiter|previous|prev|zurück|page|seite|of|von|\s)+$",
    re.IGNORECASE,
)
_RULE = re.compile(r"[\s\-–—=_*~•·.#|+]+$")
# " date 2018-11 The forum met": put in front of a text by who fetched it.
FETCHED = re.compile(
    r"\s*date:?\s+\d{4}-\d\d(?:-\d\d)?(?:[T ]\d\d:\d\d\S{0,12})?\s+(?=[^\W\d_„“\"«]*[A-ZÄÖÜ„“\"«])"
)
_TAGS = re.compile(
    rf"^(?:{_QUARTER}|{_QUARTER}(?=[^\s\-–—])[^\n.]{{1,80}}|[^\n.]{{0,80}}[^\W\d_]{_QUARTER})$"
)
_CREDIT_WORD = r"(?:Photos?|Fotos?|Pictures?|Images?|Bild(?:er)?|Text|Grafik|Graphic|Credit|Video|Caption|Source|Quelle|Editor|Editing|Redaktion|Screenshot)"
_CREDIT = re.compile(
    rf"[\[(]\s*{_CREDIT_WORD}s?\s*(?:/|:|\bby\b|\bvon\b|©|courtesy|credit).*$|©.*$|Copyright\s(?:©|\(c\)|\d{{4}}).*$|\(c\)\s.*$|All rights reserved\b.*$|Alle Rechte vorbehalten.*$"
    rf"|{_CREDIT_WORD}s?\s(?:by|courtesy of|credit)\s.{{1,80}}$"
    r"|(?:From left|Von links|L-R|Pictured|Im Bild|Auf dem Bild)\b.{1,300}$",
    re.IGNORECASE,
)
_CREDITED = re.compile(
    rf"[\[(]\s*{_CREDIT_WORD}s?\s*(?:/|:|\bby\b|\bvon\b|©|courtesy|credit)[^\[\]()]{{0,100}}[\])]\.?$|[.!?“”\"]\s{_CREDIT_WORD}s?\s?(?::|©)\s?[^.]{{2,80}}$",
    re.IGNORECASE,
)
# "(Xinhua/Li Xin) The host opens the forum": agency and photographer; "SOURCE Acme" ends a press release.
_SIGNED = re.compile(
    r"\([A-Z]\w{1,20}/[A-Z][\w.’' -]{1,40}\)\s*\S.*$|.*\.\s*\([A-Z]\w{1,20}/[A-Z][\w.’'-]{1,20}\s[A-Z][\w.’' -]{1,20}\)$|SOURCE\s.{1,60}$"
)
_AGENCY = re.compile(
    r"\((?:Quelle|Source|Text|Editor|Redaktion)?:?\s?[\w.-]{2,20}(?:[/,]\s?[\w. -]{2,30}){0,3}\)$"
)
_SOURCE = re.compile(
    r"\((?:Quelle|Source|Text|Red|Redaktion|Editors?)\b[.:]?\s.{1,120}\)$"
)
_WIRE = re.compile(r"\(?[A-Z][\w.' ]{1,30}\)\s+(?:Updated:?\s)?\d.{5,40}$")
_BYLINE = re.compile(
    r"(?:By|BY|by|Von|VON)\s+(?:our\s+[\w -]{1,60}|[Uu]nser\w*\s[\w -]{1,60}|(?:[A-ZÄÖÜ][\w.'’-]*\s?){1,5}(?:(?:and|und|&|,|in)\s(?:[A-ZÄÖÜ][\w.'’-]*\s?){1,5}){0,4})(?:,\s[^.]{1,60})?$"
)
_OUR_BYLINE = re.compile(r"(?:By|BY)\s+[Oo]ur\s.{1,80}$")
_NOTICE = re.compile(
    r"(?:About the authors?|Über (?:den Autor|die Autor(?:in|en))|Zur Person|Staff writer\b|Guest post\b|Gastbeitrag\b|Follow (?:us|me|him|her|them) on\b|Folgen Sie uns\b|Disclaimer\b|Notes? (?:to|for) editors\b|"
    r"The (?:views|opinions) (?:expressed|in this)\b|(?:Views|Opinions) expressed\b|Die (?:hier )?geäußerten (?:Meinungen|Ansichten)\b|(?:This|The following|The above) (?:article|post|blog(?: ?post)?|story|report|text|piece|page|interview)\s(?:has been|had been|is|was)?\s?(?:originally |first |also |re|cross-?)?(?:published|appeared|posted|licensed|translated|archived|part of)\b|"
    r"(?:Dieser|Der folgende|Der vorstehende) (?:Artikel|Beitrag|Text|Bericht|Kommentar) (?:ist|wurde|erschien|stammt)\b.{0,40}\b(?:erschienen|veröffentlicht|Archiv|übersetzt|zuerst)\b|Dieser (?:Artikel|Beitrag|Text) erschien\b|"
    r"For (?:more|further) information\b.{0,40}\b(?:visit|contact|see|go to|please)\b|Weitere Informationen (?:finden Sie |gibt es )?(?:unter|auf)\b|Click here\b|Klicken Sie\b|Subscribe to\b|Sign up for\b)",
    re.IGNORECASE,
)
_BIO = re.compile(
    r"(?:[A-ZÄÖÜ][\w.'’-]*\s){1,4}(?:is|was|ist|war)\s(?:an?|the|ein|eine|der|die)\s(?:[\w-]+\s){0,4}(?:writer|journalist|reporter|correspondent|blogger|columnist|contributor|editor|Journalist(?:in)?|Redakteur(?:in)?|Korrespondent(?:in)?|Autor(?:in)?|Blogger(?:in)?)\b"
)
# Behind these the rest of a page is no more of the text, as far as it is no sentence.
_TAIL = re.compile(
    r"(?:[-–—*]\s?){1,9}$|(?:More (?:from|in) .{1,40}|Mehr (?:aus|von) .{1,40}|Mehr zum Thema|More on (?:this|the) topic|READ ALSO|Related\b.{0,20}|Similar posts|Most (?:read|popular)|Latest(?: news| posts| stories)?|Top stories|Trending|Meistgelesen|"
    r"Ähnliche (?:Artikel|Beiträge)|Verwandte (?:Artikel|Beiträge|Themen)|Auch interessant|You (?:may|might) also.{0,20}|Share this.{0,12}|Weitere (?:Artikel|Beiträge)|Lesen Sie auch)\s*:?$",
    re.IGNORECASE,
)
# "Deutschland/Internet/Gipfel/ÜBERSICHT 2": an agency's words to sort by; "+++ Politik +++".
_SORTED = re.compile(
    r"[^\W\d_][\w-]*(?:/[^\W\d_][\w-]*){2,}(?:\s\w+){0,2}$|\+{2,}.*\+{2,}$"
)
# The foot of a printed page: its paper and number.
_FOOT = re.compile(
    r".{1,40}\s{5,}\d{1,4}$|(?:Seite|Page|S\.|p\.)\s\d{1,4}(?:\s(?:von|of|/)\s\d{1,4})?$"
)
_SHORT_LINE = Gate(_LABELS, _PAGER, _AGENCY)
_LINE = Readers(
    (_LABELLED.match, _LABELLED),
    (_CREDIT.match, _CREDIT),
    (_CREDITED.search, _CREDITED),
    (_SIGNED.match, _SIGNED),
    (_SORTED.match, _SORTED),
    (_FOOT.match, _FOOT),
    (_SOURCE.match, _SOURCE),
    (_NOTICE.match, _NOTICE),
)
_PAGE_LINE = Gate(_CRUMBS, _UNLABELLED, _LABELS)
_ITEM = re.compile(r"(?:[•\-–*‣◦▪·]|\(?\w{1,3}[.)])\s")
_SEPARATOR = re.compile(r"\s+[·|•/]\s+")
_CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s?(?:UTC|GMT|CET|CEST|Uhr|[+-]\d{4}))?"
)
_KEY = re.compile(r"\s*[A-Za-z][\w-]{0,30}\s*:(?:\s.*)?$")
_FRONT_TITLE = re.compile(
    r"\s*title\s*:\s*(?P<mark>[\"']?)(?P<title>\S[^\n]{0,300}?)(?P=mark)\s*$",
    re.IGNORECASE,
)
_FENCE = re.compile(r"(?:-{3,6}|\+{3})\s*$")
LONGEST_CAPTION = 300
# A byline stands among the first lines; front matter ends within so many.
_TOP = 6
_LONGEST_FRONT = 40


def _is_date_only(words: str) -> bool:
    """Return whether a line holds one day and nothing else, but perhaps a time of day."""
    if len(words) > 60 or not any(char.isdigit() for char in words):
        return False
    words = _CLOCK.sub(" ", words)
    dates = find_dates(words)
    return (
        len(dates) == 1
        and dates[0].first == dates[0].last
        and len(dates[0].first) == 10
        and not dates[0].first.startswith("X")
        and not words[: dates[0].start].strip(" ,.|·•*-–—()")
        and not words[dates[0].end :].strip(" ,.|·•*-–—()")
    )


def _is_posted(words: str) -> bool:
    """Return whether a line says when, by whom or where a page was posted: '3 May 2019 · Guest post'."""
    if not any(map(str.isdigit, words)):
        return False
    parts = _SEPARATOR.split(words)
    others = [part for part in parts if not _is_date_only(part)]
    return len(others) < len(parts) and not any(
        "," in part or len(part.split()) > 5 or find_city(part) for part in others
    )


def is_left_over(words: str, seen: int) -> bool:
    """Return whether a line of a page is no part of its text; ``seen`` counts the lines before it."""
    if not words or _RULE.match(words) or ("/" in words and _TAGS.match(words)):
        return True
    if (
        len(words) <= 80
        and _SHORT_LINE.may_be_in(words)
        and (_LABELS.match(words) or _PAGER.match(words) or _AGENCY.match(words))
    ):
        return True
    if len(words) <= LONGEST_CAPTION and any(fits(words) for fits in _LINE.of(words)):
        return True
    if (
        len(words) <= 120
        and _PAGE_LINE.may_be_in(words)
        and (_CRUMBS.match(words) or _UNLABELLED.match(words) or _is_menu(words))
    ):
        return not words.endswith(".")
    if seen and seen <= _TOP and len(words) <= 120:
        return bool(
            _BYLINE.match(words)
            or _OUR_BYLINE.match(words)
            or (_WIRE.match(words) and find_dates(words))
            or _is_posted(words)
        )
    return False


def _is_menu(words: str) -> bool:
    """Return whether a line is a row of links, of which one at least is a page's own word."""
    parts = _SEPARATOR.split(words)
    return len(parts) > 1 and any(_LABELS.match(part.strip()) for part in parts)


def _front_matter(lines: list[str]) -> int:
    """Return how many lines at the head of a text are its front matter, complete or broken."""
    filled = [at for at, line in enumerate(lines[:_LONGEST_FRONT]) if line.strip()]
    if not filled:
        return 0
    opened = bool(_FENCE.match(lines[filled[0]].strip()))
    for at in filled[1:] if opened else filled:
        if _FENCE.match(lines[at].strip()):
            return at + 1 if at > filled[0] else 0
        line = lines[at]
        if not (_KEY.match(line) or (opened and line[:1] in " \t-")):
            return 0
    return 0


def front_title(lines: list[str]) -> tuple[int, int, int] | None:
    """Return (line, start, end) of the title that front matter gives, if it does."""
    for at in range(_front_matter(lines)):
        if match := _FRONT_TITLE.match(lines[at]):
            return at, *match.span("title")
    return None


def left_over(lines: list[str], is_note, is_linked) -> set[int]:
    """Return which lines of a text are left over from its page.

    ``lines`` are as patterns see them; ``is_note`` tells whether a line is a footnote,
    ``is_linked`` whether an address below the text belongs to a link in it.
    """
    left = set(range(_front_matter(lines)))
    seen = sum(1 for at in left if lines[at].strip())
    behind: set[int] | None = None  # lines behind one after which a page only goes on
    last = None
    for at, line in enumerate(lines):
        words = line.strip()
        if at in left or not words:
            continue
        note = is_note(at)
        defined = None if note else DEFINITION.match(line)
        if defined and is_linked(defined["reference"]):
            left.add(at)
        elif not note and is_left_over(words, seen):
            left.add(at)
            if _TAIL.match(words):
                left |= behind or set()
                behind = set()
        elif behind is not None and not note and _is_headline(words):
            behind.add(at)
        else:
            # A sentence: the text goes on. Notes end what is left of the page.
            left |= (behind or set()) if note else set()
            behind = None
            last = at if not note else last
        seen += 1
    left |= behind or set()
    if last is not None and last and _BIO.match(lines[last].strip()):
        left.add(last)
    return left


def _is_headline(words: str) -> bool:
    """Return whether a line may be the headline of another story."""
    return (
        len(words) <= 120
        and not words.endswith((".", "!", ":", "“", "”"))
        and not _ITEM.match(words)
    )
