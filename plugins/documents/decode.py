"""YAML text to typed values, every mistake with its file, line, key, what was found and expected.

All scalars are read as text and the expected type decides what they mean, so that `title: On`,
`title: 404` and `at: 9:12` are what they look like (YAML 1.1 would make a boolean, an integer and
a number in base 60 of them).
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, tzinfo
from difflib import get_close_matches
from types import UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

import msgspec
import yaml

from plugins.documents.mistakes import Mistake, Mistakes, quote
from plugins.model import Moment

T = TypeVar("T")
Steps = tuple[str | int, ...]
Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

Words = Annotated[str, msgspec.Meta(pattern=r"\S", description="un texte qui ne soit pas vide")]
Language = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", description="un code de langue comme fr ou en"
    ),
]
"""A language tag (BCP 47)."""

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
_MISSING = re.compile(r"Object missing required field `(?P<key>[^`]+)`")
_UNKNOWN = re.compile(r"Object contains unknown field `(?P<key>[^`]+)`")
_DATE = re.compile(r"Invalid RFC3339 encoded (?:date|datetime)")


def decode(text: str, shape: type[T], path: str, *, first_line: int = 1) -> T:
    """Decode the YAML `text` into `shape`, a msgspec Struct.

    `first_line` is the line of `path` at which `text` begins. Raises `Mistakes`, which names the
    line and the key of everything that does not fit.
    """
    root = _compose(text, path, first_line)
    values, mistakes = _values(root, path, first_line)
    for steps, error, kind in _errors(values, shape):
        mistakes.append(_explain(error, kind, steps, root, path, first_line))
    if mistakes:
        raise Mistakes(*mistakes)
    return msgspec.convert(values, shape, strict=False)


def fitting(text: str, shape: type[msgspec.Struct]) -> dict[str, Any]:
    """Return the fields of `shape` that `text` gives rightly, whatever is wrong with the others."""
    try:
        values, _ = _values(_compose(text, "", 1), "", 1)
    except Mistakes:
        return {}
    if not isinstance(values, dict):
        return {}
    fields = [f for f in msgspec.structs.fields(shape) if f.encode_name in values]
    return {
        field.name: msgspec.convert(values[field.encode_name], field.type, strict=False)
        for field in fields
        if not list(_errors(values[field.encode_name], field.type))
    }


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
    elif r"'\t'" in str(error.problem):
        advice += " Remplacez la tabulation par des espaces."
    elif "found character" in str(error.problem):
        advice += " Un texte qui commence par un signe se met entre guillemets droits."
    return advice


def _values(root: Any, path: str, first_line: int) -> tuple[Any, list[Mistake]]:
    """Build plain values from nodes, with a mistake for each key given twice or not a word."""
    mistakes: list[Mistake] = []

    def values(node: Any) -> Any:
        if isinstance(node, yaml.SequenceNode):
            return [values(child) for child in node.value]
        if not isinstance(node, yaml.MappingNode):
            return node.value if node.value or node.style else None
        found: dict[str, Any] = {}
        for key, child in node.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
            if not name or name in found:
                problem = "donnée deux fois" if name else "attendu un mot"
                line = first_line + key.start_mark.line
                mistakes.append(Mistake(path, line, f"clé {quote(name)} : {problem}."))
            found[name] = values(child)
        return found

    try:
        return ({} if root is None else values(root)), mistakes
    except RecursionError:
        message = "cette valeur se contient elle-même (& et *) : écrivez-la sans renvoi."
        raise Mistakes(Mistake(path, first_line, message)) from None


def _errors(values: Any, kind: Any, steps: Steps = ()) -> Iterator[tuple[Steps, str, Any]]:
    """Yield every error of a value: where, what msgspec says, and the type that it met there."""
    try:
        msgspec.convert(values, kind, strict=False)
    except msgspec.ValidationError as error:
        told = str(error)
    else:
        return
    kind = _without_none(kind)
    inner = list(_inner(values, kind, steps))
    yield from inner if inner else [(steps, told, kind)]


def _inner(values: Any, kind: Any, steps: Steps) -> Iterator[tuple[Steps, str, Any]]:
    """Yield the errors of the parts of a value that has parts."""
    kind = get_args(kind)[0] if get_origin(kind) is Annotated else kind
    if isinstance(values, dict) and isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
        for name in values.keys() - fields.keys():
            yield steps, f"Object contains unknown field `{name}`", kind
        for name, field in fields.items():
            if name in values:
                yield from _errors(values[name], field.type, (*steps, name))
            elif field.required:
                yield steps, f"Object missing required field `{name}`", kind
    elif isinstance(values, list) and get_origin(kind) is tuple:
        for index, value in enumerate(values):
            yield from _errors(value, get_args(kind)[0], (*steps, index))
    elif isinstance(values, dict) and get_origin(kind) is dict:
        for name, value in values.items():
            yield from _errors(value, get_args(kind)[1], (*steps, name))


def _without_none(kind: Any) -> Any:
    """Return the type that an optional one holds."""
    choices = [choice for choice in get_args(kind) if choice is not type(None)]
    return choices[0] if get_origin(kind) in {UnionType, Union} and len(choices) == 1 else kind


def _explain(  # noqa: PLR0913, PLR0917 - the error, and where it stands
    error: str, kind: Any, steps: Steps, root: Any, path: str, first_line: int
) -> Mistake:
    node, line = _locate(root, steps, first_line)
    if named := _UNKNOWN.search(error):
        line = _key_line(node, named["key"], first_line) or line
    key = ".".join(str(step) for step in steps if isinstance(step, str))
    prefix = f"clé {quote(key)} : " if key else ""
    return Mistake(path, line, prefix + _translate(error, kind, node))


def _locate(root: Any, steps: Steps, first_line: int) -> tuple[Any, int]:
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


def _translate(error: str, kind: Any, node: Any) -> str:
    if match := _MISSING.search(error):
        return f"il manque la clé {quote(match['key'])}."
    if match := _UNKNOWN.search(error):
        return f"clé {quote(match['key'])} inconnue.{_nearest(match['key'], kind)}"
    found = quote(node.value) if isinstance(node, yaml.ScalarNode) and node.value else None
    match = _EXPECTED.search(error)
    got = found or (KINDS.get(match["found"], match["found"]) if match else "rien dedans")
    return f"trouvé {got}, attendu {_expected(error, kind)}."


def _expected(error: str, kind: Any) -> str:
    """Return what was expected where msgspec met an error, in French."""
    if get_origin(kind) is Literal:
        return " ou ".join(sorted(get_args(kind)))
    if match := _EXPECTED.search(error):
        kinds = [KINDS.get(one, one) for one in match["expected"].split(" | ") if one != "null"]
        return " ou ".join(kinds)
    return "une date comme 2021-03-04" if _DATE.search(error) else _described(kind)


def _described(kind: Any) -> str:
    """Return what a constrained type says of itself, in French."""
    metas = [meta for meta in get_args(kind)[1:] if isinstance(meta, msgspec.Meta)]
    return next((meta.description for meta in metas if meta.description), "au moins un élément")


def _nearest(key: str, kind: Any) -> str:
    names = [field.encode_name for field in msgspec.structs.fields(kind)]
    close = get_close_matches(key, names, n=1)
    return (
        f" Vouliez-vous dire « {close[0]} » ?" if close else f" Clés connues : {', '.join(names)}."
    )
