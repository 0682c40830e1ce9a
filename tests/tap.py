# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Test cases, one after the other, told as the Test Anything Protocol has it."""
import sys
import traceback


def tests_in(names):
    """The tests among what a module holds, in its order."""
    return [value for name, value in names.items() if name.startswith("test_")]


def run(cases):
    """Runs pairs of a name and what to call, and ends the process."""
    failed = 0
    print(f"1..{len(cases)}", flush=True)
    for number, (name, case) in enumerate(cases, 1):
        try:
            case()
        except Exception:  # a test may fail in any way, and the next one still has its turn
            failed += 1
            print("\n".join("# " + line for line in traceback.format_exc().splitlines()))
            print(f"not ok {number} {name}", flush=True)
        else:
            print(f"ok {number} {name}", flush=True)
    sys.exit(1 if failed else 0)
