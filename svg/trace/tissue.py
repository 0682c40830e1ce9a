# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How each tissue looks where it is cut: from the cells that a structure owns to its paths, the outline first."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from scipy import ndimage

import outline
from body import Mesh, subject_of
from cut import Plane
from raster import View
from sinew import Sinews
from svg import Palette
from texture import Cells, Weave

RULES = Path(__file__).with_name("tissues.toml")
# How finely outlines are kept, mm: the proof asks for 1 mm.
TOLERANCE = 0.1
SMOOTH = 1.1
# Islands and holes smaller than this are dropped, mm².
SPECK = 0.3
# The area of a cut whose bundles are as large as told, mm².
COARSE_AT = 1000.0

# A muscle of which more than this share is tendon has a tendon's edge.
MOSTLY = 0.6


@dataclass(frozen=True, eq=False)
class Surface:
    """What a structure shows in a plane: the cells that are its own."""

    id: str
    mask: np.ndarray
    view: View
    plane: Plane
    mesh: Mesh | None = None

    @cached_property
    def depth(self) -> np.ndarray:
        """How far inside its outline each cell lies, mm."""
        return ndimage.distance_transform_edt(np.pad(self.mask, 1))[1:-1, 1:-1] / self.view.scale

    def places(self) -> np.ndarray:
        """The places in the body of the cells of the mask."""
        rows, columns = np.nonzero(self.mask)
        return self.plane.body(np.stack([self.view.left + (columns + 0.5) / self.view.scale,
                                         self.view.top + (rows + 0.5) / self.view.scale], axis=1))

    def spread(self, told: np.ndarray) -> np.ndarray:
        """What was told of every place of the mask, laid over the view."""
        field = np.zeros(self.mask.shape)
        field[self.mask] = told
        return field


class Tissues:
    """Paints surfaces; `used` gathers the classes that need a colour."""

    def __init__(self, palette: Palette):
        self._palette = palette
        self._rules = tomllib.loads(RULES.read_text(encoding="utf-8"))
        self._weaves = {name: Weave(**rule) for name, rule in self._rules["cells"].items()}
        self._sinews = Sinews(self._rules["sinew"])
        self.used: set[str] = set()

    def paths(self, tissue: str, material: str, surface: Surface) -> list[str]:
        """The paths of one structure."""
        pen = {"bone": self._bone, "organ": self._organ, "nerve": self._nerve, "fascia": self._sheet, "fat": self._fat,
               "artery": self._vessel, "vein": self._vessel, "skin": self._skin}.get(tissue, self._muscle)
        pen = {"disc": self._disc, "fat": self._fat, "room": self._room}.get(material, pen)
        return [path for path in pen(material, surface) if path]

    def _room(self, _material: str, surface: Surface) -> list[str]:
        """What is empty because nobody knows what is in it: no fibre is drawn there."""
        return [self.filled("fascia4", surface.mask, surface.view)]

    def filled(self, kind: str, mask: np.ndarray, view: View, speck: float = SPECK, pen: str = "") -> str:
        """A mask filled in a tone, and its edge in a pen."""
        return self._drawn(f"{kind} {pen}".strip(), _outline(mask, view, speck), ' fill-rule="evenodd"')

    def line(self, pen: str, mask: np.ndarray, view: View, speck: float = SPECK) -> str:
        """The edge of a mask in a pen."""
        return self._drawn(pen, _outline(mask, view, speck))

    def _drawn(self, kinds: str, data: str, rule: str = "") -> str:
        if not data:
            return ""
        self.used.update(kinds.split())
        return f'<path class="{kinds}"{rule} d="{data}"/>'

    def _cells(self, name: str, identity: str, mask: np.ndarray, view: View, finer: float = 1.0) -> Cells:
        weave = self._weaves[name]
        return Cells(identity, mask, view, Weave(weave.distance * finer, weave.edge, weave.kept, weave.long))

    def _muscle(self, material: str, surface: Surface) -> list[str]:
        own = self._palette.tones(material) // 2
        area = surface.mask.sum() / surface.view.scale ** 2
        coarse = float(np.clip((area / COARSE_AT) ** 0.25, 0.6, 1.5))
        sinew = self._sinew(surface)
        flesh = (surface.depth > self._rules["rim"]["muscle"]) & ~sinew
        edge = "tendon2" if sinew.sum() > MOSTLY * surface.mask.sum() else f"{material}{own - 1}"
        paths = [self.filled(edge, surface.mask, surface.view, pen="epimysium"),
                 self.filled(f"{material}{own}", flesh, surface.view)]
        for name, pen in (("fascicle", "fascicle"), ("bundle", "perimysium")):
            cells = self._cells(name, surface.id, flesh, surface.view, coarse)
            paths.append(self._drawn(pen, cells.walls()))
        return paths + self._tendon(surface, sinew)

    def _sinew(self, surface: Surface) -> np.ndarray:
        """The cells of a muscle that are tendon: its middle first, and all of it at the end."""
        if surface.mesh is None:
            return np.zeros(surface.mask.shape, bool)
        share = surface.spread(self._sinews.share(surface.id, surface.mesh, surface.places()))
        return surface.mask & (share > 0) & (surface.depth >= (1 - share) * surface.depth.max())

    def _tendon(self, surface: Surface, sinew: np.ndarray) -> list[str]:
        if not sinew.any():
            return []
        fibres = self._cells("fibre", surface.id, sinew, surface.view)
        return [self.filled("tendon3", sinew, surface.view, 0.2), self._drawn("sinew", fibres.walls())]

    def _sheet(self, material: str, surface: Surface) -> list[str]:
        own = self._palette.tones(material) // 2
        fibres = self._cells("fibre", surface.id, surface.mask, surface.view)
        return [self.filled(f"{material}{own - 1}", surface.mask, surface.view),
                self.filled(f"{material}{own + 1}", surface.depth > self._rules["rim"]["sheet"], surface.view),
                self._drawn("sinew", fibres.walls())]

    def _organ(self, material: str, surface: Surface) -> list[str]:
        hollow = self._rules["hollow"]
        if subject_of(surface.id) not in hollow["subjects"]:
            return [self.filled(f"{material}2", surface.mask, surface.view),
                    self.filled(f"{material}4", surface.depth > 0.6, surface.view)]
        wall = hollow["wall"]
        return [self.filled(f"{material}2", surface.mask, surface.view),
                self.filled(f"{material}4", surface.depth > 0.35, surface.view),
                self.filled(f"{material}3", surface.depth > wall - hollow["mucosa"], surface.view),
                self.filled(f"{material}6", surface.depth > wall, surface.view)]

    def _bone(self, material: str, surface: Surface) -> list[str]:
        if material != "bone":
            return self._sheet(material, surface)
        thickness = self._compact(surface)
        core = surface.depth > thickness
        spongy = core & (thickness <= self._rules["compact"]["tube"])
        trabeculae = self._cells("trabecula", surface.id, spongy, surface.view)
        return [self.filled("bone5", surface.mask, surface.view, pen="periosteum"),
                self.filled("marrow3", core & ~spongy, surface.view, pen="endosteum"),
                self.filled("spongy3", spongy, surface.view, pen="endosteum"),
                self._drawn("trabeculae", trabeculae.walls())]

    def _compact(self, surface: Surface) -> np.ndarray:
        """How thick compact bone is at each cell, mm."""
        rules = self._rules["compact"]
        course = rules["thickness"].get(subject_of(surface.id))
        if course is None or surface.mesh is None:
            return np.full(surface.mask.shape, rules["elsewhere"])
        low, high = (float(edge(surface.mesh.vertices[:, 2])) for edge in (np.min, np.max))
        at, thick = np.array(course).T
        return surface.spread(np.interp((high - surface.places()[:, 2]) / (high - low), at, thick))

    def _disc(self, material: str, surface: Surface) -> list[str]:
        disc = self._rules["disc"]
        middle = surface.depth.max()
        rings = [self.line("lamella", surface.depth > share * middle, surface.view, 2) for share in disc["lamellae"]]
        return [self.filled(f"{material}3", surface.mask, surface.view),
                self.filled(f"{material}4", surface.depth > disc["lamellae"][0] * middle, surface.view), *rings,
                self.filled(f"{material}6", surface.depth > disc["nucleus"] * middle, surface.view, 2)]

    def _nerve(self, material: str, surface: Surface) -> list[str]:
        bundles = self._cells("nerve-bundle", surface.id, surface.mask, surface.view).dots()
        # It runs in fat, which is as yellow: a dark edge and its own full colour keep it apart.
        return [self.filled(f"{material}0", surface.mask, surface.view),
                self.filled(f"{material}2", surface.depth > self._rules["rim"]["nerve"], surface.view),
                self._drawn("perineurium", bundles), self._drawn("nerve-bundle", bundles)]

    def _vessel(self, material: str, surface: Surface) -> list[str]:
        rule = self._rules["wall"]["vein" if material == "vein" else "artery"]
        wall = float(np.clip(rule["share"] * surface.depth.max(), rule["least"], rule["most"]))
        dark, pale, lumen = (1, 5, 3) if material == "vein" else (2, 6, 3)
        return [self.filled(f"{material}{dark}", surface.mask, surface.view),
                self.filled(f"{material}{pale}", surface.depth > 0.2, surface.view, 0.1),
                self.filled(f"{material}{lumen}", surface.depth > wall, surface.view, 0.1)]

    def _fat(self, material: str, surface: Surface) -> list[str]:
        cells = self._cells("lobule", surface.id, surface.mask, surface.view)
        lighter, others = cells.lobules(self._rules["lobules"]["lighter"])
        return [self.filled(f"{material}3", surface.mask, surface.view, 1),
                self._drawn(f"{material}4", others), self._drawn(f"{material}5", lighter)]

    def _skin(self, material: str, surface: Surface) -> list[str]:
        dermis = surface.depth > self._rules["rim"]["epidermis"]
        return [self.filled(f"{material}4", surface.mask, surface.view, 20),
                self.filled(f"{material}10", dermis, surface.view, 20)]


def _outline(mask: np.ndarray, view: View, speck: float) -> str:
    return outline.trace(mask, view, speck, TOLERANCE, True, SMOOTH) if mask.any() else ""
