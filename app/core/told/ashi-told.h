// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

G_BEGIN_DECLS

/**
 * AshiToldFunc:
 * @words: something that the reader sees
 * @file: the file of the pack it comes from
 * @line: its line there, 0 when that is not known
 */
typedef void (*AshiToldFunc) (const char *words, const char *file, guint line, gpointer data);

void ashi_pack_tell (AshiPack *pack, AshiAudience audience, AshiToldFunc func, gpointer data);
void ashi_subject_tell (AshiSubject *subject, AshiPack *pack, AshiAudience audience, AshiToldFunc func, gpointer data);
void ashi_lesson_tell (AshiLesson *lesson, AshiPack *pack, AshiAudience audience, AshiToldFunc func, gpointer data);

char *ashi_structure_dup_provenance (const AshiStructure *self, AshiSubject *subject, AshiAudience audience);
const char *ashi_pack_get_target_title (AshiPack *pack, const char *id, AshiAudience audience);

G_END_DECLS
