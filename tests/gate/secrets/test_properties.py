"""A secret in any two forms, one inside the other, planted anywhere, is found; nothing else is."""

import base64
import unicodedata
from collections.abc import Callable
from urllib.parse import quote

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.gate.secrets import Search, Secret
from tests.gate.secrets.samples import SECRETS, SURFACES

Form = Callable[[str], str]

LONG = tuple(it for it in SECRETS if len(it.text) > 6)
SEARCH = Search(LONG)
DISGUISES: tuple[Form, ...] = (
    str,
    str.upper,
    lambda text: unicodedata.normalize("NFD", text),
    "\u200b".join,
    "\u00ad".join,
    lambda text: "".join(chr(0xE0000 + ord(it)) if " " <= it <= "~" else it for it in text),
    lambda text: "".join(chr(ord(it) + 0xFEE0) if "!" <= it <= "~" else it for it in text),
    lambda text: text.translate(str.maketrans("aeopcAEOPC", "аеорсАЕОРС")),
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: text.replace(" ", "  "),
)
CODES: tuple[Form, ...] = (
    str,
    quote,
    lambda text: "".join(f"%{byte:02X}" for byte in text.encode()),
    lambda text: "".join(f"&#{ord(it)};" for it in text),
    lambda text: "".join(f"&#x{ord(it):x};" for it in text),
    lambda text: "".join(f"\\u{{{ord(it):x}}}" for it in text),
    lambda text: "".join(f"\\x{byte:02x}" for byte in text.encode()),
    lambda text: text.encode().decode("latin-1"),
    lambda text: base64.b64encode(text.encode()).decode(),
    lambda text: base64.urlsafe_b64encode(text.encode()).decode().rstrip("="),
    lambda text: text.encode().hex(),
    lambda text: "".join(f"={byte:02X}" for byte in text.encode()),
)
TEXT = st.binary(max_size=60).map(lambda data: data.decode("utf-8", "replace"))
PROSE = st.lists(
    st.sampled_from(
        "la pierre et rose petite à mille ça du 39 98 12 le robot répond durant".split()
    )
).map(" ".join)


@settings(max_examples=600, deadline=None)
@given(
    st.sampled_from(LONG),
    st.sampled_from(DISGUISES),
    st.tuples(st.sampled_from(CODES), st.sampled_from(CODES)),
    st.tuples(TEXT, TEXT),
)
def test_a_secret_in_any_two_forms_is_found(
    secret: Secret, disguise: Form, codes: tuple[Form, Form], around: tuple[str, str]
) -> None:
    """Whatever stands around it, on every surface."""
    inner, outer = codes
    planted = outer(inner(disguise(secret.text)))
    for surface in SURFACES:
        assert list(SEARCH.find(f"{around[0]} {planted} {around[1]}", surface)) != [], surface


@settings(max_examples=300, deadline=None)
@given(TEXT | PROSE)
def test_a_text_without_secrets_is_clean(text: str) -> None:
    """Random characters and random everyday words are nobody's."""
    assert list(SEARCH.find(text, "text")) == []


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(LONG), PROSE, PROSE)
def test_a_hit_tells_where_the_secret_begins(secret: Secret, before: str, after: str) -> None:
    """The first hit is inside the secret, or at its beginning."""
    text = f"{before} — {secret.text}, {after}"
    starts = [hit.start for hit in SEARCH.find(text, "text")]
    place = len(before) + 3
    assert place <= starts[0] <= place + len(secret.text)
