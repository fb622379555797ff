"""What WhatsApp itself writes in an export, in the languages of its exports.

Not documented by WhatsApp: gathered from exports of both systems. French first, since most authors
have it; then English, Spanish, German, Italian, Portuguese, Dutch.
"""

import re

OMITTED = re.compile(
    r"<(médias? omis|media omitted|multimedia omitido|medien ausgeschlossen|media omess[io]"
    r"|mídia oculta|ficheiro não revelado|media weggelaten)>"
    r"|(image|vidéo|audio|gif|sticker|autocollant|document|(?:fiche|carte) de contact|contact"
    r"|note vidéo|message vocal) (?:absente?|omise?|retirée?)"
    r"|(image|video|audio|gif|sticker|document|contact card|video note) omitted"
    r"|(imagen|video|audio|gif|sticker|documento|tarjeta de contacto) omitid[oa]"
    r"|(bild|video|audio|gif|sticker|dokument|kontaktkarte) (?:weg|aus)gelassen"
    r"|(immagine|video|audio|gif|sticker|documento|scheda contatto) omess[oa]"
    r"|(imagem|vídeo|áudio|gif|figurinha|documento|cartão de contat?o) (?:ocult|omitid)[oa]"
    r"|(afbeelding|video|audio|gif|sticker|document|contactkaart) weggelaten",
    re.IGNORECASE,
)
"""A file that was not put in the export; a group, the only one that matched, says which kind."""

FILE = re.compile(r".*(?:\S\s?•\s.*|\.\w{2,5}\s*)")
"""What stands before, where it is the name of the file: « Facture.pdf • 3 pages »."""

LENGTH = re.compile(rf"•\s?\d[^•]{{0,30}}?\s(?=(?:{OMITTED.pattern})\Z)", re.IGNORECASE)
"""Between that name and the rest of the line, where the marks that iOS puts there are gone."""

_KINDS = {
    "image": "image imagen bild immagine imagem afbeelding",
    "vidéo": "vidéo video vídeo",
    "son": "audio áudio",
    "message vocal": "message|vocal",
    "message vidéo": "note|vidéo video|note",
    "GIF": "gif",
    "autocollant": "sticker autocollant figurinha",
    "document": "document documento dokument",
    "fiche de contact": "fiche|de|contact carte|de|contact contact|card contact kontaktkarte"
    " tarjeta|de|contacto scheda|contatto contactkaart cartão|de|contato"
    " cartão|de|contacto",
}
_KIND_OF = {w.replace("|", " "): kind for kind, words in _KINDS.items() for w in words.split()}

ATTACHED_BEFORE = re.compile(
    r"(.{1,200}\.\w{2,5}) \((?:fichier joint|file attached|archivo adjunto|datei angehängt"
    r"|file allegato|arquivo anexado|ficheiro anexado|bestand bijgevoegd)\)",
    re.IGNORECASE,
)
"""Android: « IMG-20210215-WA0001.jpg (fichier joint) »."""

ATTACHED_WITHIN = re.compile(r"<[^<>:]{3,20}?\s?:\s?([^<>]{1,200}\.\w{2,5})>")
"""iOS, whatever the language: « <pièce jointe : 00000012-PHOTO-2021-02-15-09-12-33.jpg> »."""

EDITED = re.compile(
    r"\u200e?<\u200e?(?:ce message a été modifié|this message was edited|se editó este mensaje"
    r"|diese nachricht wurde bearbeitet|questo messaggio è stato modificato|mensagem editada"
    r"|esta mensagem foi editada|dit bericht is bewerkt)\.?>\Z",
    re.IGNORECASE,
)
"""At the end of a message."""

DELETED = re.compile(
    r"(?:ce message a été supprimé|this message was deleted|se eliminó este mensaje"
    r"|diese nachricht wurde gelöscht|questo messaggio è stato eliminato|mensagem apagada"
    r"|esta mensagem foi apagada|dit bericht is verwijderd"
    r"|un admin(?:istrateur)? a supprimé ce message.{0,80}"
    r"|this message was deleted by admin.{0,80})\.?",
    re.IGNORECASE,
)

DELETED_BY_ME = re.compile(
    r"(?:vous avez supprimé ce message|you deleted this message|eliminaste este mensaje"
    r"|du hast diese nachricht gelöscht|hai eliminato questo messaggio"
    r"|(?:você apagou|apagou) esta mensagem|(?:jij hebt|je hebt) dit bericht verwijderd)\.?",
    re.IGNORECASE,
)
"""Whoever signs it made the export."""

MISSED_CALL = re.compile(
    r"(?:appel (?:vocal|vidéo|audio)(?: de groupe)? manqué|missed (?:group )?(?:voice|video) call"
    r"|(?:video)?llamada(?: de voz)? perdida|verpasster (?:sprach|video)anruf"
    r"|(?:video)?chiamata(?: vocale)? persa|chamada de (?:voz|vídeo) perdida"
    r"|gemiste (?:spraak|video)oproep)\b.{0,80}",
    re.IGNORECASE,
)

CALL = re.compile(
    r"(?:appel (?:vocal|vidéo)|(?:voice|video) call|(?:sprach|video)anruf"
    r"|(?:video)?llamada(?: de voz)?|(?:video)?chiamata(?: vocale)?)"
    r", (?:(?P<unanswered>sans réponse|no answer|keine antwort|sin respuesta|nessuna risposta)"
    r"|(?P<length>\d.{0,30}))",
    re.IGNORECASE,
)
"""A call, as iOS writes it after its mark: « Appel vocal, 2 min »."""

_LENGTH = re.compile(r"(\d{1,5})[ \u00a0\u202f]?(h|min|s)", re.IGNORECASE)
_UNITS = {"h": 3600, "min": 60, "s": 1}

SYSTEM = re.compile(
    r"chiffrés? de bout en bout|chiffrement de bout en bout|end-to-end encrypted"
    r"|cifrado de extremo a extremo|cifrados de extremo|ende-zu-ende-verschlüsselt"
    r"|crittografat[ie] end-to-end|criptografia de ponta a ponta|end-to-end versleuteld"
    r"|(?:a|avez) créé (?:le|ce) groupe|(?:a|avez|vous a) ajouté|(?:a|avez|vous a) retiré"
    r"|(?:a|avez) quitté|est parti|a rejoint (?:le groupe|en|grâce|via)"
    r"|(?:a|avez) (?:changé|modifié|remplacé|supprimé) (?:le|la|l['’]|les|de)\s?"
    r"(?:sujet|nom|icône|description|numéro|photo|image|paramètres)"
    r"|(?:a|avez) (?:activé|désactivé) les messages|messages éphémères"
    r"|(?:est|êtes) (?:désormais|maintenant|à présent) admin|code de sécurité"
    r"|(?:avez|a) (?:bloqué|débloqué) ce contact|compte professionnel|service sécurisé"
    r"|created (?:the |this )?group|(?:was|were)? ?added|\bleft\b|removed|joined using"
    r"|changed (?:the|this|their|to)|security code|(?:un)?blocked this contact|business account"
    r"|disappearing messages|now an admin"
    r"|creó (?:el|este) grupo|añadió|salió|hat .{0,80}(?:gruppe|hinzugefügt|verlassen|entfernt)"
    r"|ha creato il gruppo|ha aggiunto|criou (?:o|este) grupo|adicionou"
    r"|heeft .{0,80}(?:groep|toegevoegd)",
    re.IGNORECASE,
)
"""Looked for only in a line that nobody signs, or that iOS marks as its own (U+200E)."""

TITLE = re.compile(
    r"(?:discussion whatsapp avec|whatsapp chat (?:with|-)|chat de whatsapp con|whatsapp-chat mit"
    r"|chat whatsapp con|conversa do whatsapp com) (.+?)(?:\.txt|\.zip)?",
    re.IGNORECASE,
)
"""The name that WhatsApp gives to the file, whose end is the chat's."""

TELLS = re.compile(
    r" (?:a (?:changé|modifié|remplacé|créé|ajouté|retiré)|avez (?:changé|modifié|créé|ajouté)"
    r"|changed (?:the|this)|created (?:the )?group|added|hat (?:den|das)|cambió|ha cambiato) "
)
"""In what would be a name, before « : »: a notice that quotes a title with a colon."""


def omitted_kind(match: re.Match[str]) -> str:
    """Return in French the kind of a file left out of the export."""
    word = next((group for group in match.groups()[1:] if group), "")
    return _KIND_OF.get(word.lower(), "fichier")


def seconds(length: str) -> int:
    """Return how long a call lasted.

    >>> seconds("1 h 2 min"), seconds("33 sec")
    (3720, 33)
    """
    return sum(int(count) * _UNITS[unit.lower()] for count, unit in _LENGTH.findall(length))
