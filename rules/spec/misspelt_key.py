"""spec/misspelt-key."""

from __future__ import annotations

from itertools import islice

from speclint.pointer import resolve
from speclint.rule import Bad, Good, Refusal, Rename, Repair, SchemaRule, Spec
from speclint.suggest import nearest, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.finding import Safety

_MOST = 500  # members among which another one is looked for that could be meant


class MisspeltKey(SchemaRule):
    """A member has nearly the name of one that is known at this place, and that one is not there.

    Names are compared to the letter: to the service `permissionInfo` and `permissionsInfo` have
    nothing to do with each other. The member is passed over, and the right one is missing. Where
    one is missing that must be there, an unknown one that is less like it is taken for it, too:
    `permissions` for `permissionsInfo`.

    The fix is safe where the names differ only in case, hyphens, underscores or a plural "s".
    Otherwise it is for `--unsafe-fixes`: the name could be right, and unknown to speclint.

    Source: the members that Adobe's guides and the Flow Service API reference show.
    """

    severity = "error"
    examples = (
        Bad(
            '{"sourceSpec": {"spec": {}}, "authSpecs": []}\n',
            at="1:30",
            message="`authSpecs` is not known; did you mean `authSpec`?",
            fixed='{"sourceSpec": {"spec": {}}, "authSpec": []}\n',
        ),
        Bad(
            '{"sourceSpec": {"attributes": {"uiAtributes": {}}}}\n',
            at="1:32",
            message="`uiAtributes` is not known; did you mean `uiAttributes`?",
            fixed='{"sourceSpec": {"attributes": {"uiAttributes": {}}}}\n',
            safety="unsafe",
        ),
        Bad(
            '{"sourceSpec": {"spec": {}}, "permissions": {}}\n',
            at="1:30",
            message="`permissions` is not known; did you mean `permissionsInfo`?",
            fixed='{"sourceSpec": {"spec": {}}, "permissionsInfo": {}}\n',
            safety="unsafe",
        ),
        Good('{"sourceSpec": {"spec": {}}, "authSpec": []}\n'),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:
        """Give the member the name that was meant, unless another one could be meant, too."""
        member, meant = refusal.member, refusal.expected
        members = resolve(spec.body, refusal.pointer.rpartition("/")[0])
        if member is None or not isinstance(meant, str) or not isinstance(members, dict):
            return None
        names = islice(members, _MOST)
        if any(name != member and nearest(name, [meant]) for name in names):
            return None
        safety: Safety = "safe" if _is_sure(member, meant) else "unsafe"
        return Repair(f"Call it `{meant}`", safety, (Rename(refusal.pointer, meant),))


def _is_sure(member: str, meant: str) -> bool:
    """Tell whether two names are one, but for case, what is between the words, and plurals."""
    return plain(member) == plain(meant) or _bare(member) == _bare(meant)


def _bare(name: str) -> str:
    """Return a name in lower case, without what is between its words and the plural of each."""
    spaced = "".join(f" {letter}" if letter.isupper() else letter for letter in name)
    words = "".join(letter if letter.isalnum() else " " for letter in spaced.lower()).split()
    return "".join(word.removesuffix("s") for word in words)
