"""Words that say what somebody is: titles of office, callings and forms of address, English and German."""

import re

from documents.printed import Printed

HONORIFICS = frozenset(
    "mr mrs ms miss mx dr drs prof sir dame lady lord herr herrn frau h.e he.mr hon excellency majesty highness eminence holiness monsieur "
    "madame mme mlle señor señora doña sheikh sheikha shaikh amb gen col lt capt sen rep eng ing dipl mag lic "
    "magister ph.d phd esq rev reverend ustad tan datuk dato sri".split()
)
# Forms of address that are also names or words: with a name behind them they say little.
_WEAK_HONORIFICS = frozenset(
    "sheikh he.mr eng ing mag lic lt gen col rep sen tan sri datuk dato".split()
)

# Nouns that say what somebody is, in the singular.
_ENGLISH = (
    "academic activist administrator adviser advisor advocate aide ally alumnus ambassador analyst anthropologist apprentice arbitrator "
    "architect artist assistant associate astronaut attorney attorney-general attaché auditor author backbencher banker baron baroness blogger boss "
    "broadcaster bureaucrat businessman businesswoman campaigner candidate captain cardinal celebrity ceo cfo chair chair-elect chairman "
    "chairperson chairwoman chancellor chief cio ciso citizen clerk cleric co-author co-chair co-chairman co-chairperson co-chairwoman "
    "co-convener co-convenor co-coordinator co-facilitator co-founder co-leader co-moderator co-organiser co-organizer "
    "co-rapporteur colleague colonel columnist commander commentator commissioner companion composer comptroller conductor congressman "
    "congresswoman conservative consul consultant contributor controller convener convenor coo coordinator co-ordinator correspondent count countess "
    "councillor councilor counsel counsellor counselor counterpart creator critic cryptographer cryptologist cso cto curator custodian dean "
    "defender delegate demonstrator deputy designer developer dictator diplomat director director-general dissident doctor donor duchess duke "
    "economist editor editor-in-chief educator emeritus emir emissary emperor employee engineer entrepreneur envoy ethicist evangelist examiner "
    "executive expert explorer facilitator farmer fellow filmmaker financier foreign-minister founder freelancer general geek governor "
    "graduate guardian guest hacker head headmaster historian host inspector instructor intern interpreter "
    "inventor investigator investor journalist judge jurist justice king laureate lawmaker lawyer leader lecturer legislator liaison "
    "librarian linguist litigator lobbyist magistrate maintainer manager mathematician mayor mediator member mep minister "
    "minister-counsellor minister-president mp mediator moderator monarch musician negotiator newscaster novelist observer officer official "
    "ombudsman ombudsperson ombudswoman operator organiser organizer owner panelist panellist parliamentarian participant partner "
    "pastor patriarch patron philanthropist philosopher physicist pioneer poet politician pope post-doc postgraduate practitioner premier presenter president "
    "president-elect priest prime-minister prince princess principal producer professor programmer prosecutor provost psychologist publicist publisher "
    "queen rapporteur reader rector registrar regulator reporter representative researcher resident scholar "
    "scientist scriptwriter secretary secretary-general senator sergeant sheriff singer sociologist solicitor speaker specialist "
    "spokesman spokesperson spokeswoman staffer statesman steward strategist student successor predecessor sultan superintendent supervisor "
    "technologist teacher technician theologian theorist tycoon treasurer trustee tutor undersecretary under-secretary "
    "under-secretary-general undersecretary-general vice-chair vice-chairman vice-chairperson vice-chairwoman vice-chancellor vice-minister "
    "vice-premier vice-president veteran viceroy viscount vp visionary volunteer warden whistleblower wizard worker writer youtuber youth-ambassador"
).split()
_IRREGULAR = (
    "alumni attorneys-general businessmen businesswomen chairmen chairpersons chairwomen chiefs co-chairmen congressmen secretaries "
    "secretaries-general deputies directors-general emeriti emerita mayors-elect newsmen ombudsmen spokesmen spokespeople statesmen "
    "vice-chairmen undersecretaries attachés staff mps meps ceos ctos"
).split()
# Nouns that are also ordinary words of other meanings: alone in lower case they say nothing.
LOOSE = frozenset(
    "aide ally associate assistant boss candidate chief citizen colleague counterpart conservative critic deputy executive fellow general graduate "
    "guest head host justice liaison member observer official operator owner partner participant principal "
    "reader regulator resident staff steward student successor predecessor worker".split()
)

# German stems that take the endings of gender, number and case, alone or at the end of any compound:
# "Ministerin", "Kommunikationsministers", "EU-Kommissaren".
_STEMS = (
    "abgeordnet aktivist aktionär analyst angestellt anwalt anwält architekt arzt ärzt assistent astronaut autor bankier beauftragt beamt berater "
    "berichterstatter besitzer betreiber bevollmächtigt blogger botschafter bürgermeister bürgerrechtler chefredakteur "
    "delegiert diplomat direktor dolmetscher dozent entwickler erfinder ermittler evangelist experte experti forscher funktionär fürsprecher gastgeber gesandt "
    "geschäftsführer gesandter gouverneur gründer historiker informatiker ingenieur inhaber initiator journalist jurist kandidat kanzler kenner "
    "kolumnist kommandeur kommissar kommissär koordinator korrespondent kritiker künstler lehrer leiter linguist lobbyist manager mathematiker "
    "minister mitarbeiter moderator nachfolger netzpolitiker organisator ökonom pfarrer philosoph physiker pionier politiker politolog preisträger prinz "
    "professor programmierer präsident psycholog publizist rechtsanwalt rechtsanwält redakteur referent repräsentant richter sachverständig "
    "dirigent statthalter schatzmeister schirmherr schriftsteller schüler sekretär senator soziolog spezialist sprecher stifter strateg student teilhaber teilnehmer "
    "archivar beisitzer bibliothekar datenschützer dekan dezernent gewerkschafter intendant justitiar justiziar kurator rektor schriftführer statistiker "
    "techniker veranstalter verhandler vermittler theoretiker trainer treuhänder unterhändler unternehmer unterzeichner urheber verantwortlich verfasser verfechter verhandlungsführer verleger "
    "vertreter vertraut verwalter volkswirt vordenker vorgänger vorkämpfer vorsitzend wirtschaftler wissenschafter wissenschaftler zeitzeug"
).split()
# German words of their own inflection.
_FORMS = (
    "aufsichtsrat bischof bischöfe bischöfin bundesrat bundesrats bundesrates bundesräte bundesrätin bundesrätinnen chef chefs chefin chefinnen "
    "expertin expertinnen experten fachfrau fachleute fachleuten fachmann fachmanns general generals gemeinderat gemeinderätin hofrat "
    "kaiser kaufmann kauffrau könig königs königin kolleg kollege kollegen kollegin kolleginnen landsfrau landsmann landsleute ministerialrat ministerialrätin "
    "mitglied mitglieds mitgliedes mitglieder mitgliedern nationalrat nationalrats nationalrätin oberhaupt oberhaupts oberhäupter ombudsfrau ombudsmann "
    "papst premier premiers regierungsrat regierungsrätin scheich staatsmann staatsrat staatsrätin ständerat ständerätin stadtrat stadträtin "
    "vize vorstand vorstands vorstandes vorstände vorständin"
).split()
_ENDINGS = ("", "in", "innen", "s", "es", "e", "en", "er", "em", "ern", "n")
_BEFORE = (
    "aufsichtsrats außen aussen bundes co- digital eu- finanz general handels innen justiz ko- kommunikations kultur minister premier sonder "
    "staats un-general uno-general verteidigungs vize vorstands wirtschafts"
).split()
_BEHIND = (
    "beauftragt botschafter chef direktor kanzler kommissar minister präsident sekretär sprecher vorsitzend"
).split()


def _longest_first(words) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


GERMAN_TITLE = (
    rf"(?:(?:{_longest_first(_STEMS)})(?:[:*_]?in(?:nen)?|ern|es|en|er|em|e|n|s)?+|"
    rf"(?:{_longest_first(_FORMS)}))"
)
_GERMAN = re.compile(rf"[\w-]{{0,40}}?{GERMAN_TITLE}")
TITLE_NOUNS = frozenset(
    [*_ENGLISH, *_IRREGULAR, *_FORMS]
    + [f"{noun}s" for noun in _ENGLISH]
    + [stem + ending for stem in _STEMS for ending in _ENDINGS]
    # The compounds that nearly every report has; is_title() knows all others.
    + [
        before + stem + ending
        for before in _BEFORE
        for stem in _BEHIND
        for ending in _ENDINGS
    ]
)

TITLE_MODIFIERS = frozenset(
    "acting adjunct assistant associate chief deputy designated elected emeritus emerita executive first foreign former founding honorary "
    "incoming interim junior lead managing outgoing permanent prime principal regional resident senior special state then under vice "
    "erste erster ersten damalige damaliger damaligen ehemalige ehemaliger ehemaligen einstige einstiger einstigen frühere früherer früheren langjährige "
    "langjähriger langjährigen scheidende scheidender scheidenden designierte designierter designierten amtierende amtierender amtierenden "
    "geschäftsführende geschäftsführender geschäftsführenden stellvertretende stellvertretender stellvertretenden "
    "ständige ständiger ständigen leitende leitender leitenden".split()
)


_LONGEST = 60


def _is_title(word: str) -> bool:
    if not word or len(word) > _LONGEST:
        return False
    folded = word.casefold()
    if folded in TITLE_NOUNS:
        return True
    last = folded.rsplit("-", 1)[-1]
    if last != folded and (last in TITLE_NOUNS and last not in LOOSE):
        return True
    if not word[0].isupper():
        return False
    return bool(_GERMAN.fullmatch(last))


TITLES = Printed(_is_title)  # whether each word is one


def is_title(word: str) -> bool:
    """Return whether a word says what somebody is: "Minister", "Kommunikationsministerin", "ICANN-Präsident".

    >>> is_title("EU-Kommissarin"), is_title("Politik")
    (True, False)
    """
    return TITLES[word]


def is_loose(word: str) -> bool:
    """Return whether a title noun means much else besides a person: "head", "member", "partner"."""
    return word.casefold().removesuffix("s") in LOOSE


def is_honorific(word: str) -> bool:
    return word.casefold() in HONORIFICS


def is_sure_honorific(word: str) -> bool:
    """Return whether a form of address can be nothing else."""
    folded = word.casefold()
    return folded in HONORIFICS and folded not in _WEAK_HONORIFICS


def is_several(title: str) -> bool:
    """Return whether a title is told of several people: "members", "hosts"."""
    return title.endswith("s") and is_title(title.removesuffix("s"))
