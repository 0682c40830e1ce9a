#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sheets for review: printed, filled in by whoever and whatever, and read back into a pack. Speaks TAP."""
import contextlib
import hashlib
import json
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import time
from pathlib import Path

from cases import GOOD, check, copied_pack, main, run

COMMON = GOOD.parent / "common"
CLAIMS = "position|depth|hazard|why|indication|referral|plain|note|location|say|step|row|summary"
NOT_REVIEWED = "[ ] right   [ ] wrong   [ ] unclear"


@contextlib.contextmanager
def pack():
    """A pack that says and shares things, all with ids, and names an empty file of reviews; and a sheet of all of it."""
    with copied_pack() as folder:
        shutil.copytree(COMMON, folder, dirs_exist_ok=True)
        for name in ("subjects.xml", "lessons.xml"):
            numbers = iter(range(1, 100))
            text = (folder / name).read_text(encoding="utf-8")
            text = re.sub(rf"<({CLAIMS}) (?=[^>]*support=)", lambda match: f'<{match[1]} id="c{next(numbers)}" ', text)
            (folder / name).write_text(text, encoding="utf-8")
        replace(folder / "pack.xml", "  <body ", '  <reviews href="reviews.xml"/>\n  <body ')
        (folder / "reviews.xml").write_text('<reviews xmlns="https://ashi-atlas.github.io/pack/1"/>\n', encoding="utf-8")
        assert not check(folder), check(folder)
        yield folder, folder.parent / "sheet.txt"


def replace(path, old, new, count=1):
    text = path.read_text(encoding="utf-8")
    assert old in text, (path, old)
    path.write_text(text.replace(old, new, count), encoding="utf-8")


def print_sheet(folder, sheet, *names):
    done = run("--pack", folder, "review-sheet", *(names or ("outer-muscle", "what-it-is", "two-steps")), "-o", sheet)
    assert done.returncode == 0 and not done.stderr, done.stderr
    fill(sheet, "physiotherapist", "AB", "2026-12-01")


def fill(sheet, role, initials, date):
    text = sheet.read_text(encoding="utf-8")
    for field, value in (("Role", role), ("Initials", initials), ("Date", date)):
        text = re.sub(rf"^({field}[^:]*:).*$", rf"\1 {value} ____", text, count=1, flags=re.MULTILINE)
    sheet.write_text(text, encoding="utf-8")


def mark(sheet, claim, verdict, remark=""):
    """Marks a claim of the sheet, such as "subject outer-muscle c2"."""
    text = sheet.read_text(encoding="utf-8")
    begin = text.index(f"@ {claim} ")
    head, rest = text[:begin], text[begin:]
    boxes = re.search(r"\[.\] right   \[.\] wrong   \[.\] unclear   Remark: ?.*\n", rest)
    marked = boxes.group().replace(f"[ ] {verdict}", f"[x] {verdict}")
    if remark:
        marked = re.sub("Remark:.*", lambda _: f"Remark: {remark}", marked)
    sheet.write_text(head + rest[:boxes.start()] + marked + rest[boxes.end():], encoding="utf-8")


def read(folder, sheet, expect=0, **options):
    done = run("review-sheet", "--read", sheet, folder, **options)
    assert done.returncode == expect, (done.returncode, done.stdout, done.stderr)
    return done


def kept(folder):
    return (folder / "reviews.xml").read_text(encoding="utf-8")


def card(folder, *words):
    return json.loads(run("--pack", folder, "show", "outer-muscle", "--json", *words).stdout)


def rows(folder, *words):
    return [row for section in card(folder, *words)["sections"] for row in section["rows"]]


def refuses(folder, sheet, words, n_kept=0):
    """Whether a sheet is refused with a line and a remedy, and everything else stays as good as it is."""
    done = read(folder, sheet, expect=1)
    assert words in done.stderr, (words, done.stderr)
    assert kept(folder).count("<review ") == n_kept, (kept(folder), done.stderr)
    return done


def test_there_and_back():
    with pack() as (folder, sheet):
        print_sheet(folder, sheet)
        mark(sheet, "subject outer-muscle c2", "right")
        mark(sheet, "subject outer-muscle c6", "unclear", "Stay out of what? Ägypten & <b>\"…\"</b>")
        mark(sheet, "lesson what-it-is c3", "right")
        mark(sheet, "share bleeding precaution", "right")
        mark(sheet, "event fever patient", "right")
        done = read(folder, sheet)
        assert done.stdout.startswith("5 answers were read into the pack. 0 could not be read. "), done.stdout
        assert not done.stderr and not check(folder), (done.stderr, check(folder))
        text = run("--pack", folder, "show", "outer-muscle").stdout
        assert "Reviewed (physiotherapist, AB, 1 December 2026): right" in text, text
        assert "unclear. Stay out of what? Ägypten & <b>\"…\"</b>" in text, text
        reviewed = {(row.get("text"), review["verdict"], review["initials"], review["date"], review.get("remark", ""))
                    for row in rows(folder) for review in row["reviews"]}
        assert ("Ask for blood thinners.", "right", "AB", "2026-12-01", "") in reviewed, reviewed
        assert "1 December 2026" in run("--pack", folder, "show", "what-it-is").stdout


def test_what_nobody_has_reviewed():
    with pack() as (folder, sheet):
        def count():
            return re.search(r"^outer-muscle .*: (\d+) of (\d+)$", run("--pack", folder, "list", "--unreviewed").stdout,
                             re.MULTILINE).groups()

        before, of_all = count()
        assert before == of_all
        assert f"Not yet reviewed by a clinician: {before} of {of_all} statements." in run(
            "--pack", folder, "show", "outer-muscle").stdout
        print_sheet(folder, sheet, "outer-muscle")
        mark(sheet, "subject outer-muscle c2", "right")
        read(folder, sheet)
        assert count() == (str(int(before) - 1), of_all)
        assert (card(folder)["unreviewed"], card(folder)["statements"]) == (int(before) - 1, int(of_all))
        left = json.loads(run("--pack", folder, "show", "outer-muscle", "--unreviewed", "--json").stdout)["unreviewed"]
        assert len(left) == int(before) - 1 and "c2" not in {claim["claim"] for claim in left}, left
        assert "subject outer-muscle c3\n" in run("--pack", folder, "show", "outer-muscle", "--unreviewed").stdout
        text = sheet.read_text(encoding="utf-8")
        for claim in re.findall(r"^@ (\S+ \S+ \S+)", text, re.MULTILINE):
            mark(sheet, claim, "right") if claim != "subject outer-muscle c2" else None
        read(folder, sheet)
        assert "outer-muscle " not in run("--pack", folder, "list", "--unreviewed").stdout
        assert "Not yet reviewed" not in run("--pack", folder, "show", "outer-muscle").stdout


def test_what_is_said_twice_is_not_joined_when_one_is_wrong():
    with pack() as (folder, sheet):
        replace(folder / "subjects.xml", "<indication ", """<indication id="again" support="read"><text>Pain.</text>
      <cite source="study" at="p. 1"/></indication>\n    <indication """)
        print_sheet(folder, sheet)
        assert len([row for row in rows(folder) if row.get("text") == "Pain."]) == 1
        mark(sheet, "subject outer-muscle c9", "wrong")
        read(folder, sheet)
        told = [[review["verdict"] for review in row["reviews"]] for row in rows(folder) if row.get("text") == "Pain."]
        assert sorted(told) == [[], ["wrong"]], told


def test_a_line_of_a_table_that_is_wrong_stands_alone():
    with pack() as (folder, sheet):
        subjects = folder / "subjects.xml"
        left = re.search(r' *<depth id="c2".*?</depth>\n', subjects.read_text(encoding="utf-8"), re.DOTALL).group()
        left, named = left.replace("Skin to muscle", "Skin to muscle, left"), left
        right = left.replace('"c2"', '"right"').replace("left", "right").replace('"52"', '"54"')
        replace(subjects, named, left + right)
        shown = run("--pack", folder, "show", "outer-muscle").stdout
        assert "\n      right: mean 54" in shown and "Skin to muscle, right: mean 54" not in shown, shown
        print_sheet(folder, sheet)
        mark(sheet, "subject outer-muscle right", "wrong", "It is 45.")
        read(folder, sheet)
        shown = run("--pack", folder, "show", "outer-muscle").stdout
        assert re.search(r"Skin to muscle, right: mean 54.*\n +Reviewed \(.*\): wrong\. It is 45\.", shown), shown


def test_patients_are_told_of_no_reviewer():
    with pack() as (folder, sheet):
        print_sheet(folder, sheet)
        for claim in re.findall(r"^@ (\S+ \S+ \S+)", sheet.read_text(encoding="utf-8"), re.MULTILINE):
            mark(sheet, claim, "unclear", "Not deeper than 50 mm.")
        read(folder, sheet)
        for words in ((), ("--json",)):
            told = run("--pack", folder, "show", "outer-muscle", "--audience", "patient", *words).stdout
            assert "A muscle at the back." in told
            assert not any(word in told for word in ("50 mm", "AB", "reviewe", "physio")), told
        assert run("--pack", folder, "show", "outer-muscle", "--audience", "patient", "--unreviewed").returncode == 2


def test_what_was_there_stays():
    with pack() as (folder, sheet):
        (folder / "reviews.xml").write_text("""<?xml version="1.0" encoding="UTF-8"?>
<!-- A licence. -->
<reviews xmlns="https://ashi-atlas.github.io/pack/1">
  <!-- The first one. -->
  <review subject="outer-muscle" claim="c2" verdict="wrong" role="physician" initials="CD" date="2026-11-01" words="0123456789abcdef">Old.</review>
  <review subject="outer-muscle" claim="c2" verdict="wrong" role="physiotherapist" initials="AB" date="2026-11-01" words="0123456789abcdef"/>
  <review subject="gone" claim="c2" verdict="right" role="physician" initials="CD" date="2026-11-01" words="0123456789abcdef"/>
</reviews>
""", encoding="utf-8")
        assert len(check(folder)) == 3, check(folder)
        assert run("--pack", folder, "review-sheet", "outer-muscle", "-o", sheet).returncode == 0
        fill(sheet, "physiotherapist", "AB", "2026-12-01")
        mark(sheet, "subject outer-muscle c2", "right")
        mark(sheet, "subject outer-muscle c3", "right")
        done = read(folder, sheet)
        text = kept(folder)
        assert all(words in text for words in ("A licence.", "The first one.", ">Old.<", 'subject="gone"')), text
        assert text.count('claim="c2"') == 3 and 'initials="AB" date="2026-11-01"' not in text, text
        assert [line.split(":")[1] for line in check(folder)] == ["5", "7"], check(folder)
        assert "2 answers" in done.stdout, done.stdout
        read(folder, sheet)
        assert kept(folder) == text, "reading the same sheet again changes nothing"


def test_words_that_change_are_not_reviewed():
    with pack() as (folder, sheet):
        print_sheet(folder, sheet)
        for claim in ("subject outer-muscle c2", "share stop stop", "event bruise professional", "lesson what-it-is c3"):
            mark(sheet, claim, "right")
        read(folder, sheet)
        replace(folder / "subjects.xml", 'mean value="52"', 'mean value="62"')
        replace(folder / "common.xml", "Electric: stop.", "Electric: go on.")
        replace(folder / "common.xml", 'id="bruise" urgency="expected"', 'id="bruise" urgency="now"')
        replace(folder / "lessons.xml", "How many", "How few")
        faults = check(folder)
        assert len(faults) == 4 and all("have changed since AB reviewed them. Have it reviewed again" in line for line in faults), faults
        assert "Reviewed (" not in run("--pack", folder, "show", "outer-muscle").stdout
        assert not any(row["reviews"] for row in rows(folder))
        mark(sheet, "subject outer-muscle c3", "right")
        done = refuses(folder, sheet, "have changed since the sheet was printed. Print the sheet anew", n_kept=5)
        assert "1 answer was read" in done.stdout, done.stdout


def test_hashes_are_those_of_every_version():
    """Another hash of the same words would end every review there is."""
    hashes = {"subject outer-muscle c2": "e55cfcffbeea7020", "subject outer-muscle c3": "c956caef418091fb",
              "subject outer-muscle c4": "929338712b2bc317", "subject outer-muscle c6": "fb4f81a6f776fe1d",
              "subject outer-muscle c10": "af037df1225e8298", "subject outer-muscle c12": "e6072911a1a40662",
              "share bleeding hazard": "e88fb9c6f0aa6262", "event fever professional": "031fa81522d6b271",
              "lesson what-it-is c3": "0c6caac95edd6cf7"}
    with pack() as (folder, sheet):
        print_sheet(folder, sheet)
        printed = dict(re.findall(r"^@ (\S+ \S+ \S+) (\S+)$", sheet.read_text(encoding="utf-8"), re.MULTILINE))
        assert hashes.items() <= printed.items(), printed
        words = "text: Twice as deep.\nworking: 2 × 26 = 52\n"
        assert hashlib.sha256(words.encode()).hexdigest()[:16] == hashes["subject outer-muscle c12"]


def test_sources_and_blanks_are_no_words():
    with pack() as (folder, sheet):
        print_sheet(folder, sheet)
        mark(sheet, "subject outer-muscle c2", "right")
        replace(folder / "subjects.xml", '<cite source="study" at="p. 1"/>', '<cite source="study" at="p. 2"/>')
        replace(folder / "subjects.xml", 'label="Skin to muscle"', 'label="Skin  to\n muscle"')
        read(folder, sheet)
        assert not check(folder), check(folder)
        assert any(row["reviews"] for row in rows(folder))


def test_wrong_is_a_problem_of_the_pack():
    with pack() as (folder, sheet):
        print_sheet(folder, sheet)
        mark(sheet, "subject outer-muscle c2", "wrong", "It is 62.")
        read(folder, sheet)
        assert [re.sub(r"^\S+ ", "", line) for line in check(folder)] == [
            'AB found that "c2" of "outer-muscle" is wrong (It is 62.). Mend the claim, or take it away.'], check(folder)


def test_editors_and_mail_break_lines():
    with pack() as (folder, sheet):
        print_sheet(folder, sheet)
        mark(sheet, "event fever professional", "right", "Quite so,\n     on paper\n\n   and in life __")
        text = sheet.read_text(encoding="utf-8").replace("Hospital, with", "Hospital,\nwith").replace("[x]", "[ ✓ ]")
        sheet.write_bytes(("\ufeff" + text.replace("\n", "\r\n")).encode())
        read(folder, sheet)
        assert ">Quite so, on paper and in life</review>" in kept(folder), kept(folder)


def test_a_bad_answer_loses_no_good_one():
    with pack() as (folder, sheet):
        print_sheet(folder, sheet)
        mark(sheet, "subject outer-muscle c1", "unclear")
        good = sheet.read_text(encoding="utf-8")

        def spoil(old, new, words, n_kept=1):
            sheet.write_text(good, encoding="utf-8")
            mark(sheet, "subject outer-muscle c2", "right")
            replace(sheet, old, new)
            done = refuses(folder, sheet, words, n_kept)
            assert re.search(rf"^{re.escape(str(sheet))}:\d+: .*\. [A-Z]", done.stderr, re.MULTILINE), done.stderr
            (folder / "reviews.xml").write_text('<reviews xmlns="https://ashi-atlas.github.io/pack/1"/>\n', encoding="utf-8")

        second = re.search(r"@ subject outer-muscle c2 .*\n(?:   .*\n)+", good).group()
        boxes = second.splitlines()[-1].replace("[ ] right", "[x] right")
        spoil("@ subject outer-muscle c2 ", "@ subject outer-muscle c99 ", 'has no claim "c99" of "outer-muscle"')
        spoil("@ subject outer-muscle c2 ", "@ subject nobody c2 ", 'has no claim "c2" of "nobody"')
        spoil("@ subject outer-muscle c2 ", "@ muscle outer-muscle c2 ", "cannot be told which claim")
        spoil("@ subject outer-muscle c2 ", "@ subject ../../etc c2 ", "has no claim")
        spoil("@ subject outer-muscle c2 ", "@ ", "cannot be told which claim")
        spoil("mean 52 ± 9 mm", "mean 62 ± 9 mm", "were changed in the sheet")
        spoil("mean 52 ± 9 mm", "not mean 52 ± 9 mm", "were changed in the sheet")
        spoil("CT, n = 60\n", "CT, n = 60, no!\n", "were changed in the sheet")
        spoil(boxes, boxes.replace("[ ] wrong", "[x] wrong"), "has 2 boxes marked. Leave one")
        spoil(boxes, boxes.replace("[x] right", "x right"), "boxes of \"c2\" of \"outer-muscle\" cannot be read")
        spoil(boxes, "", "cannot be read")
        spoil(boxes, boxes.replace("[x]", "[ ]").replace("Remark: ", "Remark: Hm."), "has a remark and no verdict")
        spoil(boxes, boxes + "\n" + "long " * 500, "cannot be kept")
        spoil(boxes, boxes + "\n\x1b[2J", "cannot be kept")
        spoil(boxes, boxes + "\n\u202e", "cannot be kept")
        spoil(boxes, boxes + "\n\uffff", "cannot be kept")
        spoil(boxes, boxes + "\n\n" + second.replace("[ ] wrong", "[x] wrong"), "is answered twice")


def test_a_bad_sheet_changes_nothing():
    with pack() as (folder, sheet):
        print_sheet(folder, sheet)
        mark(sheet, "subject outer-muscle c2", "right")
        good = sheet.read_text(encoding="utf-8")
        for old, new, words in (
                ("Initials: AB", "Initials: ", "no initials"), ("Initials: AB", "Initials: " + "A" * 40, "no initials"),
                ("physiotherapist ____", "____", "who reviewed"), ("2026-12-01 ____", "12/1/26", "on which day"),
                ("2026-12-01 ____", "2026-02-30", "on which day"), ('pack "small"', 'pack "large"', "of another pack"),
                ("Ashi review sheet 1", "Ashi review sheet 2", "no sheet for review"), (good, "", "no sheet for review"),
                (good, "\0", "no text"), (good, "@ subject outer-muscle c2 x", "no sheet for review")):
            sheet.write_text(good, encoding="utf-8")
            replace(sheet, old, new)
            refuses(folder, sheet, words)
        sheet.write_bytes(b"\xff\xfe" + good.encode("utf-16-le"))
        refuses(folder, sheet, "Save it as plain text in UTF-8")
        sheet.write_bytes(b"@ " * (9 << 20))
        refuses(folder, sheet, "is no sheet for review")
        for other in (folder, folder / "nothing", "/dev/zero"):
            refuses(folder, other, "")


def test_a_bad_place_changes_nothing():
    with pack() as (folder, sheet):
        print_sheet(folder, sheet)
        mark(sheet, "subject outer-muscle c2", "right")
        reviews = folder / "reviews.xml"
        for text in ("<reviews>", "<reviews/>", '<sources xmlns="https://ashi-atlas.github.io/pack/1"/>'):
            reviews.write_text(text, encoding="utf-8")
            assert read(folder, sheet, expect=1).stderr.count("reviews.xml") >= 1
            assert kept(folder) == text
        other = folder.parent / "other.xml"
        other.write_text("<private/>", encoding="utf-8")
        reviews.unlink()
        reviews.symlink_to(other)
        read(folder, sheet, expect=1)
        assert other.read_text(encoding="utf-8") == "<private/>" and reviews.is_symlink()
        reviews.unlink()
        read(folder, sheet)
        assert kept(folder).count("<review ") == 1 and not check(folder), "a file that is not there yet is made"
        reviews.write_bytes(b"")
        read(folder, sheet)
        assert kept(folder).count("<review ") == 1, "an empty one is filled"
        replace(folder / "pack.xml", '  <reviews href="reviews.xml"/>\n', "")
        assert "names no file for reviews. Write <reviews" in read(folder, sheet, expect=1).stderr
        for words in (("--read", sheet), ("--read", sheet, folder, folder), ("--read", sheet, ""), (), ("--read", sheet, folder, "-o", "x")):
            assert run("review-sheet", *words).returncode == 2, words
        assert "ashi list" in run("--pack", folder, "review-sheet", "nobody").stderr


def test_a_full_disk_leaves_what_was_there():
    with pack() as (folder, sheet):
        print_sheet(folder, sheet)
        mark(sheet, "subject outer-muscle c2", "right")
        before = kept(folder)

        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

        done = run("review-sheet", "--read", sheet, folder, preexec_fn=limit)
        assert done.returncode == 1 and "the disk is full" in done.stderr, (done.returncode, done.stderr)
        assert kept(folder) == before


def test_a_kill_leaves_the_old_file_or_the_new_one():
    with pack() as (folder, sheet):
        print_sheet(folder, sheet)
        chance, seen = random.Random(1), set()
        begun = time.monotonic()
        read(folder, sheet)
        takes = time.monotonic() - begun
        for number in range(40):
            fill(sheet, "physiotherapist", f"A{number}", "2026-12-01")
            mark(sheet, "subject outer-muscle c2", "right")
            before = kept(folder)
            with subprocess.Popen([os.environ["ASHI"], "review-sheet", "--read", sheet, folder], stdin=subprocess.DEVNULL,
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
                time.sleep(chance.uniform(0.3, 1.2) * takes)
                process.kill()
            after = kept(folder)
            is_new = f'initials="A{number}"' in after
            assert after == before or is_new and after.endswith("</reviews>\n") and after.count("<review ") == before.count(
                "<review ") + 1, (before, after)
            seen.add(is_new)
        assert not check(folder), check(folder)


def test_two_at_once_both_count():
    with pack() as (folder, sheet):
        print_sheet(folder, sheet)
        processes = []
        for number in range(6):
            one = sheet.with_name(f"sheet-{number}.txt")
            shutil.copy(sheet, one)
            fill(one, "physician", f"P{number}", "2026-12-02")
            mark(one, "subject outer-muscle c2", "right")
            processes.append(subprocess.Popen([os.environ["ASHI"], "review-sheet", "--read", one, folder], stdin=subprocess.DEVNULL,
                                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        assert [process.wait(60) for process in processes] == [0] * 6
        assert {f"P{number}" for number in range(6)} == set(re.findall('initials="(P.)"', kept(folder))), kept(folder)


def test_what_is_printed_can_be_read_without_marks():
    """Every claim of the pack inside the program has an id and fits on the sheet."""
    subjects = [line.split()[0] for line in run("list").stdout.splitlines()]
    done = run("review-sheet", *subjects)
    assert done.returncode == 0, done.stderr
    assert "without an id" not in done.stdout
    claims = re.findall(r"^@ (.*) [0-9a-f]{16}$", done.stdout, re.MULTILINE)
    assert len(claims) == len(set(claims)) == done.stdout.count(NOT_REVIEWED) > 1000, len(claims)
    assert max(map(len, done.stdout.splitlines())) <= 110


if __name__ == "__main__":
    main(globals())
