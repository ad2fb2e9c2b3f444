"""Addresses on the web. No Django."""

import re
from urllib.parse import urlsplit

LONGEST = 2000

# What forms take for a host, too: labels of RFC 1035, in letters of any script, the last one no number; or an IPv4 address.
_LETTER = "a-z\u00a1-\uffff"
_LABEL = rf"[{_LETTER}0-9](?:[{_LETTER}0-9-]{{0,61}}[{_LETTER}0-9])?"
_LAST = rf"(?:[{_LETTER}](?:[{_LETTER}-]{{0,61}}[{_LETTER}])|xn--[a-z0-9]{{1,59}})"
_OCTET = r"(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
_HOST = re.compile(
    rf"(?:localhost|(?:{_LABEL}\.)+{_LAST}|{_OCTET}(?:\.{_OCTET}){{3}})(?::[0-9]{{1,5}})?",
    re.IGNORECASE,
)
_LONGEST_HOST = 253


def is_web_address(address: str) -> bool:
    """Return whether an address begins with http:// or https://, names a host and is no longer than can be kept."""
    try:
        parts = urlsplit(address)
        return (
            parts.scheme in ("http", "https")
            and len(parts.netloc) <= _LONGEST_HOST
            and bool(_HOST.fullmatch(parts.netloc))
            and len(address) <= LONGEST
            and not any(map(str.isspace, address))  # which ``urlsplit`` leaves out
        )
    except ValueError:  # "http://[a"
        return False
