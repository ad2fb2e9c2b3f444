"""Acronyms of bodies: which fit a name, which stand behind one, and what is written in capitals and no body."""

import re
from bisect import bisect_right

from documents.reading import search_before
from documents.reading.chunks import Word
from documents.reading.quotes import find_quotes
from documents.reading.sought import sought
from people.reading.words import EVENT_HEADS

# Written in capitals, and no bodies: technique, units, offices, regions, laws, figures.
NO_BODIES = frozenset(
    "AAA ACTA AES AI AM APAC API APIs APT ARPANET ASCII ATM BBS BCE BGP BIP BYOD CBM CBMs CCTLD CCTLDS CD CDN CEO CEOs CERT CERTS CERTs CET CEST CFO "
    "CIO CISO COO COVID COVID-19 CPU CSAM CSIRT CSIRTs CSR CSS CSV CTO CV DDOS DANE DFFT DHCP DIY DKIM DLT DMA DMARC DMCA DNS DNSSEC DOC DOH DOI DOT DPI "
    "DSA DSGVO DSL DVD EMEA EN EPP EST EUR FAQ FAQS FAQs FOSS FTP FTTH GB GDC GDP GDPR GIS GMO GMT GNU GPU GPT GSM GTLD GTLDS GUI HIV HLPF HTML HTTP "
    "HTTPS HR IBAN ICT ICT4D ICTS ICTs ID IDN IDNS IDNs II III IIII IMAP IOT IP IPO IPR IPRS IPRs IPS IPTV IPTVS IPV4 IPV6 IRC ISBN ISDN ISP ISPS ISPs "
    "ISSN IT ITR ITRS ITRs IV IX IXP IXPS IXPs JPEG JPG JSON KI KMU KPI LAC LAN LDC LDCS LDCs LED LLM LLMS LLMs LTE M2M MAC MB MBA MDG MDGS MDGs MENA MFA ML MLAT "
    "MLATS MLATs MNO MOU MOUs MP MPS MPs MS MSM NAT NATS NB NEW NFT NFTS NFTs NGO NGOS NGOs NRO NROS NROs NRI NRIS NRIs OK OS OSI OTT OTTS P2P PC PCS PDF PDP PDPS "
    "PDPs PGP PHD PIN PKI PM PNG POP PPP PR PS PSTN Q1 Q2 Q3 Q4 QR RAM RDAP RDDS RFC RFCS RFCs RFP RPKI RPZ RPM RPMS RPMs SARS SDG SDGS SDGs SDK SEO SIM SIP SLA SLD SME SMES "
    "SMEs SMS SMTP SOPA SQL SSAD SSH SSL STEM TB TBD TCP TLD TLDS TLDs TLS TPP TRIPS TTIP TV UDHR UDP UDRP UHF UK UNCLOS UPI URL URLS URLs US USA UAE USB USD USP UTC UTF VAT VI VII VIII VOD VOIP VPN VPNS "
    "VPNs VR WAN WAP WHOIS WIFI WLAN WWW XI XII XIII XIV XIX XML XV XVI XX XXI ZIP".split()
)
# A long name with an acronym is none of a body if this is its head: “Border Gateway Protocol (BGP)”.
_NO_HEADS = frozenset(
    "access account act addresses address age agenda agreement agreements algorithm algorithms amendment area article assistance attack attacks bill certificate "
    "challenge charter code codes communication communications compact concept content contract convention copyright cooperation countries country crime currency "
    "data database declaration decree development directive disorder dispute document domain domains economy education emissions encryption engineering environment "
    "era exchange exercise extensions failure figures flow flows framework function functions game gateway goal goals governance guidelines hardware health identifier "
    "identity index indicators industry information infrastructure innovation intelligence interface internet item kit knowledge language languages law laws layer learning level "
    "liability licence license life line list literacy machine mail management manual map market material measure measures mechanism media memorandum message method methodology "
    "mile mobile model modelling moratorium name names neutrality norms notice number numbers object objects order package page paper paradigm parity path "
    "people performance permit persons plan plans point points policy policies power practice practices principle principles privacy procedure procedures process processing product "
    "programme-budget property protection protocol protocols question questions questionnaire rate reality recognition record records reform region register regulation regulations reporting request requirements "
    "resolution resource resources response responsibility review right rights risk road roadmap robot root round routing rule rules safety satellite scale science score section sector sectors security server servers "
    "signature software space spectrum speech standard standards state statement states station stewardship strategy structure study subscriber supply surveillance sustainability system "
    "systems tax technology technologies television test things threat time timeline title tool tools traffic transfer transformation transition transparency treaty trust understanding "
    "value violence vision war warfare web world year zone zones".split()
)


def _heads_no_body(name: str) -> bool:
    """Return whether the head of a name, the last word before its first small one, shows that it is none of a body."""
    head = ""
    for word in re.findall(r"[^\W_]+(?:[-’'][^\W_]+)*", name):
        if head and word[0].islower():
            break
        head = word
    return head.casefold().rsplit("-", 1)[-1] in _NO_HEADS


def initials_fit(acronym: str, name: str) -> bool:
    """Return whether the letters of ``acronym`` begin words of ``name`` in that order.

    >>> initials_fit("ITU", "International Telecommunication Union")
    True
    """
    letters = [c for c in acronym.upper() if c.isalpha()]
    starts = [part[0].upper() for part in name.replace("-", " ").split()]
    at = 0
    for start in starts:
        if at < len(letters) and start == letters[at]:
            at += 1
    return at == len(letters) and len(letters) >= 2


def gap_is_blank(text: str, left: Word, right: Word) -> bool:
    return text[left.end : right.start].strip(" ") == ""


def acronym_fits(acronym: str, name: str) -> bool:
    """Return whether ``acronym`` is made of the beginnings of a name's words, or, as Bakom, of their letters in order."""
    if initials_fit(acronym, name):
        return True
    letters = [c for c in acronym.casefold() if c.isalpha()]
    if not letters or len(letters) < 3 or not name or name[0].casefold() != letters[0]:
        return False
    rest = iter(name.casefold())
    return len(letters) <= 10 and all(letter in rest for letter in letters)


_IN_BRACKETS = r"\(\s*(?P<acronym>[A-Za-z][\w.&-]{0,18}[A-Z][\w.]{0,18}|[A-Z]{2,20}|[A-Z][a-zäöü]{2,8})\s*\)"
ACRONYM_BEHIND = sought(rf"(?<!\s)[”“\"’]?\s*{_IN_BRACKETS}")
_BRACKETED = re.compile(_IN_BRACKETS)


def _past_name(text: str, bracket: int) -> int:
    """Return where a name ends before a bracket: before the blanks, and before a mark that closes a quotation."""
    end = bracket
    while end and text[end - 1].isspace():
        end -= 1
    is_marked = end and text[end - 1] in '”“"’'
    return (
        end - 1 if is_marked and not text[max(0, end - 2) : end - 1].isspace() else end
    )


def abbreviated(text: str, words: list[Word]) -> list[tuple[int, int]]:
    """Return the names that an acronym in brackets follows whose letters they begin with: 'X Y of Z (XYZ)'."""
    quotes = [(quote.inner_start, quote.inner_end) for quote in find_quotes(text)]
    found = [
        (a, b)
        for a, b in quotes
        if (m := ACRONYM_BEHIND.match(text, b))
        and initials_fit(m["acronym"], text[a:b])
        and not _heads_no_body(text[a:b])
    ]
    for bracket in _BRACKETED.finditer(text):
        match = ACRONYM_BEHIND.match(text, _past_name(text, bracket.start()))
        end = bisect_right(words, match.start(), key=lambda word: word.end)
        if not end or words[end - 1].end != match.start():
            continue
        for start in range(end - 1, max(-1, end - 12), -1):
            name = text[words[start].start : match.start()]
            if start < end - 1 and not gap_is_blank(
                text, words[start], words[start + 1]
            ):
                break
            if (
                words[start].is_capitalised
                and words[start].text[0] == match["acronym"][0]
                and initials_fit(match["acronym"], name)
            ):
                if not _heads_no_body(name) and not any(
                    word.text.casefold() in EVENT_HEADS for word in words[start:end]
                ):
                    found.append((words[start].start, match.start()))
                break
    return found


_BODY_CONTEXT = re.compile(
    r"\s+(?:negotiations?|members?|secretariat|board|council|group|process|countries|states|summit|meetings?|presidency|"
    r"delegations?|officials?|headquarters|spokes(?:man|woman|person))\b"
    # What bodies do, and techniques do not.
    r"|\s+(?:has\s+|have\s+|had\s+|also\s+)?(?:adopted|announced|agreed|appealed|approved|argued|asked|called\s+(?:for|on)|condemned|criticised|criticized|decided|"
    r"demanded|endorsed|hosted|invited|issued|launched|organi[sz]ed|proposed|protested|published|rejected|released|said|"
    r"says|signed|stressed|submitted|urged|urges|voted|warned|warns|welcomed|welcomes|"
    r"forderte|fordert|kritisierte|kritisiert|warnte|warnt|erklärte|erklärt|teilte|beschloss|veröffentlichte|begrüßte)\b"
)
_AMONG_BODIES = re.compile(
    r"\b(?:system|bodies|groups|processes|organi[sz]ations?|Organisationen|Gremien)\s*\([^()]*$"
)
# “a working group, the XYZ,”
_APPOSED = re.compile(
    r"\b(?:agency|alliance|association|authority|board|body|coalition|commission|committee|consortium|council|forum|foundation|group|institute|"
    r"ministry|network|organi[sz]ation|panel|union)s?(?:\s+of\s+[\w\s]{1,40})?,\s+the\s+$"
)
_OF_THE = re.compile(r"\b(?:by|of|within|from|with)\s+the\s+$")
# “SPD-Politikerin”, “XYZ-Vorstand”: who has members, officers and a seat.
_OFFICE = re.compile(
    r"(?P<acronym>[A-Z]{2,}[A-Z0-9]*)-(?:Abgeordnete[nr]?|Beauftragte[nr]?|Beirat|Berater(?:in)?|Büro|Chef(?:in)?s?|Delegation|Direktor(?:in)?s?|Experte[n]?|Expertin|"
    r"Fraktion|Führung|Funktionär(?:in)?|General(?:direktor|sekretär)(?:in)?s?|Geschäftsführer(?:in)?|Gremien|Gremium|Kandidat(?:in)?|Kanzlerkandidat(?:in)?|Kommission|Länder[n]?|Leiter(?:in)?|"
    r"Manager(?:in)?|Mitarbeiter(?:in)?|Mitglied(?:er[n]?|s)?|Mitgliedsländer[n]?|Mitgliedsstaaten|Mitgliedstaaten|Parteitag|Politiker(?:in)?|Präsident(?:in)?|Präsidium|Rat|Sekretariats?|Sitz|"
    r"Sprecher(?:in)?s?|Staaten|Vertreter[ns]?|Vertreterin|Verwaltungsrat|Vizepräsident(?:in)?|Vorsitz(?:ende[nr]?)?|Vorstand(?:s|es)?|Vorständin|Zentrale)"
)


def office_holder(text: str) -> str:
    """Return the acronym of “XYZ-Vorstand”; '' where the word is no such compound."""
    found = _OFFICE.fullmatch(text)
    return found["acronym"] if found and found["acronym"] not in NO_BODIES else ""


def names_a_body(text: str, word: Word) -> bool:
    """Return whether what stands around an unknown acronym shows that it is a body or process."""
    return bool(
        _BODY_CONTEXT.match(text, word.end)
        or search_before(_AMONG_BODIES, text, word.start)
        or search_before(_OF_THE, text, word.start)
        or search_before(_APPOSED, text, word.start)
    )


def shortened_name(text: str, start: int) -> int:
    """Return where a name ends that an acronym of its letters follows: "Cable and Wire Authority (CWA)"; 0 if none does."""
    named = _WITH_ACRONYM.match(text, start)
    if not named:
        return 0
    name = named["name"]
    letters = {c.upper() for c in re.findall(r"\b[^\W\d_]|[A-ZÄÖÜ]", name)}
    # "the Cable Lab at the Acme Wire Union (AWU)": too many words for the letters.
    capitals = len(re.findall(r"\b[A-ZÄÖÜ]", name))
    fits = (
        letters.issuperset(named["acronym"]) and capitals <= len(named["acronym"]) + 1
    )
    return named.end("name") if fits else 0


_WITH_ACRONYM = re.compile(
    r"(?P<name>[A-ZÄÖÜ][\w’-]*(?: (?:&|[^\W\d_][\w’-]*)){1,9})\s*\((?P<acronym>[A-Z]{3,9})\)"
)
