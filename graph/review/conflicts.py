"""Lines that cannot both hold: shown side by side, never settled."""

from __future__ import annotations

from collections.abc import Iterator

from graph.records import Finding, FindingKind, ObjectKind
from graph.review.material import Material

__all__ = ["contradictions"]


def contradictions(material: Material) -> Iterator[Finding]:
    """List what the notes both state and deny; a pair of lines with different conditions is no contradiction."""
    for stated, denied in material.disputed:
        conditions = [{_plain(e.condition) for e in claim.evidence} for claim in (stated, denied)]
        shared = conditions[0] & conditions[1]
        if not shared:
            continue
        relation = stated.relation
        ends = (relation.subject, relation.object) if relation.object_kind is ObjectKind.ENTITY else (relation.subject,)
        sides = (e for claim in (stated, denied) for e in claim.evidence if _plain(e.condition) in shared)
        text = f"{material.says(stated)}; {material.says(denied)}"
        spots = tuple(dict.fromkeys(map(material.spot, sides)))
        yield Finding(FindingKind.CONTRADICTION, ends, text, "stated and denied", spots)


def _plain(condition: str) -> str:
    return " ".join(condition.casefold().split())
