// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-picture-error.h"
#include "ashi-plate.h"
#include "ashi-problems.h"

G_BEGIN_DECLS

/*
 * What is left out of the pictures of a stranger's plate, since it cannot be drawn or would cost too much: it is tried
 * once, said, and not tried again by any painter while the plate lives. Any thread may ask and add.
 */

/**
 * AshiOmission: one thing that is left out. Immutable.
 * @file: the plate's file, relative to the pack's folder
 * @line: the line, 0 when it concerns the whole file
 * @what: what is wrong
 * @remedy: how to mend it
 * @is_whole: whether nothing of the plate can be shown
 */
typedef struct
{
  gboolean is_whole;
  char *file;
  guint line;
  char *what;
  char *remedy;
} AshiOmission;

/**
 * ASHI_OMISSIONS_COARSE: what cannot be drawn above this scale is tried once more at it, in device pixels per mm.
 */
#define ASHI_OMISSIONS_COARSE 8.0

/**
 * ASHI_OMISSIONS_STRUCTURES: stands for the structures that were not tried, since those before took too long.
 */
#define ASHI_OMISSIONS_STRUCTURES "*"

double ashi_omissions_get_limit (AshiPlate *plate, const char *id);
gboolean ashi_omissions_take (AshiPlate *plate, const char *id, double limit, const GError *cause);
gboolean ashi_omissions_is_cause (const GError *cause);
guint ashi_omissions_count (AshiPlate *plate);
GPtrArray *ashi_omissions_list (AshiPlate *plate, guint first);
guint ashi_omissions_tell (AshiPlate *plate, guint first, AshiProblems *problems);

G_END_DECLS
