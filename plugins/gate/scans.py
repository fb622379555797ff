"""Bytes of a JPEG's scan that draw nothing: after its last block, before the next marker.

A decoder stops once it has every block (ITU T.81, F.2.1) and passes over the rest: without it, the
picture is the same.
"""

import io
from collections.abc import Iterator

from PIL import Image

PROBE = 6
"""Bytes taken away to see whether they drew something: the last ones of a scan always do."""
_FEWEST = 4
"""Of which so many are not zero: in a plain picture, zeros may end a scan and draw nothing new."""
_NEAR = 4096
"""Bytes before them that are told with them."""


def useless(data: bytes, end: int) -> Iterator[bytes]:
    """Yield the last bytes of the scan that ends at `end`, when the last of them draw nothing."""
    if PROBE - data.count(0, end - PROBE, end) < _FEWEST:
        return
    try:
        is_useless = _pixels(data) == _pixels(data[: end - PROBE] + data[end:])
    except OSError:  # a scan too short draws an error
        return
    if is_useless:
        yield data[max(0, end - _NEAR) : end]


def _pixels(data: bytes) -> bytes:
    with Image.open(io.BytesIO(data)) as image:
        return image.tobytes()
