// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-handout.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ASHI_TYPE_HANDOUT_DIALOG (ashi_handout_dialog_get_type ())

/**
 * AshiHandoutDialog: asks how a hand-out is to be, and prints or saves it. It says what came of that, and stays until
 * somebody closes it, since both may be wanted. Nothing that is typed there for a patient is kept.
 */
G_DECLARE_FINAL_TYPE (AshiHandoutDialog, ashi_handout_dialog, ASHI, HANDOUT_DIALOG, AdwWindow)

GtkWidget *ashi_handout_dialog_new (GtkWindow *parent,
                                    AshiPack *pack,
                                    const char *id,
                                    AshiTalkPath *path,
                                    AshiSide side,
                                    AshiInk *ink,
                                    GSettings *settings);

G_END_DECLS
