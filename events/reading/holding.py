"""What tells that an event is held."""

HOLDING = (
    r"(?:took\s+place|takes\s+place|taking\s+place|taken\s+place|take\s+place|was\s+held|were\s+held|is\s+held|being\s+held|be\s+held|been\s+held|held|hosted|hosts|"
    r"convened|convenes|opened|opens|closed|closes|gathered|gathers|met|meets|concluded|concludes|ended|ends|began|begins|begun|started|runs|ran|sat|will\s+(?:conclude|close|end|open|begin|start|run|be(?=\s+(?:back\s+)?(?:in|at|from)\s))|wrapped\s+up|wraps\s+up|drew\s+to\s+a\s+close|drawn\s+to\s+a\s+close|came\s+to\s+a\s+close|got\s+under\s+way|gets\s+under\s+way|kicked\s+off|kicks\s+off|"
    r"fand|findet|stattfand|stattfinden|tagte|tagt|getagt|trafen?|trifft|eröffnet|begann|beginnt|endete|endet)"
)
