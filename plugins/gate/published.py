"""What is online already, as far as the gate is told: the pages that readers may have linked to."""

from dataclasses import dataclass
from typing import Literal

State = Literal["known", "no remote", "out of reach"]


@dataclass(frozen=True, slots=True)
class Published:
    """The pages and feeds of the published branch, and the pages that say a text is withdrawn.

    `no remote`: no remote is configured, nothing is online that we could know of. `out of reach`:
    one is, and does not answer, so nobody can tell. In both cases the sets are empty.
    """

    paths: frozenset[str] = frozenset()
    unpublished: frozenset[str] = frozenset()
    state: State = "known"


NOWHERE = Published(state="no remote")
OUT_OF_REACH = Published(state="out of reach")
