// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-canvas.h"

G_BEGIN_DECLS

#define ASHI_TYPE_STAGE (ashi_stage_get_type ())

/**
 * AshiStage: a canvas and the bars, lists and maps that float over it, none of which covers another; the canvas hears
 * what they cover of it.
 *
 * In a template, the type of a child says where it stands: "canvas", "top-start", "top-end", "bottom-start",
 * "bottom-end", "bottom" (what passes by, and covers nothing for long) or "unseen" (what is for ears alone). Of several
 * in one corner the first is nearest to it.
 *
 * Property: "cramped" (gboolean, read-only): whether there is too little room for lists, which then are to be folded.
 * Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiStage, ashi_stage, ASHI, STAGE, GtkWidget)

G_END_DECLS
