"""Draw the reference pictures anew, and say how far each is from the former one."""

from tests.cards.pictures import SHOWN, distance, file_of, keep, kept, reduced, shapes_of, shown

for one in SHOWN:
    card, file = shown(*one), file_of(*one)
    picture = reduced(card, shapes_of(card))
    former = distance(kept(file), picture) if file.exists() else None
    keep(picture, file)
    print(file.name, "new" if former is None else f"{former:.0f} from the former one")
