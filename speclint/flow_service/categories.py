"""The groups that the catalog lists sources in."""

from __future__ import annotations

from speclint.suggest import plain

# As the schema of connection specs has them: from the API reference, the guides and the folders
# of the published documentation.
KEYS = (
    "advertising",
    "analytics",
    "cloudStorage",
    "consentAndPreferences",
    "crm",
    "customerSuccess",
    "dataPartners",
    "database",
    "ecommerce",
    "loyalty",
    "marketingAutomation",
    "payments",
    "protocols",
    "streaming",
)


def key_of(text: str) -> str | None:
    """Return the key of a category that is written as a key or as people read it, or None.

    >>> key_of("Consent & Preferences")
    'consentAndPreferences'
    """
    meaning = plain(text.replace("&", "and"))
    return next((key for key in KEYS if plain(key) == meaning), None)
