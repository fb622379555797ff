"""The tags of a PDF: what each stretch of its pages is, in reading order.

(ISO 32000-2: 14.7 for the structure, 14.8 for tagged PDF.)
"""

from collections.abc import Sequence

from plugins.model import Size
from plugins.sharing.pdf.glyphless import ASCENT, DESCENT
from plugins.sharing.pdf.layer import Said
from plugins.sharing.pdf.objects import Name, Objects, Reference, Value

_PRINTED = 4  # the flag of an annotation that is printed, without which no archive takes it


class Tags:
    """The elements of a document, and which of them each content of a page belongs to."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._root, self._body = objects.reserve(), objects.reserve()
        self._elements: list[Reference] = []
        self._parents: list[Value] = []

    def add_page(self, page: Reference, said: Sequence[Said], size: Size) -> dict[str, Value]:
        """Tag what is said in a page; return the entries that the page then has."""
        key = self._key()
        links: list[Reference] = []
        owners: list[Value] = []
        for place, one in enumerate(said):
            element = self._objects.reserve()
            self._elements.append(element)
            inside = self._link(one, place, element, page, size) if one.link else None
            links += [inside[1]] if inside else []
            owners.append(inside[0] if inside else element)
            kids: Value = inside[0] if inside else place
            entries: dict[str, Value] = {
                "P": self._body,
                "Pg": page,
                "K": kids,
                **_described(one, size),
            }
            self._objects.put(element, _element(one.tag, entries))
        self._parents[key] = self._objects.add(owners)
        return {"StructParents": key, "Tabs": Name("S"), **({"Annots": links} if links else {})}

    def finish(self) -> Reference:
        """Add the tree and return its root."""
        entries: dict[str, Value] = {"P": self._root, "K": list(self._elements)}
        self._objects.put(self._body, _element("Document", entries))
        numbered: list[Value] = [value for entry in enumerate(self._parents) for value in entry]
        root: dict[str, Value] = {
            "Type": Name("StructTreeRoot"),
            "K": self._body,
            "ParentTree": {"Nums": numbered},
            "ParentTreeNextKey": len(self._parents),
        }
        self._objects.put(self._root, root)
        return self._root

    def _link(
        self, said: Said, place: int, parent: Reference, page: Reference, size: Size
    ) -> tuple[Reference, Reference]:
        """Add a link: the element that holds its words, and the annotation that one clicks."""
        element, key = self._objects.reserve(), self._key()
        annotation = self._objects.add(
            {
                "Type": Name("Annot"),
                "Subtype": Name("Link"),
                "Rect": _box(said, size),
                "Border": [0, 0, 0],
                "F": _PRINTED,
                "Contents": said.link,
                "A": {"S": Name("URI"), "URI": said.link.encode()},
                "StructParent": key,
            }
        )
        self._parents[key] = element
        clicked: dict[str, Value] = {"Type": Name("OBJR"), "Obj": annotation, "Pg": page}
        kids: list[Value] = [place, clicked]
        self._objects.put(element, _element("Link", {"P": parent, "Pg": page, "K": kids}))
        return element, annotation

    def _key(self) -> int:
        self._parents.append([])
        return len(self._parents) - 1


def _element(tag: str, entries: dict[str, Value]) -> dict[str, Value]:
    return {"Type": Name("StructElem"), "S": Name(tag), **entries}


def _described(said: Said, size: Size) -> dict[str, Value]:
    """Return the language of an element where it is another, and what describes a figure.

    Where a line reads from right to left, whoever reads aloud needs its words in reading order.
    """
    entries: dict[str, Value] = {"Lang": said.lang} if said.lang else {}
    if any(word.rtl for word in said.words):
        entries["ActualText"] = said.text
    if said.tag == "Figure":
        layout: dict[str, Value] = {
            "O": Name("Layout"),
            "BBox": _box(said, size),
            "Placement": Name("Block"),
        }
        entries |= {"Alt": said.alt, "A": layout}
    return entries


def _box(said: Said, size: Size) -> list[float]:
    """Return left, bottom, right and top of words, in points; of none, the whole page."""
    if not said.words:
        return [0, 0, *size]
    words = said.words
    return [
        min(word.x for word in words),
        size[1] - max(word.baseline - word.size * DESCENT / 1000 for word in words),
        max(word.x + word.width for word in words),
        size[1] - min(word.baseline - word.size * ASCENT / 1000 for word in words),
    ]
