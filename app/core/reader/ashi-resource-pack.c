// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-resource-pack.h"

/**
 * ashi_open_pack:
 * @folder: (nullable): a pack's folder; %NULL for the pack inside the program
 * @how: whether the pack inside the program is checked against the schema once more, which its tests did
 * @tongue: (nullable): the language to tell it in; %NULL for its own
 * @problems: what is wrong with it is added here
 * @on_pictures: (nullable): called with @user_data as soon as the pictures of a trusted pack can be shown
 *
 * Any thread may call it.
 *
 * Returns: (transfer full): the pack, as far as it is good
 */
AshiPack *
ashi_open_pack (const char *folder,
                AshiOpenHow how,
                AshiTongue *tongue,
                AshiProblems *problems,
                AshiPicturesFunc on_pictures,
                gpointer user_data)
{
  g_autoptr (GFile) file = folder != NULL ? g_file_new_for_commandline_arg (folder)
                                          : g_file_new_for_uri ("resource://" ASHI_RESOURCE_PREFIX "/content");
  g_autoptr (GBytes) schema = NULL;

  if (folder == NULL && how == ASHI_OPEN_TRUSTED)
    return ashi_pack_read_in (file, NULL, tongue, problems, on_pictures, user_data);
  schema = g_resources_lookup_data (ASHI_RESOURCE_PREFIX "/schema/pack.rng", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return ashi_pack_read_in (file, schema, tongue, problems, NULL, NULL);
}
