// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-patient-language.h"

#include "ashi-resource-pack.h"
#include "ashi-settings.h"
#include "ashi-tongue.h"

/* Where a pack keeps itself as it was last read in another language. */
#define KEPT "ashi-patient-language"

typedef struct
{
  char *folder; /* NULL: inside the program */
  AshiTongue *tongue;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_free (wanted->folder);
  ashi_tongue_unref (wanted->tongue);
  g_free (wanted);
}

/* NULL: that of the program. */
static AshiTongue *
get_tongue (void)
{
  g_autoptr (GSettings) settings = ashi_settings_new ();
  g_autofree char *code = settings != NULL ? g_settings_get_string (settings, "patient-language") : NULL;

  return code != NULL && *code != '\0' ? ashi_tongue_new_for (code) : NULL;
}

static gboolean
speaks (AshiPack *pack, const AshiTongue *tongue)
{
  const AshiTongue *spoken = pack != NULL ? ashi_pack_get_tongue (pack) : NULL;

  return spoken != NULL && g_str_equal (ashi_tongue_get_code (spoken), ashi_tongue_get_code (tongue));
}

static void
read_in_thread (GTask *task, gpointer shown, gpointer data, GCancellable *cancellable)
{
  const Wanted *wanted = data;
  g_autoptr (AshiProblems) told_before = ashi_problems_new ();

  g_task_return_pointer (task,
                         ashi_open_pack (wanted->folder, ASHI_OPEN_TRUSTED, wanted->tongue, told_before, NULL, NULL),
                         g_object_unref);
}

/**
 * ashi_patient_language_read_pack:
 * @shown: the pack as it is shown
 * @folder: (nullable): where that was read from; %NULL: inside the program
 *
 * Has @shown read in the language that patients are told in; it may take a few tenths of a second, in a worker. What is
 * not translated stays as the pack was written.
 */
void
ashi_patient_language_read_pack (
    AshiPack *shown, const char *folder, GCancellable *cancellable, GAsyncReadyCallback done, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (AshiTongue) tongue = NULL;
  AshiPack *kept;
  Wanted *wanted;

  g_return_if_fail (ASHI_IS_PACK (shown));

  task = g_task_new (shown, cancellable, done, user_data);
  tongue = get_tongue ();
  kept = g_object_get_data (G_OBJECT (shown), KEPT);
  if (tongue == NULL || speaks (shown, tongue))
    g_task_return_pointer (task, g_object_ref (shown), g_object_unref);
  else if (speaks (kept, tongue))
    g_task_return_pointer (task, g_object_ref (kept), g_object_unref);
  else
    {
      wanted = g_new (Wanted, 1);
      *wanted = (Wanted) { g_strdup (folder), g_steal_pointer (&tongue) };
      g_task_set_task_data (task, wanted, wanted_free);
      g_task_run_in_thread (task, read_in_thread);
    }
}

/**
 * ashi_patient_language_read_pack_finish:
 *
 * Returns: (transfer full) (nullable): the pack; %NULL when it was cancelled
 */
AshiPack *
ashi_patient_language_read_pack_finish (AshiPack *shown, GAsyncResult *result, GError **error)
{
  AshiPack *pack;

  g_return_val_if_fail (ASHI_IS_PACK (shown) && g_task_is_valid (result, shown), NULL);

  pack = g_task_propagate_pointer (G_TASK (result), error);
  if (pack != NULL && pack != shown)
    g_object_set_data_full (G_OBJECT (shown), KEPT, g_object_ref (pack), g_object_unref);
  return pack;
}
