# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whose body is drawn from, and how far its source reaches: bodies.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path

RULES = Path(__file__).with_name("bodies.toml")


@dataclass(frozen=True)
class Who:
    """name: 'man' or 'woman'; crotch: below this height a needle's section shows one limb, mm; reach: half of what a section looks
    at across, and all of it from back to front, mm; derived: what is said of a length that this body alone gives; credit: of what
    its sections are made; titled: what follows their titles.

    What the body has of landmarks, points, needles, levels, fats, nerves and vessels: their ids, or None for all. own: by the same
    kinds, rules that hold for this body alone. missed: by their ids why needles do not reach their muscles.
    """

    name: str
    crotch: float
    reach: tuple[float, float]
    derived: str
    credit: str
    titled: str = ""
    landmarks: tuple[str, ...] | None = None
    points: tuple[str, ...] | None = None
    sites: tuple[str, ...] | None = None
    levels: tuple[str, ...] | None = None
    fats: tuple[str, ...] | None = None
    nerves: tuple[str, ...] | None = None
    vessels: tuple[str, ...] | None = None
    own: dict[str, list[dict]] = field(default_factory=dict)
    missed: dict[str, str] = field(default_factory=dict)

    def rules(self, kind: str, usual: list[dict]) -> list[dict]:
        """Of the usual rules those that this body has, its own in the place of others of the same id; kind: 'points', 'sites' …"""
        own = {_name(rule): rule for rule in self.own.get(kind, ())}
        wanted = getattr(self, kind)
        return [own.get(_name(rule), rule) for rule in usual if wanted is None or _name(rule) in (None, *wanted)]


def _name(rule: dict) -> str | None:
    """What a rule is called; one that names nothing is everybody's."""
    return rule.get("id", rule.get("name"))


def who(name: str) -> Who:
    """One of the bodies of bodies.toml."""
    entry = tomllib.loads(RULES.read_text(encoding="utf-8"))[name]
    return Who(name, **{key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()})
