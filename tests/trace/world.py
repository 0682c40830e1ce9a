# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The body that tests ask about, with what is built on it; built once for all tests that run in one process."""

import functools
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "svg" / "trace"))

from body import MAN, REMEDY, find_body  # noqa: E402
from model import Model  # noqa: E402


@functools.cache
def model(whose: str = MAN) -> Model:
    """The model of a body; raises SkipTest where the meshes are not found."""
    folder = find_body(whose=whose)
    if folder is None:
        raise unittest.SkipTest(f"the meshes are not here. {REMEDY}")
    return Model(folder, whose)


def built(*tissues: str) -> dict:
    """The constructed structures of these tissues in the solid body, which plates and sections show, by id."""
    return {name: made for name, made in model().structures.items() if made.tissue in tissues}
