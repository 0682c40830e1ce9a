// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-opening.h"

#include "ashi-drawn-check.h"
#include "ashi-settings.h"
#include "ashi-tongue.h"

struct _AshiOpening
{
  GObject parent_instance;

  char *folder;     /* NULL: the pack inside the program */
  GVariant *plates; /* a{ss}: the plate that each pack was left with; NULL: not known */
  char *pack_id;    /* NULL until it is known, or where there is none */
  AshiPlate *plate; /* NULL until it is found */
  AshiPack *pack;   /* NULL until it is read */
  AshiProblems *problems;
};

G_DEFINE_FINAL_TYPE (AshiOpening, ashi_opening, G_TYPE_OBJECT)

enum
{
  PLATE_FOUND,
  READ,
  CHECKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
ashi_opening_finalize (GObject *object)
{
  AshiOpening *self = ASHI_OPENING (object);

  g_free (self->folder);
  g_free (self->pack_id);
  g_clear_pointer (&self->plates, g_variant_unref);
  g_clear_object (&self->plate);
  g_clear_object (&self->pack);
  ashi_problems_free (self->problems);
  G_OBJECT_CLASS (ashi_opening_parent_class)->finalize (object);
}

static void
ashi_opening_class_init (AshiOpeningClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_opening_finalize;
  signals[PLATE_FOUND] =
      g_signal_new ("plate-found", ASHI_TYPE_OPENING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[READ] = g_signal_new ("read", ASHI_TYPE_OPENING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHECKED] =
      g_signal_new ("checked", ASHI_TYPE_OPENING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ashi_opening_init (AshiOpening *self)
{
  self->problems = ashi_problems_new ();
}

/* The plate that was shown when this pack was last closed, or its first. */
static AshiPlate *
find_plate (AshiOpening *self, AshiPack *pack)
{
  const char *pack_id = ashi_pack_get_id (pack), *id;
  AshiPlate *plate = NULL;

  if (self->plates != NULL && pack_id != NULL && g_variant_lookup (self->plates, pack_id, "&s", &id))
    plate = ashi_pack_find_plate (pack, id);
  return plate != NULL ? plate : ashi_pack_get_first_plate (pack);
}

typedef struct
{
  AshiOpening *opening;
  AshiPlate *plate;
  char *pack_id;
} Found;

static gboolean
tell_of_plate (gpointer data)
{
  g_autofree Found *found = data;
  g_autoptr (AshiOpening) self = found->opening;

  self->plate = found->plate;
  self->pack_id = found->pack_id;
  g_signal_emit (self, signals[PLATE_FOUND], 0);
  return G_SOURCE_REMOVE;
}

/* In the thread that reads. */
static void
on_pictures (AshiPack *pack, gpointer opening)
{
  AshiPlate *plate = find_plate (opening, pack);
  Found *found;

  if (plate == NULL)
    return;
  ashi_plate_get_digest (plate); /* loads it as well; pictures of it are kept under this */
  found = g_new (Found, 1);
  *found = (Found) { g_object_ref (opening), g_object_ref (plate), g_strdup (ashi_pack_get_id (pack)) };
  g_idle_add_full (G_PRIORITY_DEFAULT, tell_of_plate, found, NULL);
}

static void
read_in_thread (GTask *task, gpointer opening, gpointer folder, GCancellable *cancellable)
{
  AshiOpening *self = opening;
  g_autoptr (AshiTongue) tongue = ashi_tongue_new_wanted ();

  g_task_return_pointer (task, ashi_open_pack (folder, ASHI_OPEN_TRUSTED, tongue, self->problems, on_pictures, self),
                         g_object_unref);
}

static void
check_in_thread (GTask *task, gpointer opening, gpointer pack, GCancellable *cancellable)
{
  AshiProblems *found = ashi_problems_new ();

  ashi_check_drawn (pack, ASHI_OPENING (opening)->problems, found);
  g_task_return_pointer (task, found, (GDestroyNotify) ashi_problems_free);
}

static void
on_checked (GObject *opening, GAsyncResult *result, gpointer unused)
{
  AshiOpening *self = ASHI_OPENING (opening);
  g_autoptr (AshiProblems) found = g_task_propagate_pointer (G_TASK (result), NULL);

  if (found == NULL || ashi_problems_get_n (found) == 0)
    return;
  ashi_problems_add_all (self->problems, found);
  g_signal_emit (self, signals[CHECKED], 0);
}

/* What draws nothing is found out by drawing everything, which may take a while: one may look around meanwhile. The
 * pack inside the program was checked by its tests. */
static void
check_drawn (AshiOpening *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_checked, NULL);

  g_task_set_task_data (task, g_object_ref (self->pack), g_object_unref);
  g_task_run_in_thread (task, check_in_thread);
}

static void
on_read (GObject *opening, GAsyncResult *result, gpointer unused)
{
  AshiOpening *self = ASHI_OPENING (opening);

  self->pack = g_task_propagate_pointer (G_TASK (result), NULL);
  if (self->plate == NULL)
    g_set_object (&self->plate, find_plate (self, self->pack));
  g_free (self->pack_id);
  self->pack_id = g_strdup (ashi_pack_get_id (self->pack));
  g_signal_emit (self, signals[READ], 0);
  if (g_task_get_task_data (G_TASK (result)) != NULL)
    check_drawn (self);
}

/**
 * ashi_opening_new:
 * @folder: (nullable): a pack's folder; %NULL for the pack inside the program
 *
 * Returns: (transfer full): begins to read the pack
 */
AshiOpening *
ashi_opening_new (const char *folder)
{
  AshiOpening *self = g_object_new (ASHI_TYPE_OPENING, NULL);
  g_autoptr (GTask) task = g_task_new (self, NULL, on_read, NULL);
  g_autoptr (GSettings) settings = ashi_settings_new ();

  self->folder = g_strdup (folder);
  self->plates = settings != NULL ? g_settings_get_value (settings, "plates") : NULL;
  g_task_set_task_data (task, g_strdup (folder), g_free);
  g_task_run_in_thread (task, read_in_thread);
  return self;
}

/**
 * ashi_opening_get_folder:
 *
 * Returns: (transfer none) (nullable): where the pack is read from; %NULL: inside the program
 */
const char *
ashi_opening_get_folder (AshiOpening *self)
{
  g_return_val_if_fail (ASHI_IS_OPENING (self), NULL);
  return self->folder;
}

/**
 * ashi_opening_get_pack_id:
 *
 * Returns: (transfer none) (nullable): known as soon as the plate or the pack is; %NULL where the pack has none
 */
const char *
ashi_opening_get_pack_id (AshiOpening *self)
{
  g_return_val_if_fail (ASHI_IS_OPENING (self), NULL);
  return self->pack_id;
}

/**
 * ashi_opening_get_plate:
 *
 * Returns: (transfer none) (nullable): the plate to open with; %NULL until it is found, and when there is none
 */
AshiPlate *
ashi_opening_get_plate (AshiOpening *self)
{
  g_return_val_if_fail (ASHI_IS_OPENING (self), NULL);
  return self->plate;
}

/**
 * ashi_opening_get_pack:
 *
 * Returns: (transfer none) (nullable): the pack, as far as it is good; %NULL until it is read
 */
AshiPack *
ashi_opening_get_pack (AshiOpening *self)
{
  g_return_val_if_fail (ASHI_IS_OPENING (self), NULL);
  return self->pack;
}

/**
 * ashi_opening_get_problems:
 *
 * Returns: (transfer none): what is wrong with the pack; not to be asked before it is read
 */
AshiProblems *
ashi_opening_get_problems (AshiOpening *self)
{
  g_return_val_if_fail (ASHI_IS_OPENING (self) && self->pack != NULL, NULL);
  return self->problems;
}
