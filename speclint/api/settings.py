"""What a call says itself, over what config files say."""

from __future__ import annotations

import os

from speclint.errors import SetupError
from speclint.profile import PROFILES
from speclint.record import changed, record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.config import Config
    from speclint.finding import Severity


@record
class Settings:
    """What a call says itself, over what config files say.

    `config` is a config file to use for everything, `isolated` uses none. `select` and `fail_on`
    take the place of the config's unless None, as does the name of a `profile`; `ignore` and
    `extend_select` add to them. `tracked` looks only at files that git tracks, `force_exclude`
    treats named files like files found in a folder. With `cache` results of earlier runs are used
    and kept, in `cache_dir` or else in the project's folder. `baseline` is a file to use in place
    of the config's, `with_baseline` False uses none; with `new_baseline` there may be none yet.
    At most `jobs` processes look at files, if there are many: a library should not fork unasked.
    """

    config: str | None = None
    isolated: bool = False
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] | None = None
    fail_on: Severity | None = None
    profile: str | None = None
    tracked: bool = False
    force_exclude: bool = False
    cache: bool = False
    cache_dir: str | None = None
    baseline: str | None = None
    with_baseline: bool = True
    new_baseline: bool = False
    jobs: int = 1

    @property
    def patterns(self) -> tuple[str, ...]:
        """All rules that this call names."""
        return (*(self.select or ()), *(self.ignore or ()), *(self.extend_select or ()))

    def over(self, config: Config) -> Config:
        """Return a config with what this call says over it."""
        if self.baseline:  # then no config says it
            said = {at: file for at, file in config.origins.items() if at != "/baseline"}
            config = changed(config, origins=said)
        if self.select is not None:
            config = changed(config, select=self.select, extend_select=())
        return changed(
            config,
            ignore=(*config.ignore, *(self.ignore or ())),
            extend_select=(*config.extend_select, *(self.extend_select or ())),
            fail_on=self.fail_on or config.fail_on,
            profile=self._profile(config),
            baseline=os.path.abspath(self.baseline) if self.baseline else config.baseline,
        )

    def _profile(self, config: Config) -> str:
        if self.profile is None:
            return config.profile
        if self.profile not in (names := [*PROFILES, *config.profiles]):
            from speclint.suggest import closest

            hint = closest(self.profile, names) or f"; there are {', '.join(names)}"
            raise SetupError(f"there is no profile `{self.profile}`{hint}")
        return self.profile
