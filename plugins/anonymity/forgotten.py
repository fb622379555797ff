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
            f"{self.people} personne(s) et {self.masks} masque(s). Vos sauvegardes, l’export "
            "d’origine et l’historique de git ne sont pas touchés : effacez-les vous-même."
        )
