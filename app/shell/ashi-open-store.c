// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-open-store.h"

#include "ashi-tell.h"

/**
 * ashi_open_store:
 * @store: (inout): the user's file; %NULL: it is opened
 * @notice: where it is said why it cannot be opened, and what happened to it when it was
 *
 * Returns: whether it is open
 */
gboolean
ashi_open_store (AshiStore **store, GtkRevealer *notice)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (store != NULL && GTK_IS_REVEALER (notice), FALSE);

  if (*store != NULL)
    return TRUE;
  path = ashi_store_dup_path ();
  *store = ashi_store_open (path, &error);
  if (*store == NULL)
    ashi_tell (notice, error->message);
  else if (ashi_store_get_news (*store) != NULL)
    ashi_tell (notice, ashi_store_get_news (*store));
  return *store != NULL;
}
