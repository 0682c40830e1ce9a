# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draw the plates from the meshes: /usr/bin/python3 svg/trace [--meshes DIR] [--out DIR] [plate…|crossings]"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

import body
import channels
import crossings
import fixes
import landmarks
import nerves
import outline
import outside
import plate
import points
import sites
import svg

HERE = Path(__file__).resolve().parent
PLATES, SECTIONS = HERE.parent / "plates", HERE.parent / "sections"


def tell(text: str) -> None:
    """Progress on stderr: one line written over, kept where the text ends a line."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\033[K{text}")
    elif text.endswith("\n"):
        sys.stderr.write(text)
    sys.stderr.flush()


def main() -> int:
    parser = argparse.ArgumentParser(prog="svg/trace", description="Draw the plates from the meshes.")
    parser.add_argument("--meshes", metavar="DIR", help="the folder with manifest.csv and meshes/")
    parser.add_argument("--out", metavar="DIR", type=Path)
    parser.add_argument("plates", metavar="plate", nargs="*", default=["posterior"])
    options = parser.parse_args()
    folder = body.find_body(options.meshes)
    if folder is None:
        print(f"svg/trace: no meshes found. {body.REMEDY}", file=sys.stderr)
        return 1
    try:
        for name in options.plates:
            if name == "crossings":
                prove(body.Body(folder), options.out)
            else:
                redraw(name, body.Body(folder), options.out or PLATES)
    except (body.BodyError, outline.ToolError, plate.PlateError, fixes.FixError) as error:
        print(f"svg/trace: {error}", file=sys.stderr)
        return 1
    return 0


def make(name: str, meshes: body.Body) -> plate.Made:
    """What the source does not have."""
    found = landmarks.landmarks(meshes)
    return plate.Made(nerves.nerves(meshes, found), points.points(meshes, found), channels.channels(meshes, found),
                      fixes.read(HERE.parent / "fixes" / f"{name}.svg"))


def prove(meshes: body.Body, out: Path | None) -> None:
    """Run every site's needle through the body and keep what it meets."""
    tell("constructing nerves")
    found = landmarks.landmarks(meshes)
    made = nerves.nerves(meshes, found)
    every = sites.sites(meshes, found, outside.Outside(meshes))
    crossings.write(meshes, made, every, (out or SECTIONS) / "crossings.json", tell)


def redraw(name: str, meshes: body.Body, out: Path) -> None:
    """Draw one plate and put its files in place in one step each, so that a reader never meets half a file."""
    file = HERE / f"{name}.toml"
    if not file.is_file():
        raise plate.PlateError(f"no plate is called '{name}': {file} does not exist")
    palette = svg.Palette(HERE / "palette.toml")
    tell("constructing nerves, points and channels")
    files = plate.draw(plate.Sheet(file), meshes, make(name, meshes), palette, tell)
    out.mkdir(parents=True, exist_ok=True)
    for ending, text in files.items():
        fresh = out / f".{name}{ending}.new"
        fresh.write_text(text, encoding="utf-8")
        os.replace(fresh, out / f"{name}{ending}")
        tell(f"{out / name}{ending}: {len(text.encode()) / 1e6:.2f} MB\n")


if __name__ == "__main__":
    sys.exit(main())
