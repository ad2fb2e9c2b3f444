"""What people did at a conference: opened, chaired, spoke, came, stayed away."""

import pytest

from tests.events.reading import roles

LEAD = "President Anna Bell, Minister Otto Blum and Director Eva Kern are known. "
BELL, BLUM = "Anna Bell", "Otto Blum"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Bell opened the forum.", [("opening speech", BELL, "in person")]),
        ("Anna Bell, President of Kenya, opened it.", [("opening speech", BELL, "in person")]),
        ("Anna Bell, who opened the forum, was pleased.", [("opening speech", BELL, "in person")]),
        ("Anna Bell and Otto Blum inaugurated the conference.",
         [("opening speech", BELL, "in person"), ("opening speech", BLUM, "in person")]),
        ("It was formally opened by President Anna Bell.", [("opening speech", BELL, "in person")]),
        ("Anna Bell closed the meeting.", [("closing speech", BELL, "in person")]),
        ("Anna Bell chaired the session.", [("chair", BELL, "")]),
        ("In the chair was the Danish diplomat Otto Blum.", [("chair", BLUM, "")]),
        ("Anna Bell presided over the opening ceremony.", [("chair", BELL, "")]),
        ("The meeting was chaired by Anna Bell.", [("chair", BELL, "")]),
        ("A panel followed; Anna Bell moderated it.", [("moderator", BELL, "")]),
        ("The panel was moderated by Anna Bell.", [("moderator", BELL, "")]),
        ("Anna Bell (Acme), Otto Blum (Bolt) and Eva Kern were on the podium.",
         [("panellist", BELL, "in person"), ("panellist", BLUM, "in person"), ("panellist", "Eva Kern", "in person")]),
        ("Anna Bell took part in a round table.", [("panellist", BELL, "")]),
        ("Anna Bell addressed the conference.", [("speaker", BELL, "")]),
        ("Anna Bell spoke at the forum over a video link.", [("speaker", BELL, "remote")]),
        ("Anna Bell joined the forum online.", [("participant", BELL, "remote")]),
        ("Anna Bell attended the forum in person.", [("participant", BELL, "in person")]),
        ("Among the guests were Anna Bell and Otto Blum.",
         [("participant", BELL, ""), ("participant", BLUM, "")]),
        ("Anna Bell could not come.", [("participant", BELL, "absent")]),
        ("Anna Bell stayed away.", [("participant", BELL, "absent")]),
        ("Anna Bell sent her apologies.", [("participant", BELL, "absent")]),
        ("Anna Bell, who had moderated the first panel, praised the next round.", [("moderator", BELL, "")]),
        ("Anna Bell welcomed the delegates.", [("opening speech", BELL, "in person")]),
        ("“We must not sleep,” Anna Bell said after inaugurating the forum.", [("opening speech", BELL, "in person")]),
        ("“Nets,” Anna Bell said while addressing the inaugural session.", [("speaker", BELL, "")]),
        ("It was inaugurated by Anna Bell in presence of Minister Otto Blum.",
         [("opening speech", BELL, "in person"), ("participant", BLUM, "")]),
        ("Anna Bell (Acme), as the host of the forum, was pleased.", [("host", BELL, "in person")]),
        ("The hosts, President Anna Bell and Otto Blum, were pleased.", [("host", BELL, "in person"), ("host", BLUM, "in person")]),
        ("Anna Bell was elected chair of the conference.", [("chair", BELL, "")]),
        ("The Chairman of the Conference became Mr. Otto Blum.", [("chair", BLUM, "")]),
        ("Giving remarks were Anna Bell, Head of Nets, Cable Club; Otto Blum, Director, and Eva Kern.",
         [("speaker", BELL, ""), ("speaker", BLUM, ""), ("speaker", "Eva Kern", "")]),
        # What was given.
        ("A keynote by Anna Bell followed via video link.", [("keynote", BELL, "remote")]),
        ("Anna Bell gave the keynote.", [("keynote", BELL, "in person")]),
        ("In her keynote Anna Bell praised nets.", [("keynote", BELL, "in person")]),
        ("Anna Bell sent a video message.", [("video address", BELL, "by message")]),
        # German.
        ("Anna Bell eröffnete die Tagung.", [("opening speech", BELL, "in person")]),
        ("Am Montag eröffnete Anna Bell die Tagung.", [("opening speech", BELL, "in person")]),
        ("Eröffnet wurde die Tagung von Anna Bell.", [("opening speech", BELL, "in person")]),
        ("Eröffnet hatten den Gipfel am Mittwoch Präsidentin Anna Bell und UN-Generalsekretär Otto Blum.",
         [("opening speech", BELL, "in person"), ("opening speech", BLUM, "in person")]),
        ("Die Leitung hatte Anna Bell.", [("chair", BELL, "")]),
        ("Den Vorsitz führte Anna Bell.", [("chair", BELL, "")]),
        ("Moderiert wurde die Runde von Anna Bell.", [("moderator", BELL, "")]),
        ("Auf dem Podium saßen Anna Bell und Otto Blum.",
         [("panellist", BELL, ""), ("panellist", BLUM, "")]),
        ("Anna Bell war per Video zugeschaltet.", [("speaker", BELL, "remote")]),
        ("Am Gipfel nahmen auch Anna Bell und Otto Blum teil.", [("participant", BELL, ""), ("participant", BLUM, "")]),
        ("Neben Kanzlerin Dr. Anna Bell nehmen auch Kabelminister Otto Blum sowie Direktorin Eva Kern an dem diesjährigen Treffen teil.",
         [("participant", BLUM, ""), ("participant", "Eva Kern", ""), ("participant", BELL, "")]),
        ("Anna Bell, die als Gastrednerin bei der Tagung auftrat, lobte die Netze.", [("speaker", BELL, "")]),
        ("Die Gastgeber, Präsidentin Anna Bell und Otto Blum, freuten sich.", [("host", BELL, "in person"), ("host", BLUM, "in person")]),
        ("Anna Bell begrüßte eine Vielzahl an hohen Gästen.", [("opening speech", BELL, "in person")]),
        ("Anna Bell ließ sich entschuldigen.", [("participant", BELL, "absent")]),
        ("Anna Bell blieb der Tagung fern.", [("participant", BELL, "absent")]),
        ("Die Eröffnungsrede hielt Anna Bell.", [("opening speech", BELL, "in person")]),
        ("Anna Bell schickte eine Videobotschaft.", [("video address", BELL, "by message")]),
        ("In seiner Eröffnungsrede mahnte Otto Blum zur Eile.", [("opening speech", BLUM, "in person")]),
    ],
)  # fmt: skip
def test_what_people_did_is_read(text, expected):
    # A name means no more than the sentence that it stands in.
    assert roles(LEAD + text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Anna Bell opened a bottle.",
        "Anna Bell opened the panel’s door.",
        "Anna Bell closed the window.",
        "Anna Bell was thanked.",
        "Anna Bell liked the forum.",
        "Critics of Anna Bell opened the forum.",
        "The forum opened as Anna Bell left.",
        "Anna Bell welcomed the decision.",
        "Anna Bell chairs the Cable Club; she said so after opening a bottle.",
        "Neben Anna Bell nehmen auch Drähte an Länge zu.",
        # Not done, not yet, not here.
        "Anna Bell did not open the forum.",
        "Anna Bell will open the forum.",
        "Anna Bell was expected to open the forum.",
        "Did Anna Bell open the forum?",
        "Anna Bell opened the forum two years ago.",
        "Last year Anna Bell opened the forum.",
        "Last year Anna Bell sent a message.",
        "Im Vorjahr eröffnete Anna Bell die Tagung.",
        "Anna Bell soll die Tagung eröffnen.",
        "It failed, as Anna Bell had said.",
        # Others did.
        "Anna Bell met the cook who opened the forum.",
        "The forum was opened by a friend of Anna Bell.",
        "Anna Bell runs the secretariat of the forum.",
    ],
)
def test_what_people_did_not_do_is_not_read(text):
    assert roles(LEAD + text) == []


def test_a_message_of_another_year_is_none_of_this_one():
    text = "Anna Bell, who had only sent a message a year earlier, gave the keynote."

    assert roles(LEAD + text) == [("keynote", BELL, "in person")]
