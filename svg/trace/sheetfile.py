# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A plate's own file, and what it takes from another's: `like = "posterior"` gives a close-up layers, zones and skin."""

from __future__ import annotations

import tomllib
from pathlib import Path


def read(file: Path) -> dict:
    """What a plate's file says. Its own tables replace those of the file it is like; its zones come after that one's."""
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    if "like" not in data:
        return data
    other = read(file.with_name(f"{data['like']}.toml"))
    return {**other, **data, "zone": other.get("zone", []) + data.get("zone", [])}
