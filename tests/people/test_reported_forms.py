"""Reported speech in its usual forms, English and German."""

import pytest

import documents.reading
import events.reading
import people.reading

ENGLISH = (
    "A report on nets\n\nKenyan President Anna Bell and Danish Minister Otto Blum came to the forum. "
    "The Cable Agency met.\n\n"
)
GERMAN = (
    "Ein Bericht über Netze\n\nPräsidentin Anna Bell und der dänische Minister Otto Blum waren zu der Tagung gekommen, "
    "und das war gut. Die Internationale Fernmeldeunion (ITU) war auch da.\n\n"
)


def told(text):
    """Return (speaker, words, why) of what is told in a text."""
    document = documents.reading.read(text)
    found = people.reading.read(document, events.reading.no_bodies(document, ()))
    return [
        (quotation.speaker.name, quotation.text, quotation.doubt)
        for quotation in found.quotations
        if not quotation.direct
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bell told the hall that nets are good.", "told the hall that nets are good"),
        ("Bell said the Agency had seen it.", "said the Agency had seen it"),
        ("Bell believes that nets are good.", "believes that nets are good"),
        ("Bell argued for new nets.", "argued for new nets"),
        ("Bell asked the board to say no.", "asked the board to say no"),
        ("Bell asked for more time.", "asked for more time"),
        ("Bell stressed the need for nets.", "stressed the need for nets"),
        ("Bell rejected the plan at once.", "rejected the plan at once"),
        ("France, Bell said, would stand by it.", "France, Bell said, would stand by it"),
        ("Nets are good for all of us, according to Bell.", "Nets are good for all of us, according to Bell"),
    ],
)  # fmt: skip
def test_what_is_told_is_read(text, expected):
    assert told(ENGLISH + text) == [("Anna Bell", expected, "")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bell sagte, dass die Netze gut sind.", "sagte, dass die Netze gut sind"),
        ("Bell betonte, das Netz müsse offen bleiben.", "betonte, das Netz müsse offen bleiben"),
        ("Am Abend mahnte Bell, dass die Kabel zu kurz sind.", "mahnte Bell, dass die Kabel zu kurz sind"),
        ("Bell fügte hinzu, dass die Netze gut sind.", "fügte hinzu, dass die Netze gut sind"),
        ("Bell stellte klar, dass die Netze gut sind.", "stellte klar, dass die Netze gut sind"),
        ("Bell forderte mehr Netze für alle.", "forderte mehr Netze für alle"),
        ("Bell warnte vor langen Kabeln.", "warnte vor langen Kabeln"),
        ("Bell plädierte für neue Netze.", "plädierte für neue Netze"),
        ("Bell sprach sich für neue Netze aus.", "sprach sich für neue Netze aus"),
        ("Bell rief alle dazu auf, Netze zu knüpfen.", "rief alle dazu auf, Netze zu knüpfen"),
        ("Laut Bell sind die Netze gut.", "Laut Bell sind die Netze gut"),
        ("Nach Angaben von Bell waren 300 da.", "Nach Angaben von Bell waren 300 da"),
        ("Bell zufolge sind die Netze gut.", "sind die Netze gut"),
        ("Die Netze seien gut und die Kabel lang, so Bell.", "Die Netze seien gut und die Kabel lang, so Bell"),
        ("Doppelte Arbeit, versicherte Bell, werde es nicht geben.",
         "Doppelte Arbeit, versicherte Bell, werde es nicht geben"),
    ],
)  # fmt: skip
def test_what_is_told_in_german_is_read(text, expected):
    assert told(GERMAN + text) == [("Anna Bell", expected, "")]


def test_two_in_one_sentence_say_their_own():
    text = "Bell said that nets are good and Blum said that cables are bad."

    assert told(ENGLISH + text) == [
        ("Anna Bell", "said that nets are good", ""),
        ("Otto Blum", "said that cables are bad", ""),
    ]


@pytest.mark.parametrize(
    ("text", "who", "why"),
    [
        (
            ENGLISH + "The minister added that nets are good.",
            "Otto Blum",
            "“The minister” is taken for Otto Blum, the only one so titled in the report.",
        ),
        (
            ENGLISH + "Bell came. She said that nets are good.",
            "Anna Bell",
            "“she” is taken for Anna Bell, the only person named before in the paragraph.",
        ),
        (
            GERMAN + "Die Netze seien gut, so der Minister weiter.",
            "Otto Blum",
            "“der Minister” is taken for Otto Blum, the only one so titled in the report.",
        ),
        (
            GERMAN + "Bell eröffnete die Tagung. Der Zugang zum Netz sei gut.",
            "Anna Bell",
            "The sentence is in the subjunctive of reported speech; Anna Bell speaks, or is named, before.",
        ),
        (
            GERMAN + "Bell und Blum sagten, dass die Netze gut sind.",
            "Anna Bell",
            "Otto Blum is named as saying so too.",
        ),
    ],
)
def test_who_is_inferred_comes_with_the_reason(text, who, why):
    assert [(name, doubt) for name, _, doubt in told(text)] == [(who, why)]


@pytest.mark.parametrize(
    "text",
    [
        "Bell said goodbye to the guests who had come.",
        "Bell asked a question.",
        "New rules would not be written here, a guest told the hall.",
        "The agency, nobody argued, has turned the net.",
        "Critics of Bell argued for new nets.",
        "Bell did not argue for new nets.",
        "The stressed Bell left.",
    ],
)
def test_what_is_not_told_is_not_read(text):
    assert told(ENGLISH + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Bell sagte nicht, dass die Netze gut sind.",
        "Bell bestritt, dass die Netze gut sind.",
        "Niemand sagte, dass die Netze gut sind.",
        "Ob Bell sagte, dass die Netze gut sind, ist offen.",
        "Kritiker von Bell sagten, dass die Netze gut sind.",
        "Der Sprecher von Bell sagte, dass die Netze gut sind.",
        "Bell traf Blum. Der Zugang zum Netz sei ein Werkzeug.",
        "Bell kam am Montag, der Zug war voll.",
        "Bell kam. Es sei denn, dass die Netze schlecht sind.",
        "Bell kam. Wie dem auch sei, die Netze sind gut.",
        "Bell kam. Wir wissen, was da sei.",
        "Laut Plan sind die Netze gut.",
        "So kam Bell zu den Netzen.",
    ],
)
def test_what_is_not_told_in_german_is_not_read(text):
    assert told(GERMAN + text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Behind a semicolon the report speaks again, unless the telling goes on.
        (ENGLISH + "Bell rejected the plan; the hall was full.", "rejected the plan"),
        (
            ENGLISH + "Bell said that nets are good; that cables are bad.",
            "said that nets are good; that cables are bad",
        ),
        (
            ENGLISH + "The net, Bell argued, is a trap; so it ended.",
            "The net, Bell argued, is a trap",
        ),
        (
            GERMAN + "Bell lobte die Netze; am Abend gab es Suppe.",
            "lobte die Netze",
        ),
        (
            GERMAN + "Bell sagte, das Netz sei gut; die Kabel seien zu kurz.",
            "sagte, das Netz sei gut; die Kabel seien zu kurz",
        ),
        (
            GERMAN + "Zu Beginn mahnte UN-Generalsekretärin Anna Bell zur Eile.",
            "mahnte UN-Generalsekretärin Anna Bell zur Eile",
        ),
    ],
)
def test_what_is_told_ends_where_the_telling_ends(text, expected):
    assert [words for _, words, _ in told(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Bell kam. Gründe nannte sie nicht.",
        "Für die Gäste sprach Bell, die Präsidentin.",
        "Danach sprach Bell für Peru, Blum für Kenia.",
    ],
)
def test_german_verbs_that_tell_nothing_are_not_read(text):
    assert told(GERMAN + text) == []
