// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* The drawing of a section, from wherever. */
#include "fuzz-copy.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_copy_prepare ();
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  fuzz_copy_try_with ("sections/gb30.svg", data, size);
  return 0;
}
