// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-tool.h"

G_BEGIN_DECLS

#define ASHI_TYPE_POINTER (ashi_pointer_get_type ())

/**
 * AshiPointer: the #AshiTool that is in the hand unless another is: what lies under the pointer stands out, and a click
 * selects it. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiPointer, ashi_pointer, ASHI, POINTER, GObject)

AshiTool *ashi_pointer_new (void);

G_END_DECLS
