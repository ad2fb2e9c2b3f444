"""Names of bodies in French, Spanish, Portuguese, Italian and Dutch: a head noun, and of what it is.

A passage's text comes in; stretches of it go out: “Fundación para el Cable”, “Ministère des Câbles”.
"""

from collections.abc import Iterator

from documents.patterns import one_of
from documents.reading.sought import sought

_HEADS = (
    "Académie|Academia|Agence|Agencia|Agenzia|Agência|Alianza|Aliança|Alleanza|Asociación|Assemblée|Asamblea|Assembleia|Associació|Associazione|Associação|Autorità|"
    "Autoridad|Autoridade|Autorité|Banque|Bureau|Camera|Cámara|Câmara|Centro|Centrum|Chambre|Coalición|Coalizão|Colegio|Comisión|Comissão|Comitato|Comité|Comitê|"
    "Commissione|Confederación|Confederação|Confédération|Conseil|Consejo|Conselho|Consiglio|Corporación|Défenseur|Diputación|Dirección|Direction|Direzione|École|Ente|Escola|Escuela|"
    "Facultad|Faculdade|Faculté|Facoltà|Federación|Federação|Federazione|Fédération|Fondation|Fondazione|Fondo|Fundació|Fundación|Fundação|Garante|Gobierno|Governo|Gouvernement|"
    "Grupo|Groupe|Hogeschool|Institut|Instituto|Istituto|Laboratoire|Laboratorio|Laboratório|Ministère|Ministerie|Ministerio|Ministero|Ministério|Nederlandse|Núcleo|"
    "Observatoire|Observatorio|Observatório|Oficina|Office|Organisation|Organización|Organização|Organizzazione|Parlement|Pontificia|Rede|Réseau|Rete|Scuola|Secrétariat|"
    "Secretaría|Senado|Sociedad|Sociedade|Société|Società|Stichting|Stiftelsen|Superintendencia|Syndicat|Tribunal|Unión|Union|União|Universidad|Universidade|Universitat|Universiteit|"
    "Università|Université|Vereniging"
).split("|")
# What joins the words of such a name; of English and German only what they do not share with it.
_LINK = (
    r"(?:de\s+l['’]|de\s+la|de\s+los|de\s+las|de\s+el|della|dello|delle|degli|dell['’]|del|dei|de|da|do|dos|das|di|du|des|d['’]|para\s+(?:el|la|a|o|las|los)|para|"
    r"pour\s+(?:la|le|les)|pour|per\s+(?:la|il|le|i)|por\s+la|por|voor|van\s+(?:de|het)|van|sur|sobre|en|na|à|au|aux|y|e|et|l['’]|la|le|les|as|os|a|o)"
)
_CAPITAL = r"[A-ZÀ-Þ][\w’'-]*+"
# An adjective behind its noun: "Affaires étrangères", known by a letter that English and German have not.
_ADJECTIVE = r"(?=[a-z]{0,14}[àâáãçèéêëìíîïñòóôõùú])[a-zà-ÿ]{2,20}"
FOREIGN = sought(
    rf"(?<![\w-]){one_of(_HEADS)}"
    rf"(?P<first>(?:\s+{_CAPITAL}){{0,4}}?(?:\s*\s(?:{_LINK}\s?){{1,2}}\s*{_CAPITAL})(?:\s+{_CAPITAL}){{0,3}})"
    rf"(?:\s+(?:{_LINK}\s?){{1,2}}\s*{_CAPITAL}(?:\s+{_CAPITAL}){{0,2}}|\s+(?:{_ADJECTIVE})(?![\w-])){{0,5}}"
)


def foreign_bodies(text: str, _=()) -> Iterator[tuple[int, int]]:
    """Yield the stretches of names such as 'Universidad de Acme'.

    >>> list(foreign_bodies("Anna Bell of the Universidad de Acme came"))
    [(17, 36)]
    """
    for found in FOREIGN.finditer(text):
        yield found.span()
