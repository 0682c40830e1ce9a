// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"
#include "ashi-question.h"

G_BEGIN_DECLS

#define ASHI_TYPE_LETTERS (ashi_letters_get_type ())

/**
 * AshiLetters: the letters of a question over its picture, as an overlay: each where its structure is seen best.
 */
G_DECLARE_FINAL_TYPE (AshiLetters, ashi_letters, ASHI, LETTERS, GObject)

AshiLetters *ashi_letters_new (AshiQuestion *question, AshiCanvas *canvas);

G_END_DECLS
