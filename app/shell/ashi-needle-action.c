// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-needle-action.h"

#include "ashi-audience.h"
#include "ashi-needle-site.h"
#include "ashi-pack-bodies.h"
#include "ashi-tell.h"

#include <glib/gi18n.h>

/* The needle of the section that is shown, while somebody holds it. */
typedef struct
{
  GtkApplicationWindow *window; /* owns this */

  /* owned */
  AshiCanvas *canvas;
  AshiNeedleColumn *column;

  GtkRevealer *notice; /* in the window */
  GSimpleAction *action;
  GSimpleAction *cover;   /* enabled while something is held */
  GCancellable *reading;  /* the section's outlines; NULL: nothing is read */
  AshiHeldNeedle *needle; /* NULL: nothing is held */
  AshiSection *section;   /* whose it is, or is to be */
  char *course;           /* as in which people it is told; NULL: as the section is drawn */
  AshiNeedle stood;       /* how it stood before that was chosen */
  gboolean is_mirrored;
} Holding;

static AshiView *
get_view (Holding *self)
{
  return ashi_canvas_get_view (self->canvas);
}

static const AshiRun *
find_run (Holding *self, AshiSection *section)
{
  return ashi_pack_find_run (ashi_view_get_pack (get_view (self)), ashi_section_get_id (section));
}

static gboolean
can_hold (Holding *self)
{
  AshiSection *section = ashi_view_get_section (get_view (self));

  return section != NULL && ashi_audience_may_see_depths (ashi_view_get_audience (get_view (self)))
         && find_run (self, section) != NULL;
}

/* What is covered in the column is not to be read, heard or asked for elsewhere in the window. */
static void
withhold_names (Holding *self)
{
  gboolean covered;

  g_object_get (self->column, "covered", &covered, NULL);
  ashi_names_set_withheld (ashi_view_get_names (get_view (self)), covered && self->section != NULL);
}

static void
put_down (Holding *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->needle != NULL && ashi_canvas_has_overlay (self->canvas, ASHI_OVERLAY (self->needle)))
    ashi_canvas_remove_overlay (self->canvas, ASHI_OVERLAY (self->needle));
  g_clear_object (&self->needle);
  g_clear_object (&self->section);
  g_clear_pointer (&self->course, g_free);
  gtk_widget_set_visible (GTK_WIDGET (self->column), FALSE);
  ashi_needle_column_let_go (self->column);
  g_simple_action_set_enabled (self->cover, FALSE);
  g_simple_action_set_state (self->action, g_variant_new_boolean (FALSE));
}

static void
let_go (Holding *self)
{
  put_down (self);
  withhold_names (self);
}

static void
holding_free (gpointer holding)
{
  Holding *self = holding;

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->needle);
  g_clear_object (&self->section);
  g_free (self->course);
  g_clear_object (&self->column);
  g_clear_object (&self->canvas);
  g_clear_object (&self->action);
  g_clear_object (&self->cover);
  g_free (self);
}

/* Reading */

typedef struct
{
  AshiSection *section;
  AshiPack *pack;
  char *course;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_object_unref (wanted->section);
  g_object_unref (wanted->pack);
  g_free (wanted->course);
  g_free (wanted);
}

/* Returns: (nullable): NULL: that which is drawn */
static const AshiCourse *
find_course (AshiSection *section, const char *type)
{
  const AshiGhosts *ghosts = ashi_section_get_ghosts (section);

  for (guint i = 0; ghosts != NULL && i < ghosts->courses->len; i++)
    if (g_strcmp0 (((AshiCourse *) g_ptr_array_index (ghosts->courses, i))->type, type) == 0)
      return g_ptr_array_index (ghosts->courses, i);
  return NULL;
}

static void
read_in_thread (GTask *task, gpointer canvas, gpointer data, GCancellable *cancellable)
{
  const Wanted *wanted = data;
  g_autoptr (GError) error = NULL;
  AshiOutlines *outlines =
      ashi_outlines_read (wanted->section, wanted->pack, find_course (wanted->section, wanted->course), &error);

  if (outlines != NULL)
    g_task_return_pointer (task, outlines, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
offer_courses (Holding *self)
{
  const AshiGhosts *ghosts = ashi_section_get_ghosts (self->section);
  g_autoptr (GPtrArray) types = g_ptr_array_new ();

  if (ghosts == NULL || ghosts->type == NULL || ghosts->courses->len == 0)
    {
      ashi_needle_column_offer_courses (self->column, NULL, NULL);
      return;
    }
  g_ptr_array_add (types, ghosts->type);
  for (guint i = 0; i < ghosts->courses->len; i++)
    g_ptr_array_add (types, ((AshiCourse *) g_ptr_array_index (ghosts->courses, i))->type);
  g_ptr_array_add (types, NULL);
  ashi_needle_column_offer_courses (self->column, (const char *const *) types->pdata,
                                    self->course != NULL ? self->course : ghosts->type);
}

static void
put_on (Holding *self, AshiNeedleGrip *grip)
{
  if (self->needle != NULL)
    ashi_canvas_remove_overlay (self->canvas, ASHI_OVERLAY (self->needle));
  g_clear_object (&self->needle);
  self->needle = ashi_held_needle_new (grip, get_view (self));
  ashi_canvas_add_overlay (self->canvas, ASHI_OVERLAY (self->needle));
}

static void
hold (Holding *self, AshiOutlines *outlines)
{
  const AshiRun *run = find_run (self, self->section);
  g_autoptr (AshiNeedleGrip) grip = ashi_needle_grip_new (outlines);

  if (!ashi_needle_lies_in_plane (outlines, run))
    {
      ashi_tell (self->notice, _ ("This needle leaves the plane of its section: it cannot be held there"));
      let_go (self);
      return;
    }
  if (self->course != NULL)
    ashi_needle_grip_place (grip, self->stood);
  put_on (self, grip);
  ashi_needle_column_hold (self->column, grip, ashi_view_get_pack (get_view (self)), run, self->is_mirrored,
                           ashi_view_get_audience (get_view (self)));
  offer_courses (self);
  gtk_widget_set_visible (GTK_WIDGET (self->column), TRUE);
  g_simple_action_set_enabled (self->cover, TRUE);
  if (self->course == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas)); /* whose keys are the needle's now */
  g_action_group_change_action_state (G_ACTION_GROUP (self->window), "show-card", g_variant_new_boolean (TRUE));
}

static void
on_read (GObject *canvas, GAsyncResult *result, gpointer holding)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AshiOutlines) outlines = g_task_propagate_pointer (G_TASK (result), &error);
  Holding *self = holding;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) /* and the holding may be gone */
    return;
  g_clear_object (&self->reading);
  if (outlines != NULL)
    hold (self, outlines);
  else
    {
      ashi_tell (self->notice, error->message);
      let_go (self);
    }
}

static void
start_reading (Holding *self)
{
  g_autoptr (GTask) task = NULL;
  Wanted *wanted = g_new (Wanted, 1);

  *wanted = (Wanted) { g_object_ref (self->section), g_object_ref (ashi_view_get_pack (get_view (self))),
                       g_strdup (self->course) };
  self->reading = g_cancellable_new ();
  task = g_task_new (self->canvas, self->reading, on_read, self);
  g_task_set_task_data (task, wanted, wanted_free);
  g_task_run_in_thread (task, read_in_thread);
}

static void
take_up (Holding *self)
{
  g_set_object (&self->section, ashi_view_get_section (get_view (self)));
  self->is_mirrored = ashi_view_is_mirrored (get_view (self));
  start_reading (self);
  withhold_names (self);
  g_simple_action_set_state (self->action, g_variant_new_boolean (TRUE));
}

static void
on_state (GSimpleAction *action, GVariant *state, gpointer holding)
{
  Holding *self = holding;

  if (g_variant_get_boolean (state) == (self->section != NULL))
    return;
  if (self->section != NULL)
    let_go (self);
  else if (can_hold (self))
    take_up (self);
}

static gboolean
is_of_same_site (AshiSection *section, AshiSection *other)
{
  return section != NULL && g_strcmp0 (ashi_section_get_of (section), ashi_section_get_of (other)) == 0;
}

/* Another section, side or reader: what was held is let go of. Who goes to another needle of the same site, or to that
 * of the other body, has that in the hand. */
static void
on_view_changed (GtkApplicationWindow *window)
{
  Holding *self = g_object_get_data (G_OBJECT (window), "needle-holding");
  AshiView *view = get_view (self);
  AshiSection *section = ashi_view_get_section (view);
  gboolean goes_on;

  g_simple_action_set_enabled (self->action, can_hold (self));
  if (!ashi_audience_may_see_depths (ashi_view_get_audience (view)))
    ashi_needle_column_forget (self->column);
  if (self->section == NULL
      || (can_hold (self) && section == self->section && ashi_view_is_mirrored (view) == self->is_mirrored))
    return;
  goes_on = can_hold (self) && section != self->section && is_of_same_site (section, self->section);
  put_down (self);
  if (goes_on)
    take_up (self);
  else
    withhold_names (self);
}

static void
on_let_go (GtkApplicationWindow *window)
{
  let_go (g_object_get_data (G_OBJECT (window), "needle-holding"));
}

static void
on_course (GtkApplicationWindow *window, const char *type)
{
  Holding *self = g_object_get_data (G_OBJECT (window), "needle-holding");
  AshiNeedleGrip *grip = self->needle != NULL ? ashi_held_needle_get_grip (self->needle) : NULL;

  if (grip == NULL)
    return;
  self->stood = ashi_needle_grip_get_needle (grip);
  self->stood.depth = ashi_needle_grip_get_asked (grip);
  g_free (self->course);
  self->course = g_strdup (type);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  start_reading (self);
}

static void
on_covered (GtkApplicationWindow *window)
{
  withhold_names (g_object_get_data (G_OBJECT (window), "needle-holding"));
}

static void
on_told (GtkApplicationWindow *window, const char *state)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.announce", "s", state);
}

/**
 * ashi_needle_action_add:
 * @window: takes the action "hold-needle", which lets the needle of the section that is shown be held, moved and asked,
 * and "cover-needle", which covers what is told of it
 * @canvas: the canvas of @window, with its view
 * @column: shows it in figures and words while it is held
 * @notice: (transfer none): where in @window something is said in passing
 */
void
ashi_needle_action_add (GtkApplicationWindow *window, AshiCanvas *canvas, AshiNeedleColumn *column, GtkRevealer *notice)
{
  Holding *self;

  g_return_if_fail (GTK_IS_APPLICATION_WINDOW (window) && ASHI_IS_CANVAS (canvas) && ASHI_IS_NEEDLE_COLUMN (column));

  self = g_new0 (Holding, 1);
  self->window = window;
  self->canvas = g_object_ref (canvas);
  self->column = g_object_ref (column);
  self->notice = notice;
  self->action = g_simple_action_new_stateful ("hold-needle", NULL, g_variant_new_boolean (FALSE));
  g_object_set_data_full (G_OBJECT (window), "needle-holding", self, holding_free);
  g_signal_connect (self->action, "change-state", G_CALLBACK (on_state), self);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (self->action));
  self->cover = g_simple_action_new ("cover-needle", NULL);
  g_simple_action_set_enabled (self->cover, FALSE);
  g_signal_connect_object (self->cover, "activate", G_CALLBACK (ashi_needle_column_cover), column, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (self->cover));
  g_signal_connect_object (get_view (self), "changed", G_CALLBACK (on_view_changed), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (column, "let-go", G_CALLBACK (on_let_go), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (column, "course", G_CALLBACK (on_course), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (column, "notify::covered", G_CALLBACK (on_covered), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (column, "told", G_CALLBACK (on_told), window, G_CONNECT_SWAPPED);
  on_view_changed (window);
}

/**
 * ashi_needle_action_get_held:
 * @window: has the action
 *
 * Returns: (transfer none) (nullable): the needle that is held over the section that is shown
 */
AshiHeldNeedle *
ashi_needle_action_get_held (GtkApplicationWindow *window)
{
  Holding *self;

  g_return_val_if_fail (GTK_IS_APPLICATION_WINDOW (window), NULL);

  self = g_object_get_data (G_OBJECT (window), "needle-holding");
  return self != NULL ? self->needle : NULL;
}
