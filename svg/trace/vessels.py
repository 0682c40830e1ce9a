# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Arteries and veins the source lacks, constructed from the recipes in vessels.toml as nerves are from theirs."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

from body import Body
from built import both_sides
from nerves import Builder, Constructed

RECIPES = Path(__file__).with_name("vessels.toml")


def recipes() -> list[dict]:
    """The recipes as the file gives them."""
    return tomllib.loads(RECIPES.read_text(encoding="utf-8"))["vessel"]


def vessels(body: Body, found: dict | None = None) -> dict[str, Constructed]:
    """Every constructed vessel by its id on a plate ('femoral-artery--left'), in the order of the file."""
    return both_sides(body, found, one_side)


def one_side(body: Body, side: str, found: dict) -> dict[str, Constructed]:
    """The vessels of one side by their subject."""
    builder = Builder(body, side, found)
    return {recipe["id"]: replace(builder.build(recipe), tissue=recipe["tissue"]) for recipe in recipes()}
