# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fasciae: thin sheets that lie on what they wrap."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from body import SIDES, Mesh, sided
from claims import NOBODY, Claims
from grid import Window

# How far from the midline sheets of the back are looked for, and how far before the back of what it wraps such a sheet goes, mm.
REACH, BACK = 130.0, 6


def lay_on(claims: Claims, flesh: np.ndarray, mesh: Mesh, name: str, thick: float, moved: float) -> None:
    """Put a sheet onto the outside of the flesh, straight outwards from its mesh.

    flesh: the cells inside the deep fascia; thick: in mm; moved: how far at most it is put from its mesh, mm.
    """
    grid = claims.grid
    window = grid.around(mesh, moved)
    inside, reach = grid.inside(mesh, window), int(moved / grid.step)
    beside = ndimage.binary_closing(ndimage.binary_dilation(inside, np.ones((2 * reach + 1, 1, 1))), iterations=2)
    outside = ndimage.distance_transform_edt(~flesh[window]) * grid.step
    claims.give(name, beside & (outside > 0) & (outside <= thick), window)


def aponeurosis(claims: Claims, _bone: np.ndarray, rules: dict) -> None:
    """A sheet on the back of muscles, as far as nobody holds its place."""
    for side in SIDES:
        window, held = _half(claims, side, rules["heights"])
        away, behind = _behind(claims, held, rules["inside"])
        claims.give(sided(rules["id"], side), behind & (away <= rules["thick"]) & (held == NOBODY), window)


def thoracolumbar(claims: Claims, _bone: np.ndarray, rules: dict) -> None:
    """The posterior layer on the back of the long muscles, and the middle one in front of them as far as its neighbour goes."""
    for side in SIDES:
        window, held = _half(claims, side, rules["heights"])
        away, behind = _behind(claims, held, rules["inside"])
        near = (away > 0) & (away <= rules["thick"])
        before = np.isin(held, claims.numbers(*rules["before"]))
        between = near & (ndimage.distance_transform_edt(~before) * claims.grid.step <= 2 * rules["thick"])
        claims.give(sided(rules["id"], side), near & behind & (held == NOBODY) | between, window)


def _half(claims: Claims, side: str, heights: list[float]) -> tuple[Window, np.ndarray]:
    """The back of one half of the body, and who holds its cells."""
    low, high = sorted((0.0, REACH if side == "left" else -REACH))
    window = claims.grid.window((low, -130.0, heights[0]), (high, 60.0, heights[1]))
    return window, claims.held()[window]


def _behind(claims: Claims, held: np.ndarray, subjects: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """How far off these structures each cell lies, and whether it lies outside them and at their back."""
    inside = np.isin(held, claims.numbers(*subjects))
    row = np.arange(inside.shape[1])[None, :, None]
    back = np.where(inside.any(axis=1), inside.shape[1] - 1 - np.argmax(inside[:, ::-1], axis=1), -1)[:, None]
    return ndimage.distance_transform_edt(~inside) * claims.grid.step, ~inside & (row > back - BACK) & (back >= 0)
