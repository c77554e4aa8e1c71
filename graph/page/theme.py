"""Colours, shapes and letters: what the page looks like, as tables.

Every hue was picked until it reached its contrast against ``bg``: at least 4.5 for words,
3 for marks. A kind is told by shape and letter too, a denial by bar and words too, so no
meaning rests on colour alone.
"""

from __future__ import annotations

from typing import NamedTuple

from graph.records import EntityKind, FindingKind, Predicate

__all__ = ["CHECKS", "GROUPS", "KINDS", "SIGNALS", "TOKENS", "KindLook", "css_tokens"]

TOKENS: dict[str, tuple[str, str]] = {  # name -> (light, dark)
    "bg": ("#ffffff", "#131417"),
    "sunk": ("#f7f7f8", "#191b1f"),
    "line": ("#e3e3e7", "#2b2d33"),
    "ctl": ("#8a8a93", "#747883"),
    "text": ("#1a1a1e", "#ececef"),
    "text2": ("#5a5a64", "#a6a9b3"),
    "accent": ("#0069a6", "#6db6e8"),
    "accent-bg": ("#e8f2f9", "#16293a"),
    "deny": ("#b04300", "#ff9055"),
    "deny-bg": ("#fdf1ea", "#2e1d14"),
    "mark": ("#fbeeb5", "#453c14"),
    "ink": ("#1a1a1e", "#cfd0d6"),
    "green": ("#00805d", "#2fbd93"),
    "orange": ("#a87400", "#e69f00"),
    "purple": ("#a8538a", "#d98fbb"),
    "grey": ("#7a7a84", "#8f939d"),
}


class KindLook(NamedTuple):
    """How one kind of thing is named and drawn."""

    one: str
    many: str
    letter: str
    shape: str
    family: str


KINDS: dict[EntityKind, KindLook] = {  # in the order of the list on the left
    EntityKind.SERVICE: KindLook("Service", "Services", "S", "disc", "ink"),
    EntityKind.FEATURE: KindLook("Feature", "Features", "F", "square-round", "green"),
    EntityKind.MODE: KindLook("Mode", "Modes", "M", "capsule", "green"),
    EntityKind.API: KindLook("API", "APIs", "A", "hexagon", "orange"),
    EntityKind.PARAMETER: KindLook("Parameter", "Parameters", "P", "diamond", "orange"),
    EntityKind.CONCEPT: KindLook("Concept", "Concepts", "C", "octagon", "purple"),
    EntityKind.RESOURCE: KindLook("Resource", "Resources", "R", "square", "grey"),
    EntityKind.PROTOCOL: KindLook("Protocol", "Protocols", "T", "slanted", "grey"),
    EntityKind.COMMAND: KindLook("Command", "Commands", ">", "tag", "orange"),
    EntityKind.FILE: KindLook("File", "Files", "≡", "sheet", "grey"),
    EntityKind.PRODUCT: KindLook("Product", "Products", "D", "ring", "ink"),
    EntityKind.ROLE: KindLook("Role", "Roles", "@", "shield", "grey"),
}

GROUPS: dict[str, tuple[Predicate, ...]] = {  # the filters under "Relations shown"
    "is": (Predicate.PART_OF, Predicate.IS_A, Predicate.SAME_AS),
    "uses": (
        Predicate.USES,
        Predicate.WORKS_WITH,
        Predicate.SENDS_TO,
        Predicate.TRIGGERS,
        Predicate.RUNS_ON,
        Predicate.DEFINED_IN,
    ),
    "supports": (Predicate.SUPPORTS, Predicate.PROVIDES, Predicate.HAS_LIMIT),
    "requires": (Predicate.REQUIRES,),
    "replaces": (Predicate.REPLACES, Predicate.PREFERRED_OVER),
    "used": (Predicate.USED_FOR,),
    "confused": (Predicate.DIFFERS_FROM,),
}


class SignalWords(NamedTuple):
    """How a sign of a mix-up is called, and what its figure means where no line says it better."""

    label: str
    some: str
    none: str


SIGNALS: dict[str, SignalWords] = {
    "contrast": SignalWords("Set against each other", "a line sets one against the other", "no line does"),
    "name": SignalWords("Look-alike names", "the names share a part", "no word in common"),
    "nearness": SignalWords("Side by side", "described near each other", "described far from each other"),
    "sibling": SignalWords("Same narrow parent", "parts of one thing", "no parent in common"),
    "clash": SignalWords("Opposites", "one has what the other is denied", "no opposite, no differing figure"),
    "neighbours": SignalWords("Shared neighbours", "tied to the same things", "no neighbour in common"),
    "homonym": SignalWords("One word for both", "one word names both", "no word names both"),
    "peers": SignalWords("Both services", "both are services", "they are not both services"),
    "role": SignalWords("Same job", "they do one job", "no job in common"),
    "wording": SignalWords("Worded alike", "told in similar words", "told in other words"),
}


class CheckWords(NamedTuple):
    """How one kind of finding is called, what it is, and what to say where there is none."""

    label: str
    about: str
    none: str


CHECKS: dict[FindingKind, CheckWords] = {
    FindingKind.CONTRADICTION: CheckWords(
        "Stated and denied",
        "Both lines stay in the graph; only you can say which holds.",
        "The notes deny nothing that they state.",
    ),
    FindingKind.TWO_VALUES: CheckWords(
        "Two values of one property",
        "One of the figures may be old, or hold under a condition that is not noted.",
        "No property has two values.",
    ),
    FindingKind.REPEATED: CheckWords(
        "Repeated sections", "The same lines stand under two headings.", "No section is repeated."
    ),
    FindingKind.OPEN_NAME: CheckWords(
        "Names left open", "Words that can mean several things.", "Every name means one thing."
    ),
    FindingKind.SLIP: CheckWords(
        "Slips in names",
        "Taken for the known name; a row in apart.tsv keeps the two apart.",
        "No long name has a slip in it.",
    ),
    FindingKind.MERGED: CheckWords(
        "Names that the notes made one",
        "Two names that became one thing, and why; a row in apart.tsv keeps them apart.",
        "The notes made no two names one.",
    ),
    FindingKind.LOOSE_CUE: CheckWords(
        "Cues that no fact took up",
        "Words that signal a relation or a denial, in a line that gave no such fact.",
        "Every cue was taken up.",
    ),
    FindingKind.NO_FACT: CheckWords(
        "Lines that gave no fact", "They are kept under their thing and found by search.", "Every line gave a fact."
    ),
    FindingKind.OTHER_NAME: CheckWords(
        "Other names, by the catalogue",
        "What stands in the notes for a known thing beside its name; the first line of each.",
        "Everything is called by its name.",
    ),
}


def css_tokens() -> str:
    """Write the colours as custom properties: light, dark by the system's wish, dark by choice.

    >>> css_tokens().splitlines()[0][:32]
    ':root, [data-theme="light"] { --'
    """
    light, dark = (" ".join(f"--{name}: {pair[i]};" for name, pair in TOKENS.items()) for i in (0, 1))
    return (
        f':root, [data-theme="light"] {{ {light} color-scheme: light; }}\n'
        f'[data-theme="dark"] {{ {dark} color-scheme: dark; }}\n'
        f"@media (prefers-color-scheme: dark) {{ :root:not([data-theme]) {{ {dark} color-scheme: dark; }} }}"
    )
