"""What Messenger and Instagram write by themselves, as if it were somebody's message.

Not documented by Meta: gathered from exports, in French and in English.
"""

import re

FILLER = re.compile(
    r".{1,100} (?:a envoyé (?:une pièce jointe|un lien|une photo|une vidéo)"
    r"|sent (?:an attachment|a link|a photo|a video))\.?"
)
"""What stands in place of a text beside a file or a shared link."""

_VERBS = (
    r"(?:a|avez) réagi",
    r"(?:a|avez) aimé un message",
    r"(?:a|avez) (?:nommé|quitté|rejoint) (?:le|ce) groupe",
    r"(?:a|avez) ajouté .{1,100} au groupe",
    r"(?:a|avez) supprimé .{1,100} du groupe",
    r"(?:a|avez) (?:modifié|changé|défini|effacé|supprimé) (?:l[ae]s?|son|sa|votre|vos)"
    r" (?:propre )?(?:thème|photo|couleur|pseudo|emoji|surnom|réaction rapide)",
    r"(?:a|avez) (?:manqué un appel|(?:vous a )?appelée?) .{1,100}",
    r"reacted .{1,20} to your message",
    r"liked a message",
    r"(?:named|left|joined) the group",
    r"added .{1,100} to the group",
    r"removed .{1,100} from the group",
    r"changed the (?:theme|group photo|chat theme)",
    r"set (?:the|your|his|her|their) (?:nickname|emoji)",
)
DOING = re.compile(rf"(?:{'|'.join(_VERBS)})\b.{{0,200}}", re.IGNORECASE)
"""What someone does in the conversation, after their name."""
