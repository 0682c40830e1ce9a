// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-quiz.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AshiAnkiFormat: what can be written for Anki to import.
 * @ASHI_ANKI_PACKAGE: a package, .apkg, with pictures
 * @ASHI_ANKI_TEXT: a text file, .txt, without
 */
typedef enum
{
  ASHI_ANKI_PACKAGE,
  ASHI_ANKI_TEXT,
} AshiAnkiFormat;

/**
 * AshiAnkiForm: how what is drawn is asked in a package.
 * @ASHI_ANKI_OCCLUSION: one picture for many notes, each with a box over what it asks; Anki 23.10 or later
 * @ASHI_ANKI_TWO_PICTURES: two pictures for each note, with the box and without; any Anki
 */
typedef enum
{
  ASHI_ANKI_OCCLUSION,
  ASHI_ANKI_TWO_PICTURES,
} AshiAnkiForm;

#define ASHI_TYPE_ANKI (ashi_anki_get_type ())

/**
 * AshiAnki: notes for Anki, made of what can be asked of a pack. The same pack makes the same notes with the same
 * guids, so that a second import brings the first up to date. One thread at a time.
 */
G_DECLARE_FINAL_TYPE (AshiAnki, ashi_anki, ASHI, ANKI, GObject)

AshiAnki *ashi_anki_new (AshiPack *pack);
void ashi_anki_add_questions (AshiAnki *self, AshiQuiz *quiz, const AshiQuizFilter *filter);
gboolean ashi_anki_add_pictures (
    AshiAnki *self, AshiQuiz *quiz, const AshiQuizFilter *filter, AshiAnkiForm form, GError **error);
guint ashi_anki_get_n_notes (AshiAnki *self);
gboolean ashi_anki_save (AshiAnki *self, const char *path, AshiAnkiFormat format, GError **error);

gboolean ashi_anki_find_format (const char *path, AshiAnkiFormat *format, GError **error);
gboolean ashi_anki_takes (AshiQuestionKind kind, AshiAnkiFormat format);

G_END_DECLS
