"""Profiles: rules and options under a name, for what a team is about to do with its specs."""

from __future__ import annotations

from speclint.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

_BY_THE_API = {"fields": ["name", "providerId"]}


@record
class Profile:
    """Which rules are on, as ids or globs, and what their options are."""

    select: tuple[str, ...] = ("*",)
    ignore: tuple[str, ...] = ()
    options: Mapping[str, Mapping[str, object]] = {}


PROFILES: dict[str, Profile] = {
    # What is only right once Adobe has the artifacts and hands out their keys.
    "default": Profile(
        ignore=(
            "connection/beta-flags",
            "connection/streaming-auth-undecided",
            "connection/ui-text",
        )
    ),
    # What Adobe's API reference demands, and nothing that only its guides ask for.
    "openapi": Profile(
        select=(
            "internal/*",
            "json/*",
            "yaml/*",
            "spec/unknown-kind",
            "spec/wrong-type",
            "connection/required-fields",
            "flow/required-fields",
        ),
        options={
            "connection/required-fields": _BY_THE_API,
            "flow/required-fields": _BY_THE_API,
        },
    ),
    # What Adobe asks for before a source goes live.
    "submission": Profile(),
}


def over(
    base: Mapping[str, Mapping[str, object]], options: Mapping[str, Mapping[str, object]]
) -> dict[str, dict[str, object]]:
    """Return settings of rules with others over them, option by option."""
    return {rule: {**base.get(rule, {}), **options.get(rule, {})} for rule in {**base, **options}}
