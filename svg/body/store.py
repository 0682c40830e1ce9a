# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The solid body on disk, in the form of the skeleton's own folder: manifest.csv and meshes/*.ply."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import numpy as np

from body import MANIFEST, SKELETON, Mesh
from sources import Sources

# Above this height the skin is the belly's, below the limb's, mm.
BELLY = 900.0
# Below this height the foot's own skin is kept, mm.
FOOT = 60.0
COLUMNS = ("id", "name", "side", "fma", "system", "source")
# What the skeleton's manifest does not know.
NEW = {
    "thoracolumbar-fascia": ("thoracolumbar fascia", "FMA12785", "muscle"),
    "erector-spinae-aponeurosis": ("aponeurosis of erector spinae", "", "muscle"),
    "hip-joint-capsule": ("capsule of the hip joint", "FMA35287", "muscle"),
    "knee-joint-capsule": ("capsule of the knee joint", "", "muscle"),
    "sacrotuberous-ligament": ("sacrotuberous ligament", "", "muscle"),
    "sacrospinous-ligament": ("sacrospinous ligament", "", "muscle"),
    "iliolumbar-ligament": ("iliolumbar ligament", "", "muscle"),
    "interspinous-ligaments": ("interspinous ligaments", "", "muscle"),
    "ligamenta-flava": ("ligamenta flava", "FMA13425", "muscle"),
    "spinal-canal": ("spinal canal", "FMA9680", "space"),
    "dural-sac": ("dural sac", "FMA9592", "nerve"),
    "inferior-vena-cava": ("inferior vena cava", "FMA10951", "vessel"),
    "intercostal-muscles": ("intercostal muscles", "", "muscle"),
    "diaphragm": ("diaphragm", "FMA13295", "muscle"),
    "pleura": ("pleura", "", "serosa"),
    "pelvic-cavity": ("pelvic cavity", "", "cavity"),
    "skin": ("skin", "FMA7163", "hide"),
}


def skins(skin: Mesh, sources: Sources) -> dict[str, Mesh]:
    """The skin as one closed surface, and its pieces under the ids of old; the foot's is the old one."""
    height = skin.triangles[..., 2]
    lower, upper = height.min(axis=1) < BELLY, height.max(axis=1) > BELLY
    old = sources.body.mesh("skin-lowerlimb")
    foot = _part(old, old.triangles[..., 2].max(axis=1) < FOOT + 10)
    leg = _part(skin, lower & (height.min(axis=1) > FOOT - 10))
    both = Mesh(np.concatenate([leg.vertices, foot.vertices]),
                np.concatenate([leg.faces, foot.faces + len(leg.vertices)]).astype(np.int32))
    return {"skin": skin, "skin-lowerlimb": both, "skin-abdomen": _part(skin, upper)}


def _part(mesh: Mesh, kept: np.ndarray) -> Mesh:
    used, faces = np.unique(mesh.faces[kept], return_inverse=True)
    return Mesh(mesh.vertices[used], faces.reshape(-1, 3).astype(np.int32))


def write(made: dict[str, Mesh], origins: dict[str, str], sources: Sources, out: Path) -> None:
    """Put the body into a folder: what was made, and links to what stays as the skeleton's source has it.

    origins: for the ids of what was made, from what; '' for what was not.
    """
    meshes = out / "meshes"
    meshes.mkdir(parents=True, exist_ok=True)
    body = sources.body
    if body.folder != out / SKELETON:
        _link(body.folder, out / SKELETON)
    for name in body.ids:
        if name not in made:
            _link(body.folder / "meshes" / f"{name}.ply", meshes / f"{name}.ply")
    for name, mesh in made.items():
        _put(meshes / f"{name}.ply", _ply(mesh))
    rows = [[*(getattr(body.row(name), column) for column in COLUMNS[:-1]), origins.get(name, origins[""])]
            for name in body.ids]
    rows += [[*_new(name), origins[name]] for name in sorted(made) if name not in body]
    _manifest(rows, out)


def write_folder(entries: dict[str, tuple[Mesh, list[str]]], out: Path) -> None:
    """Put meshes into a folder, each with its row of the manifest."""
    (out / "meshes").mkdir(parents=True, exist_ok=True)
    for name, (mesh, _) in entries.items():
        _put(out / "meshes" / f"{name}.ply", _ply(mesh))
    _manifest([row for _, row in entries.values()], out)


def _manifest(rows: list[list[str]], out: Path) -> None:
    lines = [",".join(COLUMNS), *(",".join(f'"{cell}"' if "," in cell else cell for cell in row) for row in rows)]
    _put(out / MANIFEST, ("\n".join(lines) + "\n").encode())


def _new(name: str) -> list[str]:
    subject, _, side = name.partition("--")
    title, fma, system = NEW[subject]
    return [name, f"{side} {title}".strip(), side, fma, system]


def _link(source: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    os.symlink(source.resolve(), target)


def _put(file: Path, data: bytes) -> None:
    fresh = file.with_name(f".{file.name}.new")
    fresh.write_bytes(data)
    os.replace(fresh, file)


def _ply(mesh: Mesh) -> bytes:
    head = ("ply\nformat binary_little_endian 1.0\n"
            f"element vertex {len(mesh.vertices)}\nproperty float x\nproperty float y\nproperty float z\n"
            f"element face {len(mesh.faces)}\nproperty list uchar int vertex_indices\nend_header\n")
    faces = np.empty(len(mesh.faces), np.dtype([("count", "u1"), ("corners", "<i4", (3,))]))
    faces["count"], faces["corners"] = 3, mesh.faces
    return head.encode() + mesh.vertices.astype("<f4").tobytes() + faces.tobytes()
