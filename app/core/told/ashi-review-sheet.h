// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-statement.h"

G_BEGIN_DECLS

/*
 * The form of a sheet for review: statements with boxes, to be printed or typed into and read again by
 * ashi_review_answers_read(). What marks its parts is no prose for people and is not translated.
 */

#define ASHI_SHEET_TITLE   "Ashi review sheet 1 of the pack "
#define ASHI_SHEET_HEADING "== "
#define ASHI_SHEET_CLAIM   "@ "
#define ASHI_SHEET_FOR     "For: "
#define ASHI_SHEET_REMARK  "Remark:"

char *ashi_review_sheet_dup (AshiPack *pack, GPtrArray *all);
char *ashi_review_sheet_dup_words (const AshiStatement *statement);

G_END_DECLS
