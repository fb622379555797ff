"""YAML text to typed values, every mistake with its file, line, key, what was found and expected.

All scalars are read as text and the expected type decides what they mean, so that `title: On`,
`title: 404` and `at: 9:12` are what they look like (YAML 1.1 would make a boolean, an integer and
a number in base 60 of them).
"""

import re
from datetime import date, datetime, time, tzinfo
from difflib import get_close_matches
from typing import Any, TypeVar

import msgspec
import msgspec.inspect
import yaml

from plugins.documents.mistakes import Mistake, Mistakes, quote
from plugins.model import Moment

T = TypeVar("T")
Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

KINDS = {
    "str": "un texte",
    "int": "un nombre entier",
    "float": "un nombre",
    "bool": "true ou false",
    "array": "une liste",
    "object": "des clés et leurs valeurs",
    "null": "rien",
}

_EXPECTED = re.compile(r"Expected `(?P<expected>[^`]+)`, got `(?P<found>[^`]+)`")
_LENGTH = re.compile(r"Expected `(?P<expected>[^`]+)` (?:of|matching|>=|<=)")
_MISSING = re.compile(r"Object missing required field `(?P<key>[^`]+)`")
_UNKNOWN = re.compile(r"Object contains unknown field `(?P<key>[^`]+)`")
_ENUM = re.compile(r"Invalid enum value '(?P<found>[^']*)'")
_DATE = re.compile(r"Invalid RFC3339 encoded (?:date|datetime)")
_PATH = re.compile(r" - at `(?:key in )?\$(?P<path>[^`]*)`$")
_STEP = re.compile(r"\.(?P<key>[^.\[]+)|\[(?P<index>\d+)\]|\[\.\.\.\]")


def decode(text: str, shape: type[T], path: str, *, first_line: int = 1) -> T:
    """Decode the YAML `text` into `shape`, a msgspec Struct.

    `first_line` is the line of `path` at which `text` begins.

    Raises `Mistakes`, which names the line and the key of the first thing that does not fit
    (several when unknown keys come together).
    """
    root = _compose(text, path, first_line)
    values = _values(root, path, first_line)
    try:
        return msgspec.convert(values, shape, strict=False)
    except msgspec.ValidationError as error:
        raise Mistakes(_explain(str(error), shape, root, path, first_line)) from None


def moment(text: str, zone: tzinfo) -> Moment:
    """Read `2021-03-05 08:30`, `2021-03-05` or `08:30`; without an offset, the clock is `zone`'s.

    Raises ValueError when it is none of these (ISO 8601, as `datetime.fromisoformat` reads it).
    """
    if re.fullmatch(r"\d{1,2}:\d{2}", text):
        return time.fromisoformat(text.zfill(5))
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return date.fromisoformat(text)
    at = datetime.fromisoformat(text)
    return at.replace(tzinfo=zone) if at.tzinfo is None else at


def _compose(text: str, path: str, first_line: int) -> Any:
    try:
        node = yaml.compose(text, Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        raise Mistakes(Mistake(path, line, _explain_syntax(error))) from None
    except yaml.YAMLError:
        advice = "caractère interdit en YAML ; effacez-le (il est souvent invisible)."
        raise Mistakes(Mistake(path, first_line, advice)) from None
    return node


def _explain_syntax(error: yaml.MarkedYAMLError) -> str:
    advice = "YAML illisible ici : attendu des lignes « clé: valeur »."
    if "mapping values are not allowed" in str(error.problem):
        advice += " Un texte qui contient « : » se met entre guillemets droits."
    elif "could not find expected" in str(error.problem):
        advice += " Il manque l’espace après les deux points."
    elif "found character" in str(error.problem):
        advice += " Retirez la tabulation, ou mettez le texte entre guillemets droits."
    return advice


def _values(node: Any, path: str, first_line: int) -> Any:
    """Build plain values from nodes; an empty scalar is None, a key given twice is a mistake."""
    if node is None:
        return {}
    if isinstance(node, yaml.SequenceNode):
        return [_values(child, path, first_line) for child in node.value]
    if isinstance(node, yaml.MappingNode):
        values: dict[str, Any] = {}
        for key, child in node.value:
            name = str(key.value)
            if name in values:
                line = first_line + key.start_mark.line
                raise Mistakes(Mistake(path, line, f"clé {quote(name)} : donnée deux fois."))
            values[name] = _values(child, path, first_line)
        return values
    return node.value if node.value or node.style else None


def _explain(error: str, shape: type, root: Any, path: str, first_line: int) -> Mistake:
    found_path = _PATH.search(error)
    steps = [
        match["key"] if match["key"] else int(match["index"]) if match["index"] else None
        for match in _STEP.finditer(found_path["path"] if found_path else "")
    ]
    node, line = _locate(root, steps, first_line)
    message = _translate(error, shape, steps, node)
    named = _MISSING.search(error) or _UNKNOWN.search(error)
    if named and _UNKNOWN.search(error):
        line = _key_line(node, named["key"], first_line) or line
    key = ".".join(str(step) for step in steps if isinstance(step, str))
    prefix = f"clé {quote(key)} : " if key else ""
    return Mistake(path, line, prefix + message)


def _locate(root: Any, steps: list[str | int | None], first_line: int) -> tuple[Any, int]:
    """Follow a path of keys and indexes down to its node, and return it with its line."""
    node = root
    line = first_line + (root.start_mark.line if root is not None else 0)
    for step in steps:
        if isinstance(step, int) and isinstance(node, yaml.SequenceNode):
            node = node.value[step]
        elif isinstance(step, str) and isinstance(node, yaml.MappingNode):
            node = next((child for key, child in node.value if key.value == step), node)
        line = first_line + node.start_mark.line
    return node, line


def _key_line(node: Any, name: str, first_line: int) -> int | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    lines = (key.start_mark.line for key, _ in node.value if key.value == name)
    return next((first_line + line for line in lines), None)


def _translate(error: str, shape: type, steps: list[str | int | None], node: Any) -> str:
    found = quote(node.value) if isinstance(node, yaml.ScalarNode) and node.value else None
    if match := _MISSING.search(error):
        return f"il manque la clé {quote(match['key'])}."
    if match := _UNKNOWN.search(error):
        return f"clé {quote(match['key'])} inconnue.{_nearest(match['key'], shape)}"
    if match := _ENUM.search(error):
        choices = " ou ".join(_choices(msgspec.inspect.type_info(shape), steps))
        return f"trouvé {quote(match['found'])}, attendu {choices}."
    if match := _EXPECTED.search(error):
        kinds = [KINDS.get(kind, kind) for kind in match["expected"].split(" | ") if kind != "null"]
        got = found or KINDS.get(match["found"], match["found"])
        return f"trouvé {got}, attendu {' ou '.join(kinds)}."
    if _DATE.search(error):
        return f"trouvé {found}, attendu une date comme 2021-03-04."
    match = _LENGTH.search(error)
    expected = KINDS.get(match["expected"], "une autre valeur") if match else "une autre valeur"
    return f"trouvé {found or 'une valeur'}, attendu {expected} qui convienne ici."


def _choices(kind: Any, steps: list[str | int | None]) -> tuple[str, ...]:
    """Return the values of the Literal that a path of keys and indexes leads to in a type."""
    if isinstance(kind, msgspec.inspect.UnionType):
        return tuple(c for choice in kind.types for c in _choices(choice, steps))
    if isinstance(kind, msgspec.inspect.LiteralType):
        return tuple(map(str, kind.values))
    if not steps:
        return ()
    if isinstance(kind, msgspec.inspect.StructType):
        fields = [field.type for field in kind.fields if field.encode_name == steps[0]]
        return _choices(fields[0], steps[1:]) if fields else ()
    item = getattr(kind, "item_type", None) or getattr(kind, "value_type", None)
    return _choices(item, steps[1:]) if item else ()


def _nearest(key: str, shape: type) -> str:
    names = [field.encode_name for field in msgspec.structs.fields(shape)]
    close = get_close_matches(key, names, n=1)
    return (
        f" Vouliez-vous dire « {close[0]} » ?" if close else f" Clés connues : {', '.join(names)}."
    )
