"""Which offices are of a body whatever its name, of a matter as often, of a paper, and which are what somebody does in life."""

import re

from documents.reading.sought import sought

# Offices at the head of a body: what they are "of" is one, whatever its name is built of.
LEADERS = sought(
    r"(?:(?:vice[\s-]?)?president|(?:co-?)?founder|ceo|cto|cfo|coo|chief\s+\w+(?:\s+officer)?|chair\w*|managing\s+director|executive\s+director|director|executive|employee|boss|owner|partner|"
    r"head|member|manager|lawyer|counsel|engineer|evangelist|spokes\w+|representative|professor|fellow|researcher|policy\s+\w+|"
    r"\w*präsident\w*|\w*chef\w*|\w*gründer\w*|\w*vorstand\w*|\w*leiter\w*|\w*direktor\w*|\w*sprecher\w*|\w*geschäftsführer\w*|mitglied\w*|mitarbeiter\w*|\w*vorsitzend\w*|\w*vertreter\w*|professor\w*)s?$",
    re.IGNORECASE,
)

# Offices that are "of" a matter as often as of a body.
OFFICERS = re.compile(
    r"(?:co-?ordinator|secretary|secretary-general|convenor|convener|facilitator|rapporteur|delegate|ambassador|generalsekretär\w*|sekretär\w*|\w*koordinator\w*)s?$",
    re.IGNORECASE,
)

CALLINGS = re.compile(
    r"(?:activist|artist|attorney|author|blogger|cryptographer|developer|diplomat|economist|engineer|entrepreneur|expert|hacker|historian|journalist|"
    r"lawyer|mathematician|philosopher|politician|programmer|scholar|scientist|sociologist|student|writer|"
    r"aktivist\w*|anwalt|anwältin|autor(?:in)?|berater(?:in)?|diplomat(?:in)?|ingenieur(?:in)?|journalist(?:in)?|jurist(?:in)?|ökonom(?:in)?|"
    r"philosoph(?:in)?|politiker(?:in)?|publizist(?:in)?|schriftsteller(?:in)?|unternehmer(?:in)?|wissenschaftler(?:in)?|wissenschafter(?:in)?)s?$",
    re.IGNORECASE,
)

PRESS = re.compile(
    r"(?:columnist|correspondent|reporter|journalist|editor-in-chief|publisher|kolumnist(?:in)?|korrespondent(?:in)?|(?:chef)?redakteur(?:in)?|journalist(?:in)?|verleger(?:in)?)$",
    re.IGNORECASE,
)

# Who is something "for" or "with" a body.
AGENTS = re.compile(
    r"(?:spokes\w+|lawyer|counsel|attorney|analyst|consultant|employee|engineer|executive|fellow|lobbyist|manager|partner|reporter|representative|"
    r"researcher|correspondent|volunteer|campaigner)s?$",
    re.IGNORECASE,
)
