// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

G_BEGIN_DECLS

/**
 * AshiFinderText: the words one audience may find something by.
 * @name: what it is called, in every form
 * @closed: its names with their spaces left out, in Wade-Giles too, and their Hanzi one by one
 * @sense: where it is felt, what it is for, what people call it
 * @body: everything else that is said of it
 */
typedef struct
{
  GString *name, *closed, *sense, *body;
} AshiFinderText;

AshiFinderText *ashi_finder_text_of_subject (AshiSubject *subject, AshiAudience audience);
AshiFinderText *ashi_finder_text_of_lesson (AshiLesson *lesson, AshiAudience audience);
void ashi_finder_text_free (AshiFinderText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiFinderText, ashi_finder_text_free)

G_END_DECLS
