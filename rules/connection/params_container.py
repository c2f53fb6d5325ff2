"""connection/params-container."""

from __future__ import annotations

from speclint.rule import Bad, Good, Refusal, Repair, Replace, SchemaRule, Spec


class ParamsContainer(SchemaRule):
    """The parameters of a request are written as one string.

    `queryParams` and `headerParams` are objects with a member for each parameter. In 2021 they were
    strings, as in `a=1&b=2` or `a=1,b=2`; newer examples have none of these, and nothing says that
    the service still takes them apart. The fix makes an object of such a string, or of JSON that
    was put into one.

    A string that is one placeholder is not reported: what the customer types may be anything.

    Source: Adobe, "Configure your source specification".
    """

    severity = "warning"
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {
        "path": "/v3/contacts",
        "method": "GET",
        "queryParams": "sort=updated&fields=id,name"
      }
    }
  }
}
""",
            at="7:24",
            message="`queryParams` is one string, the form of 2021: "
            "write an object with a member for each parameter",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "urlParams": {
        "path": "/v3/contacts",
        "method": "GET",
        "queryParams": {
          "sort": "updated",
          "fields": "id,name"
        }
      }
    }
  }
}
""",
            safety="unsafe",
        ),
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "headerParams": "{'Accept': 'application/json'}"
    }
  }
}
""",
            at="4:23",
            message="`headerParams` is one string, the form of 2021: "
            "write an object with a member for each header",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "headerParams": {
        "Accept": "application/json"
      }
    }
  }
}
""",
            safety="unsafe",
        ),
        Good(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {
        "path": "/v3/contacts",
        "method": "GET",
        "queryParams": {"sort": "updated"}
      }
    }
  }
}
"""
        ),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:  # noqa: ARG002 - the value says it all
        """Take the string apart, if all of it can be taken apart."""
        params = _params(str(refusal.value))
        if params is None:
            return None
        return Repair("Make an object of it", "unsafe", (Replace(refusal.pointer, params),))


def _params(text: str) -> dict[str, object] | None:
    text = text.strip()
    if text.startswith("{") and text.endswith("}"):
        return _json(text)
    parts = text.split("&" if "&" in text else ",") if text else []
    names = [part.partition("=")[0].strip() for part in parts]
    if not all("=" in part for part in parts) or not all(names) or len(set(names)) < len(names):
        return None
    values = [part.partition("=")[2].strip() for part in parts]
    return dict(zip(names, values, strict=True))


def _json(text: str) -> dict[str, object] | None:
    import json

    for candidate in (text, text.replace("'", '"')):
        try:
            value = json.loads(candidate)
        except ValueError:
            continue
        return value if isinstance(value, dict) else None
    return None
