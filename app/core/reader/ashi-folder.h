// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AshiFolder: a folder of files that come from a stranger: nothing outside it can be read through it, whatever links
 * lie in it, and nothing in it can keep a reader waiting or fill the memory. Immutable; any thread may use it.
 */
typedef struct _AshiFolder AshiFolder;

/**
 * AshiRefusal: why a file of a folder was not read.
 * @what: (transfer full): the reason, to stand behind a colon
 * @remedy: (transfer full): what to do, a sentence
 */
typedef struct
{
  char *what;
  char *remedy;
} AshiRefusal;

void ashi_refusal_clear (AshiRefusal *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AshiRefusal, ashi_refusal_clear)

AshiFolder *ashi_folder_open (GFile *file, AshiRefusal *refusal);
AshiFolder *ashi_folder_ref (AshiFolder *self);
void ashi_folder_unref (AshiFolder *self);
gboolean ashi_folder_is_in_program (AshiFolder *self);
GPtrArray *ashi_folder_list_deeper (AshiFolder *self, const char *name);
char *ashi_folder_dup_path (const char *path, AshiRefusal *refusal);
GBytes *ashi_folder_load (AshiFolder *self, const char *path, AshiRefusal *refusal);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiFolder, ashi_folder_unref)

G_END_DECLS
