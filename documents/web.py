"""Addresses on the web. No Django."""

from urllib.parse import urlsplit

LONGEST = 2000


def is_web_address(address: str) -> bool:
    """Return whether an address begins with http:// or https://, names a host and is no longer than can be kept."""
    try:
        parts = urlsplit(address)
        return (
            parts.scheme in ("http", "https")
            and bool(parts.hostname)
            and len(address) <= LONGEST
        )
    except ValueError:  # "http://[a"
        return False
