# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Arteries and veins the source lacks, constructed from the recipes in vessels.toml as nerves are from theirs."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import nerves
from body import Body
from nerves import Builder, Constructed
from who import Who

RECIPES = Path(__file__).with_name("vessels.toml")


def recipes() -> list[dict]:
    """The recipes as the file gives them."""
    return tomllib.loads(RECIPES.read_text(encoding="utf-8"))["vessel"]


def with_nerves(body: Body, side: str, found: dict, whose: Who | None = None) -> dict[str, Constructed]:
    """The nerves and vessels of one side by their subject, all of them unless told whose the body is; the nerves come first, and a
    vessel keeps clear of them."""
    builder, made = Builder(body, side, found), nerves.one_side(body, side, found, whose)
    wanted = recipes() if whose is None else whose.rules("vessels", recipes())
    for name, nerve in made.items():
        builder.avoid(name, nerve)
    # Vessels of one kind run into each other; a vein gives way to arteries.
    for kind in ("artery", "vein"):
        fresh = {recipe["id"]: replace(builder.build(recipe), tissue=kind) for recipe in wanted if recipe["tissue"] == kind}
        for name, vessel in fresh.items():
            builder.avoid(name, vessel)
        made |= fresh
    return made
