"""What `inv forget` says that it did, and what it cannot do."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What `forget` erased: names of files in `private/`, people and masks of the vaults."""

    files: tuple[str, ...]
    people: int
    masks: int

    def __str__(self) -> str:
        """Say it in French, with what could not be reached."""
        if not (self.files or self.people or self.masks):
            return "Rien n’était gardé de ce fil dans private/."
        return (
            f"Effacé de private/ : {', '.join(self.files) or 'aucun fichier'} ; du coffre : "
            f"{_several(self.people, 'personne')} et {_several(self.masks, 'masque')}. Vos "
            "sauvegardes, l’export d’origine et l’historique de git ne sont pas touchés : "
            "effacez-les vous-même."
        )


def _several(count: int, word: str) -> str:
    return f"{count} {word}{'s' if count > 1 else ''}"
