#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What must not be touched is told from what surrounds it by every kind of colour vision."""

import sys
import unittest
from itertools import combinations, product
from pathlib import Path

import numpy as np

TRACE = Path(__file__).resolve().parents[2] / "svg" / "trace"
sys.path.insert(0, str(TRACE))

import svg  # noqa: E402

# How dichromats see linear sRGB: Machado, Oliveira and Fernandes, IEEE Trans Vis Comput Graph 2009;15:1291-8,
# severity 1. Grey is what a printer without colours makes of it (luminance of Rec. 709).
VISIONS = {
    "usual": np.eye(3),
    "protanopia": np.array([[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                            [-0.003882, -0.048116, 1.051998]]),
    "deuteranopia": np.array([[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                              [-0.011820, 0.042940, 0.968881]]),
    "tritanopia": np.array([[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
                            [0.004733, 0.691367, 0.303900]]),
    "grey": np.tile([0.2126, 0.7152, 0.0722], (3, 1)),
}
DANGERS = ("nerve", "artery", "vein")
MUSCLES = ("back", "abdomen", "shoulder", "gluteal", "rotator", "psoas", "hamstring", "adductor", "thigh", "calf", "leg")
SURROUNDINGS = (*MUSCLES, "bone", "tendon", "fat", "fascia")
# In OKLab; 0.02 is about what is just noticed side by side.
APART = 0.1


def seen(colour, vision):
    """A colour as it is seen, in OKLab."""
    rgb = np.array([int(colour[i:i + 2], 16) for i in (1, 3, 5)]) / 255
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    changed = np.clip(VISIONS[vision] @ linear, 0, 1)
    return svg.to_oklab("#" + "".join(
        f"{round(255 * (12.92 * v if v <= 0.0031308 else 1.055 * v ** (1 / 2.4) - 0.055)):02x}" for v in changed))


class Palette(unittest.TestCase):
    """svg/trace/palette.toml."""

    palette = svg.Palette(TRACE / "palette.toml")

    def assert_apart(self, colours, pairs, least):
        for (one, other), vision in product(pairs, VISIONS):
            ramps = (self.palette.ramp(material, colours) for material in (one, other))
            first, second = (seen(ramp[len(ramp) // 2], vision) for ramp in ramps)
            with self.subTest(one=one, other=other, vision=vision):
                self.assertGreaterEqual(float(np.linalg.norm(first - second)), least)

    def test_dangers_differ_from_each_other_in_every_set(self):
        for colours in svg.SETS:
            self.assert_apart(colours, combinations(DANGERS, 2), APART)

    def test_distinct_colours_set_dangers_off(self):
        self.assert_apart("distinct", product(DANGERS, SURROUNDINGS), APART)

    def test_distinct_colours_set_muscle_off_from_bone(self):
        self.assert_apart("distinct", product(MUSCLES, ("bone", "tendon")), 2 * APART)


if __name__ == "__main__":
    unittest.main()
