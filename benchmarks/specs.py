"""Connection specs as teams write them: no two alike, and nothing wrong with any of them.

A spec is made of its number alone, so a corpus is the same on each machine. Not only words differ
from spec to spec but which parts there are, their members and their order: what is remembered of
one spec is no help with the next. Only what Adobe's templates fix stands in all: `exploreSpec` and
`permissionsInfo`.
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

from benchmarks.words import DETAILS, PLACES, SYLLABLES, THINGS

Json = dict[str, Any]
CLEAN = Path(__file__).resolve().parent.parent / "examples" / "clean"
BATCH = json.loads((CLEAN / "acme-contacts-connectionSpec.json").read_text("utf-8"))
STREAMING = json.loads((CLEAN / "acme-streaming.json").read_text("utf-8"))
STREAMED = 10  # of this many specs one is a streaming one
DRAFT = "http://json-schema.org/draft-07/schema#"
CATEGORIES = ("advertising", "analytics", "crm", "database", "ecommerce", "loyalty", "payments")
HALF = 0.5
SIZES = range(2, 12)  # how many fields a batch spec has that are its own: 4 to 15 KB
# What a field says: its type, and whatever stands beside it.
TYPES: dict[str, tuple[str, Json]] = {
    "text": ("string", {}),
    "short text": ("string", {"minLength": 2, "maxLength": 64}),
    "address": ("string", {"format": "uri"}),
    "day": ("string", {"format": "date"}),
    "choice": ("string", {"enum": ["all", "active", "archived"], "default": "active"}),
    "number": ("integer", {"minimum": 1, "default": 20}),
    "share": ("number", {"exclusiveMinimum": 0, "maximum": 100}),
    "flag": ("boolean", {"default": False}),
}


def text(number: int) -> str:
    """Return the connection spec with a number, as it stands in its file."""
    rng = random.Random(f"connection spec {number}")  # noqa: S311 - no secret
    spec = streaming(rng, number) if number % STREAMED == STREAMED - 1 else batch(rng, number)
    return json.dumps(spec, indent=rng.choice((2, 2, 2, 2, 4)), ensure_ascii=False) + "\n"


def streaming(rng: random.Random, number: int) -> Json:
    """Return a streaming spec of 1.5 KB: most of it is the same in all of them."""
    name, thing = vendor(rng, number), rng.choice(THINGS)
    link = {"documentationLink": f"https://docs.{slug(name)}.example/{thing}"}
    shown = STREAMING["sourceSpec"]["attributes"]["uiAttributes"] | link
    shown |= catalog(rng, name, thing) | {"category": {"key": "streaming"}}
    attributes = {"authRequired": False, "uiAttributes": shuffled(rng, shown)}
    return shuffled(
        rng,
        STREAMING
        | {"description": sentence(rng, thing), "sourceSpec": {"attributes": attributes}}
        | {"attributes": STREAMING["attributes"] | link},
    )


def batch(rng: random.Random, number: int) -> Json:
    """Return a batch spec: its own fields are shared out to signing in and to the source."""
    name, thing = vendor(rng, number), rng.choice(THINGS)
    size = rng.choice(SIZES)
    inputs = fields(rng, thing, rng.randint(1, min(size - 1, 6)))
    logins = authentications(rng, name, size - len(inputs))
    return shuffled(
        rng,
        BATCH
        | {"name": f"{name} {thing}", "description": sentence(rng, thing), "authSpec": logins}
        | {"sourceSpec": source(rng, name, thing, inputs), "attributes": features(rng)},
    )


def features(rng: random.Random) -> Json:
    """Return what the user interface may do with a source."""
    names = ("explorePaginationSupported", "updateSupported", "deleteSupported")
    chosen = rng.sample(names, rng.randint(1, len(names)))
    return {"uiAttributes": {"apiFeatures": {name: rng.choice((True, False)) for name in chosen}}}


def authentications(rng: random.Random, name: str, count: int) -> list[Json]:
    """Return one to three ways to sign in; one with keys asks for `count` of them."""
    ways = [*BATCH["authSpec"], keys(rng, name, count)]
    chosen = rng.sample(ways, rng.choice((1, 2, 2, 3)))
    if ways[-1] not in chosen:
        chosen[0] = ways[-1]
    return [way | {"spec": reworded(rng, name, way["spec"])} for way in chosen]


def keys(rng: random.Random, name: str, count: int) -> Json:
    """Return a way to sign in with keys, each of which is sent as a header."""
    asked = {
        f"authKey{number}": {
            "title": f"{detail.capitalize()} key",
            "description": f"The key of the {detail} that is sent to the {rng.choice(PLACES)}.",
            "type": "string",
            "format": "password",
            "restAttributes": {"headerParamName": f"X-{slug(name).title()}-{detail.title()}"},
        }
        for number, detail in enumerate(rng.sample(DETAILS, count), 1)
    }
    spec: Json = {"$schema": DRAFT, "type": "object", "properties": asked}
    spec["required"] = ["authKey1"]
    return {"name": f"Keys of {name}", "type": "KeyBased", "spec": spec}


def reworded(rng: random.Random, name: str, schema: Json) -> Json:
    """Return an embedded schema whose texts speak of a vendor, its members in another order."""
    about = schema.get("description", "")[:-1]
    said = schema | {"description": f"{about} of the {rng.choice(PLACES)}."}
    if "properties" in schema:
        fields = {key: reworded(rng, name, field) for key, field in schema["properties"].items()}
        about = f"What a customer of {name} enters to sign in to the {rng.choice(PLACES)}."
        said |= {"properties": shuffled(rng, fields), "description": about}
    return shuffled(rng, said)


def source(rng: random.Random, name: str, thing: str, inputs: Json) -> Json:
    """Return what the catalog shows, what is fetched, and what the customer is asked for."""
    wanted, *others = rng.sample(sorted(inputs), len(inputs))
    item, times = thing.removesuffix("s"), schedule(rng)
    sent = {rng.choice(("filter.", "q_", "")) + key: f"${{{key}}}" for key in others}
    if "type" in times:
        sent["when"] = "{SCHEDULE_QUERY}"
    attributes: Json = {
        "uiAttributes": shuffled(rng, {"isSource": True} | catalog(rng, name, thing)),
        **request(rng, name, f"/v{rng.randint(1, 9)}/{thing}/${{{wanted}}}", sent),
        "headerParams": headers(rng, name),
        "contentPath": content(rng, thing, item),
        "paginationParams": pagination(rng),
        "scheduleParams": times,
    }
    if rng.random() < HALF:
        attributes["explodeEntityPath"] = {"path": f"$.{item}.{rng.choice(DETAILS)}s"}
    about = f"What a customer of {name} enters to say which {thing} are wanted."
    schema = {"$schema": DRAFT, "type": "object", "description": about, "properties": inputs}
    return {"attributes": shuffled(rng, attributes), "spec": schema | {"required": [wanted]}}


def request(rng: random.Random, name: str, path: str, sent: Json) -> Json:
    """Return the request, which sends all that the customer is asked for."""
    host = f"https://{rng.choice(PLACES)}.{slug(name)}.example"
    fixed: Json = {"host": host, "path": path, "method": rng.choice(("GET", "GET", "GET", "POST"))}
    if fixed["method"] == "POST":
        return {"urlParams": fixed, "bodyParams": sent | {"order": rng.choice(DETAILS)}}
    return {"urlParams": shuffled(rng, fixed | {"queryParams": sent | {"sort": "changedAt"}})}


def headers(rng: random.Random, name: str) -> Json:
    """Return the headers of a request."""
    chosen = rng.sample(DETAILS, rng.randint(0, 3))
    own = {f"X-{detail.title()}": f"{slug(name)}-{rng.randint(1, 99)}" for detail in chosen}
    return {"Accept": "application/json"} | own


def content(rng: random.Random, thing: str, item: str) -> Json:
    """Return where the records stand, and which of their fields are left out or kept."""
    found: Json = {"path": f"$.{rng.choice(('', 'data.', 'result.'))}{thing}"}
    member = rng.choice(("skipAttributes", "keepAttributes"))
    found[member] = rng.sample(DETAILS, rng.randint(1, 8))
    return found | {"overrideWrapperAttribute": item}


def pagination(rng: random.Random) -> Json:
    """Return one of the ways to ask for the next page."""
    limit = {"limitName": rng.choice(("limit", "size", "count")), "limitValue": rng.randint(9, 999)}
    way = rng.choice(
        (
            {"type": "OFFSET", "offSetName": rng.choice(("offset", "skip", "start"))} | limit,
            {"type": "PAGE", "pageParamName": "page", "initialPageIndex": 1} | limit,
            {"type": "POINTER", "pointerPath": f"$.{rng.choice(DETAILS)}.next"} | limit,
            {"type": "CONTINUATION_TOKEN", "continuationTokenPath": f"$.{rng.choice(DETAILS)}.id"}
            | {"parameterType": "QUERYPARAM", "parameterName": "after"},
            {"type": "NONE"},
        )
    )
    if rng.random() < HALF:
        way["delayRequestMillis"] = str(rng.randint(100, 2000))
    return shuffled(rng, way)


def schedule(rng: random.Random) -> Json:
    """Return one of the two ways to ask for the records of a time."""
    field, form = rng.choice(DETAILS), f"yyyy-MM-ddTHH:mm:ss{rng.choice('KZ')}"
    if rng.random() < HALF:
        backfill = f"{field}<{{END_TIME}}"
        both = f"{field}>={{START_TIME}} and {backfill}"
        return {"type": "ADVANCE", "paramFormat": form, "incremental": both, "backfill": backfill}
    return {
        "scheduleStartParamName": f"{field}_from",
        "scheduleEndParamName": f"{field}_to",
        "scheduleStartParamFormat": form,
        "scheduleEndParamFormat": form,
    }


def fields(rng: random.Random, thing: str, count: int) -> Json:
    """Return what a customer is asked for to say which records are wanted."""
    asked: Json = {}
    for detail in rng.sample(DETAILS, count):
        kind, extra = TYPES[rng.choice(list(TYPES))]
        said = f"{sentence(rng, thing)}, by {detail}"
        field = {"title": detail.capitalize(), "description": said, "type": kind} | extra
        asked[f"{detail}{rng.choice(THINGS).title()}"] = shuffled(rng, field)
    return asked


def catalog(rng: random.Random, name: str, thing: str) -> Json:
    """Return what the catalog shows: keys, or texts while the source is tried out."""
    told = {"label": f"{name} {thing}", "icon": slug(name), "description": sentence(rng, thing)}
    shown: Json = {member: {"text": value} for member, value in told.items()}
    if rng.random() < HALF:
        shown = {member: {"key": f"{slug(name)}{member.title()}"} for member in told}
    return shown | {"category": {"key": rng.choice(CATEGORIES)}}


def sentence(rng: random.Random, thing: str) -> str:
    """Return what is said of some records."""
    first, second = rng.sample(DETAILS, 2)
    return f"The {thing} of the {rng.choice(PLACES)}, with their {first} and their {second}"


def vendor(rng: random.Random, number: int) -> str:
    """Return a name of which there is only one."""
    return "".join(rng.choices(SYLLABLES, k=3)).capitalize() + f" {number}"


def slug(name: str) -> str:
    """Return a name as it stands in an address."""
    return "".join(letter for letter in name.lower() if letter.isascii() and letter.isalnum())


def shuffled(rng: random.Random, members: Json) -> Json:
    """Return an object with its members in another order."""
    return {key: members[key] for key in rng.sample(list(members), len(members))}
