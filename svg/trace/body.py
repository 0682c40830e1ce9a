# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The meshes of the body, opened when asked for.

Coordinates are millimetres: +x to the body's left, +y posterior, +z superior.
"""

from __future__ import annotations

import csv
import fcntl
import hashlib
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

ARCHIVE = "https://dbarchive.biosciencedbc.jp/en/bodyparts3d/download.html"
REMEDY = (f"Get BodyParts3D 4.0 from {ARCHIVE} and the fitted muscles, make the solid body of them by svg/body as "
          "svg/README.md describes, and name its folder in ASHI_MESHES.")
ROOT = Path(__file__).resolve().parents[2]

MANIFEST = "manifest.csv"
# In the folder of a solid body: the skeleton with its own flesh.
SKELETON = "skeleton"
SIDES = ("left", "right")
# Whose bodies there are, and the recipe in svg/body by which each is made solid.
MAN, WOMAN = "man", "woman"
ENVIRONMENT = {MAN: "ASHI_MESHES", WOMAN: "ASHI_MESHES_WOMAN"}
RECIPES = {MAN: "recipe.toml", WOMAN: "recipe-woman.toml"}

_PLY_SCALARS = {
    "char": "i1", "uchar": "u1", "short": "<i2", "ushort": "<u2", "int": "<i4", "uint": "<u4",
    "float": "<f4", "double": "<f8", "int8": "i1", "uint8": "u1", "int16": "<i2", "uint16": "<u2",
    "int32": "<i4", "uint32": "<u4", "float32": "<f4", "float64": "<f8",
}


class BodyError(Exception):
    """A mesh or the manifest is missing or broken; the text names the file and the remedy."""


@dataclass(frozen=True, eq=False)
class Mesh:
    """A triangle mesh: vertices float64 (n, 3) in mm, faces int32 (m, 3)."""

    vertices: np.ndarray
    faces: np.ndarray

    @property
    def triangles(self) -> np.ndarray:
        """The corners of every face, (m, 3, 3) in mm."""
        return self.vertices[self.faces]


@dataclass(frozen=True)
class Row:
    """What the manifest says of one mesh; side is 'left', 'right' or '' for the midline; source: from what it was made, or ''."""

    id: str
    name: str
    side: str
    fma: str
    system: str
    source: str = ""

    @property
    def subject(self) -> str:
        """The id without its side: the id of the subject in the content."""
        return subject_of(self.id)


def subject_of(mesh_id: str) -> str:
    """The subject a mesh shows: 'piriformis--left' gives 'piriformis'."""
    return mesh_id.partition("--")[0]


def sided(subject: str, side: str) -> str:
    """The id of a subject on one side; an empty side gives the bare id."""
    return f"{subject}--{side}" if side else subject


def find_body(explicit: str | os.PathLike | None = None, whose: str = MAN) -> Path | None:
    """The folder of a solid body: the explicit one, that of ENVIRONMENT, or one made from what lies beside the repository; else
    None.

    A folder somebody named is returned even when it is wrong, so that Body can say what is wrong with it.
    """
    if explicit:
        return Path(explicit)
    if os.environ.get(ENVIRONMENT[whose]):
        return Path(os.environ[ENVIRONMENT[whose]])
    beside = ROOT.parent / "shared"
    if not (beside / "anatomy" / MANIFEST).is_file() or not (beside / "body").is_dir():
        return None
    return _made(whose, beside / "anatomy", beside / "body")


def _made(whose: str, skeleton: Path, fitted: Path) -> Path:
    """The solid body of these sources, made once for every recipe and kept in the user's cache; others wait for it."""
    maker = ROOT / "svg" / "body"
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "ashi"
    known = hashlib.sha256()
    for file in [*sorted(maker.glob("*.py")), maker / RECIPES[whose], skeleton / MANIFEST]:
        known.update(file.read_bytes())
    folder = cache / f"body-{known.hexdigest()[:16]}"
    cache.mkdir(parents=True, exist_ok=True)
    with open(cache / "making", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        # What it keeps of the skeleton are links, which are dead when the sources have moved: then it is made again.
        if not (folder / MANIFEST).is_file() or not (folder / SKELETON / MANIFEST).is_file():
            told = subprocess.run([sys.executable, str(maker), "--recipe", whose, "--meshes", str(skeleton), "--fitted", str(fitted),
                                   "--out", str(folder)], capture_output=True, text=True, check=False)
            if told.returncode != 0:
                raise BodyError(told.stderr.strip() or f"svg/body ended with {told.returncode}")
    return folder


class Body:
    """The manifest and its meshes; each mesh is read once, at its first use."""

    def __init__(self, folder: str | os.PathLike):
        self.folder = Path(folder)
        self._rows = _read_manifest(self.folder / MANIFEST)
        self._meshes: dict[str, Mesh] = {}

    @property
    def ids(self) -> tuple[str, ...]:
        """Every mesh id, in the order of the manifest."""
        return tuple(self._rows)

    @property
    def is_solid(self) -> bool:
        """Whether muscles touch, so that what runs between them must make room for itself."""
        return (self.folder / SKELETON).exists()

    def is_own(self, mesh_id: str) -> bool:
        """Whether a solid body has made that mesh anew; what it keeps of the skeleton are links."""
        return not (self.folder / "meshes" / f"{mesh_id}.ply").is_symlink()

    def __contains__(self, mesh_id: str) -> bool:
        return mesh_id in self._rows

    def row(self, mesh_id: str) -> Row:
        """What the manifest says of a mesh."""
        try:
            return self._rows[mesh_id]
        except KeyError:
            raise BodyError(f"{self.folder / MANIFEST}: no mesh is called '{mesh_id}'. {REMEDY}") from None

    def mesh(self, mesh_id: str) -> Mesh:
        """The mesh of that id."""
        if mesh_id not in self._meshes:
            row = self.row(mesh_id)
            self._meshes[mesh_id] = read_ply(self.folder / "meshes" / f"{row.id}.ply")
        return self._meshes[mesh_id]


def _read_manifest(path: Path) -> dict[str, Row]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = [Row(*(line[key] for key in ("id", "name", "side", "fma", "system")), line.get("source", ""))
                    for line in csv.DictReader(file)]
    except OSError as error:
        raise BodyError(f"{path}: cannot be read ({error.strerror}). {REMEDY}") from error
    except KeyError as error:
        raise BodyError(f"{path}: the column {error} is missing. {REMEDY}") from error
    if not rows:
        raise BodyError(f"{path}: lists no mesh. {REMEDY}")
    return {row.id: row for row in rows}


def read_ply(path: Path) -> Mesh:
    """Read a binary little-endian PLY file of triangles."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise BodyError(f"{path}: cannot be read ({error.strerror}). {REMEDY}") from error
    try:
        return _parse_ply(data)
    except (ValueError, KeyError, IndexError) as error:
        raise BodyError(f"{path}: is not a mesh this tool reads ({error}). {REMEDY}") from error


def _parse_ply(data: bytes) -> Mesh:
    mark = b"end_header\n"
    end = data.find(mark)
    if not data.startswith(b"ply") or end < 0:
        raise ValueError("no PLY header")
    elements = _parse_header(data[:end].decode("ascii", "replace"))
    if [name for name, _, _ in elements] != ["vertex", "face"]:
        raise ValueError("the elements must be vertex, then face")
    (_, vertex_count, columns), (_, face_count, lists) = elements
    start = end + len(mark)
    table = _table(data, start, vertex_count, np.dtype(columns))
    vertices = np.stack([table[axis].astype(np.float64) for axis in "xyz"], axis=1)
    kind = np.dtype([("count", lists[0][1]), ("corners", lists[0][2], (3,))])
    faces = _table(data, start + table.nbytes, face_count, kind)
    return _checked(vertices, faces)


def _parse_header(text: str) -> list[tuple[str, int, list]]:
    elements: list[tuple[str, int, list]] = []
    for line in text.splitlines():
        words = line.split()
        if words[:1] == ["format"] and words[1] != "binary_little_endian":
            raise ValueError(f"format {words[1]} instead of binary_little_endian")
        if words[:1] == ["element"]:
            elements.append((words[1], int(words[2]), []))
        elif words[:2] == ["property", "list"]:
            elements[-1][2].append((words[4], _PLY_SCALARS[words[2]], _PLY_SCALARS[words[3]]))
        elif words[:1] == ["property"]:
            elements[-1][2].append((words[2], _PLY_SCALARS[words[1]]))
    return elements


def _table(data: bytes, start: int, count: int, kind: np.dtype) -> np.ndarray:
    if start + count * kind.itemsize > len(data):
        raise ValueError("the file ends too early")
    return np.frombuffer(data, kind, count, start)


def _checked(vertices: np.ndarray, faces: np.ndarray) -> Mesh:
    if not len(faces) or (faces["count"] != 3).any():
        raise ValueError("a face is not a triangle")
    corners = faces["corners"].astype(np.int32)
    if corners.min() < 0 or corners.max() >= len(vertices):
        raise ValueError("a face names a vertex that is not there")
    if not np.isfinite(vertices).all():
        raise ValueError("a vertex is not a number")
    vertices.setflags(write=False)
    corners.setflags(write=False)
    return Mesh(vertices, corners)
