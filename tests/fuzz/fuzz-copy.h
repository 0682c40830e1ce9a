// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack-reader.h"
#include "ashi-xml.h"

#include <stdint.h>

G_BEGIN_DECLS

/* What libFuzzer calls: once at the start, and with each input. */
int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

void fuzz_watch_log (void);
void fuzz_copy_prepare (void);
gboolean fuzz_copy_put (const char *name, const void *data, gsize size);
AshiPack *fuzz_copy_read (void);
void fuzz_copy_check_problems (const AshiProblems *problems);
xmlDoc *fuzz_copy_parse (const AshiReading *reading, const uint8_t *data, size_t size);
void fuzz_copy_try (void);
void fuzz_copy_try_with (const char *name, const uint8_t *data, size_t size);

G_END_DECLS
