// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-drawing.h"

G_BEGIN_DECLS

/**
 * AshiStructureFunc:
 * @node: an element
 * @name: the id of the structure that it is
 */
typedef void (*AshiStructureFunc) (xmlNode *node, const char *name, gpointer user_data);

char *ashi_drawing_dup_label (const xmlNode *node);
xmlNode *ashi_drawing_wrap (xmlNode *node, const char *id);
void ashi_drawing_each_structure (AshiDrawing *self, xmlNode *layer, AshiStructureFunc func, gpointer user_data);

G_END_DECLS
