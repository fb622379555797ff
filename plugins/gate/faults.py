"""What html5lib's codes say of a page, in French: the commonest; the others are shown as they are.

The codes are the keys of `html5lib.constants.E`.
"""

_UNCLOSED = "une balise ouverte plus haut n’est pas fermée"
_UNOPENED = "balise de fin qui ne ferme rien, ou qui vient trop tôt"
_CROSSED = "balises croisées : la dernière ouverte se ferme la première"
_MISPLACED = "balise là où elle n’est pas permise"
_AMPERSAND = "« & » seul, ou sans point-virgule après le nom : écrivez &amp;"
_CHARACTER = "caractère interdit, souvent invisible"

FAULTS = {
    "expected-one-end-tag-but-got-another": _UNCLOSED,
    "expected-closing-tag-but-got-eof": _UNCLOSED,
    "expected-named-closing-tag-but-got-eof": _UNCLOSED,
    "end-tag-too-early-named": _UNCLOSED,
    "unexpected-end-tag": _UNOPENED,
    "unexpected-end-tag-treated-as": _UNOPENED,
    "end-tag-too-early": _UNOPENED,
    "end-tag-too-early-ignored": _UNOPENED,
    "adoption-agency-1.1": _CROSSED,
    "adoption-agency-1.2": _CROSSED,
    "adoption-agency-1.3": _CROSSED,
    "unexpected-start-tag": _MISPLACED,
    "unexpected-start-tag-ignored": _MISPLACED,
    "unexpected-start-tag-implies-end-tag": _MISPLACED,
    "unexpected-start-tag-implies-table-voodoo": _MISPLACED,
    "unexpected-start-tag-in-select": _MISPLACED,
    "unexpected-html-element-in-foreign-content": _MISPLACED,
    "non-void-element-with-trailing-solidus": "« /> » ne ferme pas cette balise",
    "attributes-in-end-tag": "attribut dans une balise de fin",
    "duplicate-attribute": "attribut donné deux fois dans la même balise",
    "expected-attribute-value-but-got-right-bracket": "attribut sans valeur après « = »",
    "invalid-character-in-attribute-name": "nom d’attribut impossible (un guillemet oublié ?)",
    "unexpected-character-after-attribute-value": "il manque une espace entre deux attributs",
    "expected-tag-name": "« < » qui n’ouvre pas de balise : écrivez &lt;",
    "named-entity-without-semicolon": _AMPERSAND,
    "expected-named-entity": _AMPERSAND,
    "invalid-codepoint": _CHARACTER,
    "illegal-codepoint-for-numeric-entity": _CHARACTER,
    "unexpected-char-in-comment": "« -- » au milieu d’un commentaire",
    "eof-in-comment": "commentaire sans fin : il manque « --> »",
    "expected-dashes-or-doctype": "« <! » qui n’ouvre pas de commentaire",
    "unknown-doctype": "la page ne commence pas par « <!doctype html> »",
    "unexpected-doctype": "« <!doctype html> » ailleurs qu’en tête de page",
}


def in_french(code: str) -> str:
    """Say what a parse error is.

    >>> in_french("duplicate-attribute"), in_french("eof-in-select")
    ('attribut donné deux fois dans la même balise', 'HTML mal formé (eof-in-select)')
    """
    return FAULTS.get(code, f"HTML mal formé ({code})")
