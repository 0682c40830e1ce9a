#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A pack as a thing: what is taken for one, what is read of it, and what it may ask of the machine."""
import ctypes
import os
import re
import resource
import shutil
import socket
import struct
import tempfile
from pathlib import Path

from cases import GOOD, check, copied_pack, main, run

NAMESPACE = "https://ashi-atlas.github.io/pack/1"
CITE = '<cite source="book"/>'
MUSCLE = '<muscle id="many" sides="both"><names><en>Many</en></names><not-drawn>No.</not-drawn>{}</muscle>'


def without_rights():
    """Root may read what nobody may; a program it starts without these capabilities may not."""
    for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP


def without_openat2():
    """As on a kernel before 5.6: a filter answers openat2() with "no such call"."""
    rules = struct.pack("HBBIHBBIHBBIHBBI", 0x20, 0, 0, 0,  # load the number of the call
                        0x15, 0, 1, 437,  # openat2, on every architecture
                        0x06, 0, 0, 0x00050000 | 38,  # ENOSYS
                        0x06, 0, 0, 0x7FFF0000)  # let it through
    buffer = ctypes.create_string_buffer(rules)
    program = ctypes.create_string_buffer(struct.pack("HxxxxxxP", 4, ctypes.addressof(buffer)))
    libc = ctypes.CDLL(None, use_errno=True)
    assert libc.prctl(38, 1, 0, 0, 0) == 0  # PR_SET_NO_NEW_PRIVS
    assert libc.prctl(22, 2, ctypes.byref(program)) == 0  # PR_SET_SECCOMP


def small_disk():
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))


def listing(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_unpacked_pack_is_faultless_and_the_same():
    with tempfile.TemporaryDirectory() as folder:
        pack = Path(folder, "pack")
        assert run("unpack", pack).returncode == 0
        assert not check(pack)
        assert {"README.md", "pack.rng", "pack.xml", "plates", "sections"} <= set(os.listdir(pack))
        assert pack.stat().st_mode & 0o777 == (pack / "plates").stat().st_mode & 0o777
        for words in (["list"], ["show", "GB30"], ["show", "piriformis", "--json"], ["search", "sciatica"],
                      ["landmarks", "--json"]):
            inside, outside = run(*words), run("--pack", pack, *words)
            assert inside.stdout == outside.stdout and inside.returncode == outside.returncode == 0, words
        # Painted apart, by the process for strangers' drawings, it is the same but for the edges of pixels.
        for name in ("deep-gluteal", "gb30"):
            drawn = run("--pack", pack, "render", name, "--height", "300", "-o", Path(folder, "picture.png"))
            assert drawn.returncode == 0 and not drawn.stderr, drawn


def test_patient_is_told_no_length_of_a_strangers_pack():
    """Whatever it calls its things; what is wrong with it goes to whoever asks, apart from the answer."""
    with copied_pack() as pack:
        shutil.copytree(GOOD.parent / "bad" / "patient-everywhere", pack, dirs_exist_ok=True)
        for words in (["show", "outer-muscle"], ["show", "outer-muscle", "--json"], ["show", "nerve-20-mm", "--json"],
                      ["show", "gb30"], ["show", "what-it-is"], ["show", "what-it-is", "--json"], ["search", "muscle"],
                      ["search", "nerve"]):
            patient = run("--pack", pack, *words, "--audience", "patient")
            assert patient.returncode == 0 and patient.stdout, patient
            assert not re.search(r"\bmm\b|\bcm\b|\bcun\b", patient.stdout), (words, patient.stdout)
        assert "Muscle 40 mm down" in run("--pack", pack, "show", "outer-muscle").stdout
        assert "Muscle 40 mm down" in run("--pack", pack, "search", "muscle").stdout
        for lesson in ("how-deep", "pressed", "counted-by-mm"):
            assert run("--pack", pack, "show", lesson, "--audience", "patient").returncode == 1, lesson
            assert run("--pack", pack, "show", lesson).returncode == 0, lesson


def test_unpack_overwrites_nothing():
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder, "full")
        full.mkdir()
        (full / "mine").write_text("mine", encoding="utf-8")
        (Path(folder) / "file").write_text("mine", encoding="utf-8")
        os.symlink("nowhere", Path(folder, "link"))
        before = listing(Path(folder))
        for name in ("full", "full/", "file", "link"):
            done = run("unpack", f"{folder}/{name}")
            assert done.returncode == 1 and "is there already" in done.stderr, done
        assert run("unpack", ".", cwd=full).returncode == 1
        assert run("unpack", f"{folder}/no/such").returncode == 1
        assert listing(Path(folder)) == before
        assert run("--pack", GOOD, "unpack", f"{folder}/new").returncode == 2
        assert run("unpack", "").returncode == 2
        Path(folder, "empty").mkdir()
        assert run("unpack", f"{folder}/empty/").returncode == 0


def test_unpack_says_which_folder_is_missing():
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "file").write_text("mine", encoding="utf-8")
        for name, told in (
                ("a/b/c", f"as there is no folder “{folder}/a/b”; make it, or choose another place"),
                ("file/b", f"as “{folder}/file” is no folder; choose another place"),
                ("file/b/c", f"as “{folder}/file” is no folder; choose another place"),
                ("n" * 300, "choose another place")):
            done = run("unpack", f"{folder}/{name}")
            assert done.returncode == 1 and done.stderr.startswith(f"ashi: “{folder}/{name}” cannot be written"), done
            assert done.stderr.endswith(f"{told}\n") and os.listdir(folder) == ["file"], done
        # What a picture and a pack are told is the same.
        for words in (["unpack"], ["contact-sheet"], ["render", "gb30", "-o"]):
            done = run(*words, f"{folder}/a/b.pdf")
            assert done.stderr == (f"ashi: “{folder}/a/b.pdf” cannot be written, as there is no folder “{folder}/a”; make it, "
                                   "or choose another place\n"), done


def test_unpack_on_a_full_disk_leaves_nothing():
    with tempfile.TemporaryDirectory() as folder:
        done = run("unpack", f"{folder}/pack", preexec_fn=small_disk, restore_signals=False)
        assert done.returncode == 1, done
        assert done.stderr == (f"ashi: “{folder}/pack” cannot be written, as the disk is full; make room, or choose another "
                               "place\n"), done
        assert not os.listdir(folder)


def test_check_takes_the_pack_of_the_option():
    assert run("--pack", GOOD, "check").returncode == 0
    assert run("--pack", GOOD, "check").stdout == run("check", GOOD).stdout
    assert run("--pack", GOOD, "check", GOOD).returncode == 2
    assert run("check", f"file://{GOOD}").returncode == 0


def test_what_is_no_pack_is_named():
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(GOOD, f"{folder}/outer/inner")
        for kind in ("zip", "tar", "gztar", "xztar"):
            shutil.make_archive(f"{folder}/{kind}", kind, GOOD)
        for name in [f"several/{name}" for name in "cab"] + [f"many/{number:02}" for number in range(12)]:
            os.makedirs(f"{folder}/{name}")
            Path(folder, name, "pack.xml").touch()
        os.makedirs(f"{folder}/several/none")
        os.symlink("nowhere", f"{folder}/dangling")
        os.symlink("circle", f"{folder}/circle")
        os.mkfifo(f"{folder}/pipe")
        for name, what, remedy in (
                ("zip.zip", "it is a ZIP archive", "Unpack it"),
                ("tar.tar", "it is a tar archive", "Unpack it"),
                ("gztar.tar.gz", "it is compressed with gzip", "Unpack it"),
                ("xztar.tar.xz", "it is compressed with xz", "Unpack it"),
                ("outer/inner/pack.xml", "it is a file", "Name the folder it lies in"),
                ("outer/inner/sources.xml", "it is a file", "Name the folder that holds pack.xml"),
                ("outer", "there is no such file", 'one folder deeper: name "inner" in it'),
                ("several", "there is no such file", 'It holds 3 packs: name one of "a", "b", "c" in it.'),
                ("many", "there is no such file", 'It holds 12 packs: name one of "00", "01", "02", "03", "04", "05", "06",'
                                                  ' "07", … in it.'),
                ("dangling", "it is a link to something that is not there", "Mend the link"),
                ("circle", "its links lead in a circle", "Correct the name"),
                ("pipe", "it is no folder", "Name the folder"),
                ("absent", "there is no such file or folder", "Correct the name")):
            lines = check(f"{folder}/{name}")
            assert len(lines) == 1 and what in lines[0] and remedy in lines[0], (name, lines)


def test_no_address_is_asked():
    for address in ("http://127.0.0.1:9/", "https://example.org/pack", "sftp://localhost/pack", "smb://host/share"):
        lines = check(address)
        assert len(lines) == 1 and lines[0].startswith(address) and "it is an address" in lines[0], lines


def link_cases(pack, outside):
    shutil.copy(GOOD / "sources.xml", outside)
    return (
        (f"{outside}/sources.xml", "it is a link that leads out of the pack"),
        (os.path.relpath(f"{outside}/sources.xml", pack), "it is a link that leads out of the pack"),
        ("/proc/kmsg", "it is a link that leads out of the pack"),
        ("/proc/self/pagemap", "it is a link that leads out of the pack"),
        ("/dev/zero", "it is a link that leads out of the pack"),
        ("nothing.xml", "it is a link to something that is not there"),
        ("sources.xml", "it is a link that leads in a circle"),
    )


def test_links_stay_in_the_pack():
    with copied_pack() as pack, tempfile.TemporaryDirectory() as outside:
        for target, why in link_cases(pack, outside):
            (pack / "sources.xml").unlink()
            os.symlink(target, pack / "sources.xml")
            lines = check(pack)
            assert lines[0].startswith(f'pack.xml:9: "sources.xml" cannot be read: {why}'), (target, lines)
        (pack / "sources.xml").unlink()
        shutil.move(pack / "plates", outside)
        os.symlink(f"{outside}/plates", pack / "plates")
        shutil.copy(GOOD / "sources.xml", pack)
        assert check(pack)[0].startswith('pack.xml:12: "plates/small.svg" cannot be read: it is a link that leads out')


def test_links_inside_the_pack_are_followed():
    with copied_pack() as pack:
        (pack / "kept").mkdir()
        shutil.move(pack / "sources.xml", pack / "kept")
        os.symlink("kept/sources.xml", pack / "sources.xml")
        shutil.move(pack / "plates", pack / "kept")
        os.symlink("kept/plates", pack / "plates")
        assert not check(pack)


def test_an_older_kernel_follows_no_link():
    with copied_pack() as pack, tempfile.TemporaryDirectory() as outside:
        assert not check(pack, preexec_fn=without_openat2)
        for target, _ in link_cases(pack, outside):
            (pack / "sources.xml").unlink()
            os.symlink(target, pack / "sources.xml")
            assert '"sources.xml" cannot be read: it is a link' in check(pack, preexec_fn=without_openat2)[0], target
        (pack / "sources.xml").unlink()
        shutil.copy(GOOD / "sources.xml", pack)
        shutil.move(pack / "plates", outside)
        os.symlink(f"{outside}/plates", pack / "plates")
        assert '"plates/small.svg" cannot be read' in check(pack, preexec_fn=without_openat2)[0]


def make_socket(path):
    socket.socket(socket.AF_UNIX).bind(str(path))


def make_sparse(path, size):
    with open(path, "wb") as file:
        file.truncate(size)


def test_what_is_no_file_is_not_read():
    for make, why in ((os.mkfifo, "it is no file"), (os.mkdir, "it is a folder, not a file"),
                      (make_socket, "it is no file"), (lambda path: make_sparse(path, 1 << 40), "larger than 16 MiB"),
                      (lambda path: make_sparse(path, (16 << 20) + 1), "larger than 16 MiB")):
        with copied_pack() as pack:
            (pack / "subjects.xml").unlink()
            make(pack / "subjects.xml")
            assert check(pack)[0].startswith(f'pack.xml:10: "subjects.xml" cannot be read: '), make
            assert why in check(pack)[0], (why, check(pack))
            (pack / "pack.xml").unlink()
            make(pack / "pack.xml")
            assert check(pack)[0].startswith("pack.xml: Cannot be read: ") and why in check(pack)[0]


def test_what_may_not_be_read_says_so():
    with copied_pack() as pack:
        (pack / "subjects.xml").chmod(0)
        assert '"subjects.xml" cannot be read: permission denied' in check(pack, preexec_fn=without_rights)[0]
        (pack / "subjects.xml").chmod(0o644)
        pack.chmod(0)
        assert "pack.xml: Cannot be read: permission denied" in check(pack, preexec_fn=without_rights)[0]
        pack.parent.chmod(0)
        assert "Cannot be opened as a pack: permission denied" in check(pack, preexec_fn=without_rights)[0]
        pack.parent.chmod(0o700)
        pack.chmod(0o700)


def test_names_of_files_may_hold_what_files_may():
    with copied_pack([("pack.xml", "plates/small.svg", "./plates/Small plate (2)..v1.svg"),
                      ("pack.xml", "sources.xml", "sections/../Quellen ü.xml")]) as pack:
        (pack / "plates/small.svg").rename(pack / "plates/Small plate (2)..v1.svg")
        (pack / "sources.xml").rename(pack / "Quellen ü.xml")
        assert not check(pack)


def test_encodings():
    text = (GOOD / "subjects.xml").read_text(encoding="utf-8")
    for codec, name in (("utf-8-sig", "UTF-8"), ("utf-16", "UTF-16"), ("utf-16-be", None)):
        with copied_pack() as pack:
            head = text if name is not None else text.split("?>", 1)[1].lstrip()
            mark = "" if name is not None else "\ufeff"
            (pack / "subjects.xml").write_bytes((mark + head).replace("UTF-8", name or "UTF-8", 1).encode(codec))
            assert not check(pack), codec
    for codec in ("utf-32", "utf-32-be", "cp037", "utf-7"):
        with copied_pack() as pack:
            (pack / "subjects.xml").write_bytes(text.replace("UTF-8", codec, 1).encode(codec, "replace"))
            lines = check(pack)
            assert lines[0].startswith("subjects.xml:1: The file ") and "Save it as UTF-8." in lines[0], lines


def write(pack, name, root, content):
    (pack / name).write_text(f'<?xml version="1.0" encoding="UTF-8"?><{root} xmlns="{NAMESPACE}">\n{content}</{root}>',
                             encoding="utf-8")


def source(number):
    return f'<source id="s{number}" kind="notes" read="whole"><short>S</short><title>T</title></source>'


def names(number):
    """Ten namespaces."""
    return " ".join(f"xmlns:n{number}x{n}='u'" for n in range(10))


def test_namespaces_are_counted_where_they_hold():
    """As programs write them that paste one drawing into another: each part has its own."""
    with copied_pack([("subjects.xml", "<names>", f"<names {names(0)}>"),
                      ("plates/small.svg", "</svg>", f"<defs {names(1)}/>" * 200 + "</svg>")]) as pack:
        assert not check(pack)


def test_each_file_keeps_to_its_budget():
    """Just beyond each limit: what is refused here, before it is read or validated, took minutes or gigabytes."""
    note = f'<note support="read"><text>{{}}</text>{CITE}</note>'
    for name, root, content, told in (
            ("sources.xml", "sources", "".join(map(source, range(10_001))), "<sources> has more than 10000 parts"),
            ("subjects.xml", "subjects", MUSCLE.format(note.format("x") * 1001), "<muscle> has more than 1000 parts"),
            ("subjects.xml", "subjects", MUSCLE.format(f'<note support="read"><text>x</text>{CITE * 65}</note>'),
             "<note> has more than 64 <cite>"),
            ("subjects.xml", "subjects", MUSCLE.format(note.format("x" * 20_001)), "A <text> has more than 20000 letters"),
            ("subjects.xml", "subjects", MUSCLE.format("").replace('"many"', f'"{"m" * 101}"'),
             "The id of a <muscle> is longer than 100 letters"),
            ("subjects.xml", "subjects", MUSCLE.format(note.format("x").replace("<note", f'<note label="{"l" * 1001}"')),
             "The label of a <note> is longer than 1000 letters"),
            ("subjects.xml", "subjects", MUSCLE.format(note.format("x" * 20_001 + "<x/>")),
             "A <text> has more than 20000 letters"),
            ("subjects.xml", "subjects", "".join(f"<x {names(n)}>" for n in range(10)) + "</x>" * 10,
             "More than 100 namespaces are declared in one place"),
            ("subjects.xml", "subjects",
             MUSCLE.format("").replace("sides", " ".join(f"a{n}='>'" for n in range(1001)) + " sides"),
             "An element has more than 1000 attributes"),
            ("subjects.xml", "subjects", MUSCLE.format(note.format("x") * 990) * 70, "The file has more than 200000"),
            ("subjects.xml", "subjects", f"<{'x' * 101}/>", "The name of an element or an attribute is longer than 100"),
            ("subjects.xml", "subjects", f"<muscle {'x' * 101}='1'/>", "The name of an element or an attribute"),
            ("body.xml", "body", f'<landmark id="{"k" * 120_000}"/>', "The id of a <landmark> is longer than 100"),
            ("lessons.xml", "lessons", "<lesson/>" * 10_001, "<lessons> has more than 10000 parts")):
        with copied_pack() as pack:
            write(pack, name, root, content)
            lines = [line for line in check(pack) if told in line]
            assert len(lines) == 1 and lines[0].startswith(f"{name}:"), (told, check(pack)[:3])


def test_pack_xml_keeps_to_its_budget():
    layer = '<layer id="layer-outer">Outer muscle</layer>'
    plate = '<plate id="side" href="plates/side.svg">'
    for old, new, told in (
            (layer, "".join(f'<layer id="layer-x{n}">X</layer>' for n in range(65)), "<plate> has more than 64 <layer>"),
            (plate, '<plate id="x" href="plates/side.svg"/>' * 5000 + plate, "<pack> has more than 5000 <plate>"),
            ("<section ", '<section id="x" href="sections/gb30.svg"/>' * 5001 + "<section ",
             "<pack> has more than 5000 <section>"),
            ("<include ", '<include href="x.xml"/>' * 4001 + "<include ", "<pack> has more than 4000 <include>")):
        with copied_pack() as pack:
            text = (pack / "pack.xml").read_text(encoding="utf-8")
            (pack / "pack.xml").write_text(text.replace(old, new, 1), encoding="utf-8")
            lines = check(pack)
            assert len(lines) == 1 and told in lines[0], (told, lines[:3])


def test_a_pack_keeps_to_its_bytes():
    """The same file under many names of plates: read once, and counted each time."""
    plates = "".join(f'<plate id="p{n}" href="plates/big.svg"><title>P</title><layer id="layer-a">A</layer></plate>'
                     for n in range(40))
    with copied_pack([("pack.xml", '<plate id="small"', plates + '<plate id="small"')]) as pack:
        make_sparse(pack / "plates/big.svg", 16 << 20)
        lines = [line for line in check(pack) if "larger than 512 MiB together" in line]
        assert len(lines) == 1 and lines[0].startswith("pack.xml:12: "), lines


def test_the_last_line_tells_how_many_more():
    with copied_pack() as pack:
        write(pack, "subjects.xml", "subjects", "<tree/>\n" * 700)
        done = run("check", pack)
        lines = done.stderr.splitlines()
        assert len(lines) == 501 and lines[-1].startswith("… and ") and lines[-1].endswith(" more problems."), lines[-1]
        more = int(lines[-1].split()[2])
        assert f" {500 + more} problems." in done.stdout, done.stdout


def test_nothing_comes_from_a_library():
    for old, new in (("</muscle>", "</muscel>"), ("<names>", "<names>" + "<a>" * 300), ("<names>", "<names>&x;"),
                     ('encoding="UTF-8"', 'encoding="UTF-7"'), ('encoding="UTF-8"', 'encoding="nonsense"'),
                     ("<names>", "<names " + "x" * 60_000 + "='1'>"), ("<subjects", "<!DOCTYPE x [<!ENTITY a 'b'>]><subjects")):
        with copied_pack([("subjects.xml", old, new)]) as pack:
            lines = check(pack)
            assert all(len(line) < 700 and "HUGE" not in line for line in lines), lines
            assert all(line.split(":")[0].endswith(".xml") or line.split(":")[0].endswith(".svg") for line in lines), lines


if __name__ == "__main__":
    main(globals())
