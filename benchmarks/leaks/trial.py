"""Leaks, one at a time: planted, judged, taken away. What a leak is, and what became of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from benchmarks.leaks import surfaces
from benchmarks.leaks.binaries import BINARIES
from benchmarks.leaks.forms import Form, refusal
from benchmarks.leaks.markup import HTML
from benchmarks.leaks.project import Project
from benchmarks.leaks.repository import REPOSITORY
from benchmarks.leaks.secrets import SECRETS, Secret, shows
from benchmarks.leaks.surfaces import SITE, plant_in_page, written

PAGE = "texte HTML"
SURFACES = (*SITE, *BINARIES, *REPOSITORY)
RULES = ("secrets", "identifiers")
"""The rules that must find a leak; that others refuse the site too proves nothing."""


@dataclass(frozen=True, slots=True)
class Leak:
    """A secret, in a form, somewhere; `surface` and `form` by their names."""

    surface: str
    form: str
    secret: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the gate said of a leak: the rules of the findings that point at the file it is in.

    `told`: a finding, of whatever rule, holds the secret.
    """

    leak: Leak
    rules: frozenset[str] = frozenset()
    told: bool = False

    @property
    def found(self) -> bool:
        """Tell whether the leak was found for what it is."""
        return bool(self.rules.intersection(RULES))


def in_pages(secrets: Sequence[Secret] = SECRETS) -> tuple[list[Leak], dict[Leak, str]]:
    """Return the leaks in the text of a page, and those that make no sense, with the reason."""
    planted: list[Leak] = []
    left_out: dict[Leak, str] = {}
    for form in HTML:
        for secret in secrets:
            leak = Leak(PAGE, form.name, secret.title)
            reason = refusal(form, secret)
            if reason:
                left_out[leak] = reason
            else:
                planted.append(leak)
    return planted, left_out


def elsewhere(secrets: Sequence[Secret] = SECRETS) -> tuple[list[Leak], dict[Leak, str]]:
    """Return one leak for each form on each other surface, each in its turn of the secrets."""
    planted: list[Leak] = []
    left_out: dict[Leak, str] = {}
    for rank, surface in enumerate(SURFACES):
        for turn, form in enumerate(HTML):
            start = (rank * 5 + turn) % len(secrets)
            reasons: list[str] = []
            for secret in (*secrets[start:], *secrets[:start]):
                reason = refusal(form, secret) or surfaces.refusal(surface, form, secret)
                if not reason:
                    planted.append(Leak(surface.name, form.name, secret.title))
                    break
                reasons.append(reason)
            else:
                left_out[Leak(surface.name, form.name, "–")] = reasons[-1]
    return planted, left_out


_FORMS = {form.name: form for form in HTML}
_SURFACES = {surface.name: surface for surface in SURFACES}
_SECRETS = {secret.title: secret for secret in SECRETS}


def strangers(leaks: Sequence[Leak]) -> list[Leak]:
    """Return a leak of each form in a page, and one of each other surface."""
    groups: dict[str, list[Leak]] = {}
    for leak in leaks:
        groups.setdefault(leak.form if leak.surface == PAGE else leak.surface, []).append(leak)
    return [group[rank % len(group)] for rank, group in enumerate(groups.values())]


def attempt(project: Project, leak: Leak) -> Outcome:
    """Plant a leak, judge, and take it away."""
    form, secret = _FORMS[leak.form], _SECRETS[leak.secret]
    with project.planting():
        paths = frozenset(_plant(project, leak.surface, form, secret))
        findings = project.check()
    return Outcome(
        leak,
        frozenset(it.rule for it in findings if it.path in paths),
        any(shows(f"{it.path} {it.advice}", secret) for it in findings),
    )


def lucky(project: Project, leak: Leak) -> bool:
    """Tell whether a stranger's text of the same shape, in its place, is taken for a secret."""
    form, secret = _FORMS[leak.form], _SECRETS[leak.secret]
    stranger = replace(secret, text=secret.decoy, usages=secret.decoy_usages)
    if form.write(stranger) is None:
        return False
    with project.planting():
        _plant(project, leak.surface, form, stranger)
        return any(it.rule == RULES[0] for it in project.check())


def _plant(project: Project, place: str, form: Form, secret: Secret) -> Iterable[str]:
    if place == PAGE:
        return plant_in_page(project, form, secret)
    surface = _SURFACES[place]
    return tuple(surface.plant(project, written(surface, form, secret)))
