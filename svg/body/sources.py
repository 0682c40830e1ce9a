# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The meshes that a solid body is made from: the skeleton's own, and those fitted to it, each a folder of PLY files."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from body import SIDES, Body, BodyError, Mesh, read_ply, sided


class Sources:
    """body: the skeleton; fitted: where the folders lie that the recipe names, which must be there."""

    def __init__(self, body: Body, fitted: Path, folders: tuple[str, ...] = ()):
        self.body = body
        self._fitted = Path(fitted)
        for folder in folders:
            if not (self._fitted / folder).is_dir():
                raise BodyError(f"{fitted}: has no folder '{folder}'. Name the folder with the fitted muscles.")

    @cached_property
    def bones(self) -> dict[str, Mesh]:
        """Every bone and disc of the skeleton by its id."""
        return {name: self.body.mesh(name) for name in self.body.ids if self.body.row(name).system == "bone"}

    def mesh(self, folder: str, name: str) -> Mesh:
        """One mesh of a folder; 'anatomy' is the skeleton's."""
        return self.body.mesh(name) if folder == "anatomy" else read_ply(self._fitted / folder / f"{name}.ply")

    def muscles(self, folder: str) -> list[str]:
        """The ids of the muscles of a folder, sorted; bones lie beside them."""
        return sorted(file.stem for file in (self._fitted / folder).glob("*.ply")
                      if file.stem not in self.bones and file.stem != "sacrum")

    def both(self, folder: str, subject: str) -> list[tuple[str, Mesh]]:
        """A subject on both sides, or once where it lies in the middle, with its id."""
        names = [sided(subject, side) for side in SIDES]
        if not self._has(folder, names[0]):
            names = [subject]
        return [(name, self.mesh(folder, name)) for name in names]

    def _has(self, folder: str, name: str) -> bool:
        return name in self.body if folder == "anatomy" else (self._fitted / folder / f"{name}.ply").exists()
