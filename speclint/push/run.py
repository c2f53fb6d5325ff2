"""A push from beginning to end: specs in, exit status out, everything said on the way."""

from __future__ import annotations

import os

from speclint.push import show
from speclint.push.client import reading, writing
from speclint.push.console import Console
from speclint.push.credentials import Target, load
from speclint.push.execute import execute
from speclint.push.failure import GuardError, PushError, SetupError, StoppedError
from speclint.push.interrupt import Interrupts
from speclint.push.journal import Journal
from speclint.push.lock import held
from speclint.push.normalise import shared_member
from speclint.push.pace import Pace
from speclint.push.patience import Patience
from speclint.push.plan import Action, build, in_order
from speclint.push.session import Session, Tools
from speclint.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from speclint.engine import ValidatedSpec
    from speclint.push.client import Reader

    Ordered = Sequence[tuple[ValidatedSpec, str]]

DIFFERS = 3  # the exit status of a dry run that found something to do


@record
class Settings:
    """The options of a push, as the command line gives them. `folder` keeps lock and journal."""

    dry_run: bool = False
    yes: bool = False
    base_url: str | None = None
    sandbox: str | None = None
    full_replace: bool = False
    wait: float = 60.0
    as_json: bool = False
    folder: str = ".speclint"


def push(
    specs: Sequence[ValidatedSpec],
    settings: Settings,
    environ: Mapping[str, str] | None = None,
    pace: Pace | None = None,
) -> int:
    """Push specs that a clean report accepted; returns the exit status.

    The person reads standard error. With `as_json` one document goes to standard output, however
    the run ends.
    """
    run = _Run(settings, pace or Pace())
    status = run.status_of(specs, os.environ if environ is None else environ)
    if settings.as_json:
        ending = show.Ending(
            status, run.message, settings.dry_run, run.target, run.results, run.journal
        )
        run.console.document(show.document(ending))
    return status


class _Run:
    """The state of one push: what the document at its end tells, also after a failure."""

    def __init__(self, settings: Settings, pace: Pace) -> None:
        self.settings = settings
        self.pace = pace
        self.console = Console()
        self.message = ""
        self.target: Target | None = None
        self.results: list[show.Result] = []
        self.journal: str | None = None

    def status_of(self, specs: Sequence[ValidatedSpec], environ: Mapping[str, str]) -> int:
        """Run, and turn every failure into its sentence and its exit status."""
        try:
            with Interrupts(self.console) as interrupts:
                status, self.message = self._push(specs, environ, interrupts)
        except PushError as error:
            status, self.message = error.status, self.console.redact(str(error))
        self.console.say(self.message)
        return status

    def _push(
        self, specs: Sequence[ValidatedSpec], environ: Mapping[str, str], interrupts: Interrupts
    ) -> tuple[int, str]:
        if not specs:
            return 0, "Nothing to push: there is no spec among these files."
        ordered = in_order(specs)
        settings = self.settings
        credentials, target = load(environ, settings.base_url, settings.sandbox)
        self.console.redact, self.target = credentials.redact, target
        self.console.say(f"{'Dry run against' if settings.dry_run else 'Target:'} {target}")
        patience = Patience(settings.wait, self.console, interrupts)
        with reading(target, credentials, self.pace, patience) as reader:
            if settings.dry_run:
                return self._look(ordered, reader)
            self._require_consent()
            with held(settings.folder), writing(target, credentials, self.pace) as writer:
                tools = Tools(reader, writer, self.console, interrupts, patience, self.pace)
                return self._apply(ordered, target, tools)

    def _look(self, ordered: Ordered, reader: Reader) -> tuple[int, str]:
        """Plan and show; all there is to a dry run, which has no writer."""
        _, ended = self._plan(ordered, reader)
        return ended or (DIFFERS, "This was a dry run: nothing was written.")

    def _apply(self, ordered: Ordered, target: Target, tools: Tools) -> tuple[int, str]:
        """Plan, show, ask, write."""
        actions, ended = self._plan(ordered, tools.reader)
        if ended:
            return ended
        self._confirm(actions)
        journal = Journal(self.settings.folder, target, actions)
        self.journal = journal.path
        return self._write(Session(tools, journal), actions)

    def _require_consent(self) -> None:
        """Stop before the first request if nobody can be asked and nobody said --yes."""
        if not self.settings.yes and not self.console.has_person():
            raise SetupError(
                "There is no terminal to ask on: pass --yes to push without a question, or"
                " --dry-run to see the plan. Nothing was sent."
            )

    def _plan(
        self, ordered: Ordered, reader: Reader
    ) -> tuple[tuple[Action, ...], tuple[int, str] | None]:
        """Make the plan and show it; also returns how the run ends if there is nothing to write."""
        actions = build(ordered, reader, full_replace=self.settings.full_replace)
        self.results = [_planned_result(action) for action in actions]
        for line in show.plan_lines(actions):
            self.console.say(line)
        if any(action.verb == "refuse" for action in actions):
            return actions, (GuardError.status, "Nothing was written: see what was refused above.")
        if not any(action.writes for action in actions):
            return actions, (0, "Nothing to do: the service already has all of it.")
        return actions, None

    def _confirm(self, actions: tuple[Action, ...]) -> None:
        """Ask for the name of each shared object, or for a yes; raises GuardError for a no."""
        if self.settings.yes:
            return
        shared = [one for one in actions if one.writes and shared_member(one.spec.kind)]
        for word in [one.name or one.spec_id for one in shared] or ["yes"]:
            if self.console.ask(f"Type {word} to write: ") != word:
                raise GuardError("Not confirmed: nothing was written.")

    def _write(self, session: Session, actions: tuple[Action, ...]) -> tuple[int, str]:
        session.tools.interrupts.writing = True
        status = 1
        try:
            self.results, failure = execute(session, actions)
            status = failure.status if failure else 0
        finally:
            session.journal.close(status)
        for line in show.result_lines(self.results):
            self.console.say(line)
        if session.journal.broken:
            self.console.say(f"warning: the journal {session.journal.path} is not complete")
        written = sum(one.result == "done" for one in self.results)
        counted = f"{written} of {sum(one.writes for one in actions)} written and read back."
        stopped = f"{failure} " if isinstance(failure, StoppedError) else ""
        return status, f"{stopped}{counted} Journal: {session.journal.path}"


def _planned_result(action: Action) -> show.Result:
    result = "refused" if action.verb == "refuse" else "planned" if action.writes else "unchanged"
    return show.Result(action, result, action.problem)
