// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AshiStoreError: why something could not be kept or read.
 * @ASHI_STORE_ERROR_FOREIGN: the file is another program's; it was left as it is
 * @ASHI_STORE_ERROR_NEWER: a newer version of Ashi wrote the file; it was left as it is
 * @ASHI_STORE_ERROR_WRITE: the file or its folder cannot be written, or the disk is full
 * @ASHI_STORE_ERROR_BUSY: another process wrote for longer than one waits
 * @ASHI_STORE_ERROR_READ: the file cannot be read
 * @ASHI_STORE_ERROR_FORMAT: what was to be kept is not as it must be
 * @ASHI_STORE_ERROR_UNKNOWN: there is nothing of that id
 */
typedef enum
{
  ASHI_STORE_ERROR_FOREIGN,
  ASHI_STORE_ERROR_NEWER,
  ASHI_STORE_ERROR_WRITE,
  ASHI_STORE_ERROR_BUSY,
  ASHI_STORE_ERROR_READ,
  ASHI_STORE_ERROR_FORMAT,
  ASHI_STORE_ERROR_UNKNOWN,
} AshiStoreError;

#define ASHI_STORE_ERROR (ashi_store_error_quark ())
GQuark ashi_store_error_quark (void);

#define ASHI_TYPE_STORE (ashi_store_get_type ())

/**
 * AshiStore: all that somebody's learning and reading leaves behind, in one SQLite file.
 *
 * What a call keeps is on the disk when it returns. Several processes may have the same file open. Times are in ms
 * since 1970, UTC. Each call takes a millisecond or two, or as long as the disk takes to write; main thread, or one
 * thread that has it to itself.
 */
G_DECLARE_FINAL_TYPE (AshiStore, ashi_store, ASHI, STORE, GObject)

gint64 ashi_store_get_now (int *zone);
char *ashi_store_dup_path (void);
AshiStore *ashi_store_open (const char *path, GError **error);
const char *ashi_store_get_news (AshiStore *self);

G_END_DECLS
