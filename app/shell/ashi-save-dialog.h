// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-file-type.h"
#include "ashi-paper.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_SAVE_DIALOG (ashi_save_dialog_get_type ())

/**
 * AshiSaveDialog: asks where, as what and on which paper something is to be saved, until that can be done or nobody
 * wants it any more. One question at a time. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiSaveDialog, ashi_save_dialog, ASHI, SAVE_DIALOG, GObject)

/**
 * AshiSaveChosen:
 * @path: where to write; it ends as the type does
 */
typedef void (*AshiSaveChosen) (const char *path, AshiPaper paper, gpointer user_data);

/**
 * AshiSaveQuestion: what is asked.
 * @title: of the dialog
 * @name: what the file is to be called, without an ending, until somebody calls it otherwise
 * @types: as what it can be saved; a picture is offered as PNG
 */
typedef struct
{
  const char *title;
  const char *name;
  AshiFileType types;
} AshiSaveQuestion;

AshiSaveDialog *ashi_save_dialog_new (GtkWindow *window);
void ashi_save_dialog_ask (AshiSaveDialog *self,
                           const AshiSaveQuestion *question,
                           AshiSaveChosen chosen,
                           gpointer user_data,
                           GDestroyNotify destroy);

G_END_DECLS
