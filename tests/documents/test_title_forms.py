"""Documents that a text names without quotation marks, and what only looks like one."""

import pytest

from documents.reading.title_forms import apart, english_forms
from documents.reading.title_german import german_forms


def english(text):
    return [f.title or text[f.start : f.end] for f in apart([*english_forms(text)])]


def german(text):
    forms = [*english_forms(text, german=True), *german_forms(text)]
    return [f.title or text[f.start : f.end] for f in apart(forms)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A name before the noun.
        ("the Oslo Declaration was signed", ["Oslo Declaration"]),
        ("signed the UN Charter and left", ["UN Charter"]),
        ("the G20 Oslo Leaders Declaration", ["G20 Oslo Leaders Declaration"]),
        ("Utopia's Cable Bill of Rights", ["Cable Bill of Rights"]),
        ("the Global Cable Compact", ["Global Cable Compact"]),
        (
            "the Utopian General Net Protection Regulation",
            ["Utopian General Net Protection Regulation"],
        ),
        ("the Cable Act of Utopia", ["Cable Act of Utopia"]),
        ("the Kyoto Protocol", ["Kyoto Protocol"]),
        (
            "the Christchurch Call and the Nairobi Initiative",
            ["Christchurch Call", "Nairobi Initiative"],
        ),
        ("the Berlin Messages", ["Berlin Messages"]),
        (
            "the Cable Stewardship Transition Proposal",
            ["Cable Stewardship Transition Proposal"],
        ),
        ("the Affirmation of Commitments", ["Affirmation of Commitments"]),
        ("the Pact for the Future", ["Pact for the Future"]),
        ("the Blue Outlook 2019 was out", ["Blue Outlook 2019"]),
        # What it is about behind it.
        ("the Declaration on Cables", ["Declaration on Cables"]),
        (
            "the Oslo Agenda for the Cable Society came",
            ["Oslo Agenda for the Cable Society"],
        ),
        (
            "a Code of Conduct on Cables and Nets",
            ["Code of Conduct on Cables and Nets"],
        ),
        (
            "the Charter of Human Rights and Principles for the Internet",
            ["Charter of Human Rights and Principles for the Internet"],
        ),
        ("the Convention on Cables in Oslo in May", ["Convention on Cables"]),
        (
            "the Council of Utopia Convention on Cables",
            ["Council of Utopia Convention on Cables"],
        ),
        ("a Memorandum of Understanding with Acme", ["Memorandum of Understanding"]),
        (
            "the Oslo Declaration of Principles and the Plan of Action",
            ["Oslo Declaration of Principles", "Plan of Action"],
        ),
        (
            "the Oslo Declaration of Principles and Plan of Action",
            ["Oslo Declaration of Principles", "Plan of Action"],
        ),
        (
            "the Oslo Call for Trust and Security in Cyberspace",
            ["Oslo Call for Trust and Security in Cyberspace"],
        ),
        (
            "the Blue Book for the Cable Forum and the finals",
            ["Blue Book for the Cable Forum"],
        ),
        ("the Declaration on eCables", ["Declaration on eCables"]),
        (
            "the Universal Declaration of Nets and Article 10 of the Utopian Convention on Nets",
            ["Universal Declaration of Nets", "Utopian Convention on Nets"],
        ),
        # Numbered.
        ("rests on Resolution 73/27 of the General Assembly", ["Resolution 73/27"]),
        ("the UN resolution 73/27", ["UN Resolution 73/27"]),
        ("Resolutions 73/27 and 73/266", ["Resolution 73/27", "Resolution 73/266"]),
        ("see A/RES/70/125 and E/CN.16/2019/3", ["A/RES/70/125", "E/CN.16/2019/3"]),
        ("RFC 1984 of 1996", ["RFC 1984"]),
        ("RFCs 2804, 3365 and 6973", ["RFC 2804", "RFC 3365", "RFC 6973"]),
        (
            "Directive 95/46/EC and Regulation (EU) 2016/679",
            ["Directive 95/46/EC", "Regulation (EU) 2016/679"],
        ),
        ("Recommendation CM/Rec(2018)2 on nets", ["Recommendation CM/Rec(2018)2"]),
        (
            "(Recommendation CM/Rec(2018)2 on the roles of nets)",
            ["Recommendation CM/Rec(2018)2 on the roles of nets"],
        ),
        ("the draft-bell-cables-nets-00", ["draft-bell-cables-nets-00"]),
        (
            "Agenda 2030 and the 2030 Agenda for Sustainable Development",
            ["Agenda 2030", "2030 Agenda for Sustainable Development"],
        ),
        ("Convention 108+ of the Council", ["Convention 108+"]),
        # Look-alikes.
        ("The Declaration was long. This Report is long.", []),
        ("the agenda of the declaration", []),
        ("the Strategy Group and the Report Committee", []),
        ("the Border Gateway Protocol and the Internet Protocol", []),
        ("Commissioner for the Digital Agenda", []),
        ("Anna Bell, Director Global Strategy", []),
        ("the UN Global Compact", []),
        ("at the Cable Convention in Oslo", []),
        ("the Conference Call and the Open Call", []),
        ("the Final Report and the Joint Statement", []),
        ("the Report of Anna Bell", []),
        ("the Belt and Road Initiative", []),
        ("World Food Programme and International Law", []),
        ("the Convention 2001 was held", []),
        ("Bill Bell said so", []),
        ("her Report to the Congress", []),
        ("the Alternative Dispute Resolution and the Mission Statement", []),
        ("a Free Trade Agreement", []),
    ],
)
def test_documents_are_named_in_english(text, expected):
    assert english(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Compounds, adjectives of places, inflection.
        ("hat die Malabo-Konvention ratifiziert", ["Malabo-Konvention"]),
        ("die UN-Charta und die Genfer Erklärung", ["UN-Charta", "Genfer Erklärung"]),
        ("das Genfer Paket", ["Genfer Paket"]),
        (
            "die Allgemeine Erklärung der Menschenrechte",
            ["Allgemeine Erklärung der Menschenrechte"],
        ),
        (
            "die Europäische Menschenrechtskonvention",
            ["Europäische Menschenrechtskonvention"],
        ),
        ("des Osloer Vertrags", ["Osloer Vertrag"]),
        # What it is about.
        (
            "eine Erklärung zur digitalen Inklusion vor",
            ["Erklärung zur digitalen Inklusion"],
        ),
        (
            "die Charta der Vereinten Nationen in New York",
            ["Charta der Vereinten Nationen"],
        ),
        (
            "das Übereinkommen über Computerkriminalität im November",
            ["Übereinkommen über Computerkriminalität"],
        ),
        ("der Vertrag von Lissabon", ["Vertrag von Lissabon"]),
        (
            "der Schlussbericht der Kommission für Netze",
            ["Schlussbericht der Kommission für Netze"],
        ),
        (
            "der Leitfaden der Menschenrechte für Nutzer",
            ["Leitfaden der Menschenrechte für Nutzer"],
        ),
        (
            "der Pakt über bürgerliche und politische Rechte",
            ["Pakt über bürgerliche und politische Rechte"],
        ),
        (
            "das Abkommen von Paris und der Pariser Aufruf für Netze",
            ["Abkommen von Paris", "Pariser Aufruf für Netze"],
        ),
        # Formal papers, laws.
        (
            "mit einer Grundsatzerklärung und einem Aktionsplan",
            ["Grundsatzerklärung", "Aktionsplan"],
        ),
        ("nach Annahme des Aktionsplans", ["Aktionsplan"]),
        (
            "das IT-Sicherheitsgesetz, die Datenschutz-Grundverordnung",
            ["IT-Sicherheitsgesetz", "Datenschutz-Grundverordnung"],
        ),
        # By number, and in English.
        ("Resolution 73/27 der Generalversammlung", ["Resolution 73/27"]),
        ("die Richtlinie 95/46/EG", ["Richtlinie 95/46/EG"]),
        ("im Memorandum of Understanding mit Acme", ["Memorandum of Understanding"]),
        (
            "der Paris Call for Trust in Cyberspace",
            ["Paris Call for Trust in Cyberspace"],
        ),
        # Look-alikes.
        ("Der Bericht betont die Netze.", []),
        ("Eine Erklärung der Minister kam nicht.", []),
        ("Ihre Erklärung für das Scheitern war kurz.", []),
        ("Keine Abschlusserklärung gab es, keinen Aktionsplan.", []),
        ("eine Presse-Erklärung und ein Arbeitsvertrag", []),
        ("auf der G20-Agenda stand es", []),
        ("des Ausschusses Digitale Agenda", []),
        ("eine UN-Konvention wird gefordert", []),
        ("Eine Charta für das Netz wird gefordert, ein Vertrag über Kabel.", []),
        ("die OECD-Prinzipien und die Daten-Strategie", ["OECD-Prinzipien"]),
    ],
)
def test_documents_are_named_in_german(text, expected):
    assert german(text) == expected
