"""What tells that an event is held."""

import re

from documents.reading.sought import sought

HOLDING = (
    r"(?:took\s+place|takes\s+place|taking\s+place|taken\s+place|take\s+place|was\s+held|were\s+held|is\s+held|being\s+held|be\s+held|been\s+held|held|hosted|hosts|"
    r"convened|convenes|opened|opens|closed|closes|gathered|gathers|met|meets|concluded|concludes|ended|ends|began|begins|begun|started|runs|ran|sat|will\s+(?:conclude|close|end|open|begin|start|run|be(?=\s+(?:back\s+)?(?:in|at|from)\s))|wrapped\s+up|wraps\s+up|drew\s+to\s+a\s+close|drawn\s+to\s+a\s+close|came\s+to\s+a\s+close|got\s+under\s+way|gets\s+under\s+way|kicked\s+off|kicks\s+off|"
    r"fand|findet|stattfand|stattfinden|tagte|tagt|getagt|trafen?|trifft|eröffnet|begann|beginnt|endete|endet)"
)
# A verb that says of an event that it is held, opens, moves on or ends.
HELD = sought(
    rf"\b(?:(?:comes?|came)\s+to\s+(?:an|its|the)\s+end|(?:brought|brings?)\s+(?:[\w'’-]+\s+){{1,8}}?to\s+(?:an\s+end|a\s+close)|{HOLDING}|was\s+home\s+to|is\s+home\s+to|welcomed|opened\s+its\s+doors|travel(?:s|ed|led)?\s+to|move[sd]?\s+to|returns?|returned|comes?|came|kommt|kam|kamen|"
    r"zieht|begrüßte?n?|begrüßt|stattgefunden|gestartet|startete|begonnen|abgehalten|ausgerichtet|ausrichten|zusammengekommen|zusammenkommen|zusammentreten|bevorsteht|folgt|kicks?\s+off|kicked\s+off|had\s+been|zu\s+Ende|zusammen(?:kam|traf)\w*|zu\s+Gast|Gastgeber\w*)\b",
    re.IGNORECASE,
)
