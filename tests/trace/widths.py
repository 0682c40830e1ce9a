# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How much of their width nerves and vessels keep between muscles."""

import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "svg" / "trace"))

from tube import walls  # noqa: E402


def kept(strand):
    """The least share of the area that it wants which a strand has about any of its corners."""
    return float((_rings(strand.wall() - strand.centreline[:, None])
                  / _rings(walls(strand.centreline, strand.width, strand.thickness))).min())


def _rings(wall):
    """The area inside the wall about each corner of a tube, from the corner to its places."""
    reach = np.linalg.norm(wall, axis=2)
    return np.sin(2 * np.pi / wall.shape[1]) / 2 * (reach * np.roll(reach, 1, axis=1)).sum(axis=1)
