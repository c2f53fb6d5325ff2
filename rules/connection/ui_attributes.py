"""connection/ui-attributes."""

from __future__ import annotations

from speclint.rule import Bad, Good, SchemaRule


class UiAttributes(SchemaRule):
    """The catalog entry of a source lacks its label, description, icon or category.

    They stand in `sourceSpec.attributes.uiAttributes`, and the catalog is made of them. A source
    without a label has no name there, one without a category is in none of the groups. Adobe asks
    for all four before it takes in a source.

    There is one finding for each that is missing.

    Source: Adobe, "Create a new connection specification", its section on artifacts.
    """

    severity = "warning"
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "uiAttributes": {
        "isSource": true,
        "icon": {"key": "acmeContactsIcon"},
        "description": {"key": "acmeContactsDescription"},
        "label": {"key": "acmeContactsLabel"}
      }
    }
  }
}
""",
            at="4:23",
            message="`category` is missing: it is the group in which the catalog lists the source",
        ),
        Good("""{
  "sourceSpec": {
    "attributes": {
      "uiAttributes": {
        "isSource": true,
        "category": {"key": "crm"},
        "icon": {"key": "acmeContactsIcon"},
        "description": {"key": "acmeContactsDescription"},
        "label": {"key": "acmeContactsLabel"}
      }
    }
  }
}
"""),
    )
