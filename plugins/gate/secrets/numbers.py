"""Whether letters and figures that a needle met are a value: a number, a date, an address."""

import re

from plugins.gate.passages import Surface
from plugins.gate.secrets import dates
from plugins.gate.secrets.needle import Needle
from plugins.gate.secrets.occurrence import RAW, Occurrence


def value(needle: Needle, met: Occurrence, surface: Surface, odd: bool) -> bool:
    """Accept letters and figures that stand alone, cut by one sign, in regular groups."""
    size = len(needle.letters)
    if not (needle.loose or odd or _is_alone(met)):
        return False
    strange = [rank for rank in met.gaps if rank not in needle.joints]
    if surface == "code" and size < 7 and strange:
        return False
    cut = len(strange) == 1 and size > 5
    return not strange or size >= 9 or cut or _is_regular(met, strange)


def figures(needle: Needle, met: Occurrence, surface: Surface, odd: bool) -> bool:
    """Accept nine figures wherever they stand: chance makes them once in a thousand million."""
    if len(needle.letters) >= 9:
        regular = surface != "code" or len(set(met.gaps.values())) < 3
        return regular and sum(it.isalpha() for it in met.letters) <= len(needle.letters) // 3
    strange = sum(it.isalpha() for it in met.letters)
    if strange and not odd and (strange * 4 > len(needle.letters) or surface == "code"):
        return False
    before, after = met.before, met.after
    if before[-1:].isdigit() or after[:1].isalnum() or _goes_on(met):
        return False
    if before[-1:].isalpha() and (len(needle.letters) < 7 or surface == "code"):
        return False
    if not met.gaps:
        return surface != "code" or not re.match(r"[.,]\d", after)
    return surface != "code" and _is_regular(met, list(met.gaps))


def _goes_on(met: Occurrence) -> bool:
    """Tell whether the figures are some of a longer number, cut in groups: « 06 45 78 12 36 »."""
    between = "|".join({re.escape(gap) for gap in met.gaps.values() if len(gap) == 1} or ["[.]"])
    before = re.search(rf"\d(?:{between})$", met.before)
    return before is not None or re.match(rf"(?:{between})\d", met.after) is not None


def joined(needle: Needle, met: Occurrence, surface: Surface, _odd: bool) -> bool:
    """Accept parts with something short between them, held together otherwise."""
    if met.before[-1:].isdigit() or met.after[:1].isdigit():
        return False
    day = needle.kind == dates.KIND
    if any(len(gap.strip()) > 3 or (day and ":" in gap) for gap in met.gaps.values()):
        return False  # 10:05:00 is an hour
    if not needle.loose:
        inner = [gap for rank, gap in met.gaps.items() if rank not in needle.joints]
        split = surface not in RAW and all(gap == "\n" for gap in inner)
        return needle.joints <= met.gaps.keys() and (not inner or split)
    if met.gaps.keys() <= needle.joints:
        return True
    return surface != "code" and not _goes_on(met)


def _is_alone(met: Occurrence) -> bool:
    return not (met.before[-1:].isalnum() or met.after[:1].isalnum())


def _is_regular(met: Occurrence, ranks: list[int]) -> bool:
    """Tell whether one sign cuts the letters, in groups of several or one by one."""
    sizes = {len(piece) for piece in met.pieces(sorted(met.gaps))[1:]}
    signs = {met.gaps[rank] for rank in ranks}
    return len(signs) == 1 and len(signs.pop()) <= 3 and (sizes == {1} or min(sizes) > 1)
