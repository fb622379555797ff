"""What a publication would change, page by page: pure, from two trees."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from plugins.publishing.tree import Entries

Kind = Literal["removed", "withdrawn", "restored", "added", "changed"]


@dataclass(frozen=True, slots=True)
class Change:
    """A file that is not the same online and in the site to be."""

    kind: Kind
    path: str


def changes(
    online: Entries, site: Entries, withdrawn: Collection[str] = (), restored: Collection[str] = ()
) -> tuple[Change, ...]:
    """Return what differs, what goes away first, then by path.

    `withdrawn` are the files of the site to be that only say that a text is gone; `restored` those
    that say so online, and are texts again.

    >>> changes({"a": "1"}, {"b": "2"})
    (Change(kind='removed', path='a'), Change(kind='added', path='b'))
    """
    both = sorted(path for path in online.keys() & site.keys() if online[path] != site[path])
    kinds: dict[Kind, list[str]] = {
        "removed": sorted(online.keys() - site.keys()),
        "withdrawn": [path for path in both if path in withdrawn],
        "restored": [path for path in both if path in restored],
        "added": sorted(site.keys() - online.keys()),
        "changed": [path for path in both if path not in withdrawn and path not in restored],
    }
    return tuple(Change(kind, path) for kind, paths in kinds.items() for path in paths)
