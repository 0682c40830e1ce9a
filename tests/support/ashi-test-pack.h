// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack-reader.h"
#include "ashi-view.h"

G_BEGIN_DECLS

AshiPack *ashi_test_pack_read (const char *name, AshiProblems *problems);
AshiPack *ashi_test_pack_read_common (void);
AshiPack *ashi_test_pack_read_two_bodies (void);
AshiPack *ashi_test_pack_get_built_in (void);
AshiPack *ashi_test_pack_read_folder (const char *folder, AshiProblems *problems);
void ashi_test_pack_assert_good (const AshiProblems *problems);
char *ashi_test_pack_dup (const char *kind, const char *other);
char *ashi_test_pack_dup_bad (const char *bad);
char *ashi_test_pack_dup_changed (const char *file, const char *words, const char *others);
void ashi_test_pack_remove (const char *folder);

AshiView *ashi_test_open_view (AshiPack *pack);

char *ashi_test_dup_state (void);
void ashi_test_forget_state (const char *state);

G_END_DECLS
