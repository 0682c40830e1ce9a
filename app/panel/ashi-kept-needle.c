// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-kept-needle.h"

#include "ashi-card.h"
#include "ashi-depth-axis.h"
#include "ashi-empty-box.h"
#include "ashi-heading.h"
#include "ashi-pair-grid.h"
#include "ashi-run-bar.h"
#include "ashi-wrapped-label.h"

#include <glib/gi18n.h>

struct _AshiKeptNeedle
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *hint; /* what keeping is for, while nothing is kept */
  GtkBox *told;
  GtkWidget *button;

  AshiPack *pack;       /* of the one that is kept */
  AshiNeedleTold *kept; /* NULL: none is */
  AshiNeedleTold *held; /* NULL: none is */
};

G_DEFINE_FINAL_TYPE (AshiKeptNeedle, ashi_kept_needle, GTK_TYPE_WIDGET)

static char *
dup_title (const AshiNeedleTold *told)
{
  g_autofree char *title = ashi_needle_told_dup_title (told), *stance = ashi_needle_told_dup_stance (told);

  return g_strdup_printf ("%s: %s", title, stance);
}

static void
append_strip (AshiKeptNeedle *self, const AshiNeedleTold *told, double axis_end)
{
  g_autofree char *title = dup_title (told);

  ashi_wrapped_label_append (GTK_WIDGET (self->told), title, "claim-label");
  gtk_box_append (self->told, ashi_run_bar_new (told->pack, told->run, axis_end));
}

/* Of the one that is held the column says what must not be read into it. */
static void
append_warnings (AshiKeptNeedle *self)
{
  g_autoptr (GPtrArray) warnings = ashi_needle_told_list_warnings (self->kept);

  ashi_wrapped_label_append (GTK_WIDGET (self->told), _ ("What must not be read into the one that is kept"),
                             "claim-label");
  for (guint i = 0; i < warnings->len; i++)
    ashi_wrapped_label_append (GTK_WIDGET (self->told),
                               ((const AshiRunWarning *) g_ptr_array_index (warnings, i))->text, "run-warning");
}

static void
show_both (AshiKeptNeedle *self)
{
  g_autoptr (AshiNeedlePair) pair = ashi_needle_pair_new (self->pack, self->kept->run, self->held->run);
  const double axis_end = ashi_axis_end_for (MAX (self->kept->run->length, self->held->run->length));

  append_strip (self, self->kept, axis_end);
  append_strip (self, self->held, axis_end);
  gtk_box_append (self->told, ashi_depth_axis_new (axis_end));
  gtk_box_append (self->told, ashi_pair_grid_new (pair, (const char *const[]) { _ ("Kept"), _ ("In the hand") }));
  append_warnings (self);
}

static void
show (AshiKeptNeedle *self)
{
  ashi_empty_box (self->told);
  gtk_widget_set_visible (self->hint, self->kept == NULL);
  gtk_button_set_label (GTK_BUTTON (self->button),
                        self->kept == NULL ? _ ("Keep This Needle") : _ ("Forget the Kept One"));
  if (self->kept != NULL && self->held != NULL)
    show_both (self);
}

static void
drop (AshiKeptNeedle *self)
{
  g_clear_pointer (&self->kept, ashi_needle_told_unref);
  g_clear_object (&self->pack);
}

static void
keep (AshiKeptNeedle *self)
{
  self->pack = g_object_ref (self->held->pack);
  self->kept = ashi_needle_told_ref (self->held);
}

static void
on_clicked (AshiKeptNeedle *self)
{
  if (self->kept != NULL)
    drop (self);
  else if (self->held != NULL)
    keep (self);
  show (self);
}

static void
ashi_kept_needle_dispose (GObject *object)
{
  AshiKeptNeedle *self = ASHI_KEPT_NEEDLE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  drop (self);
  g_clear_pointer (&self->held, ashi_needle_told_unref);
  G_OBJECT_CLASS (ashi_kept_needle_parent_class)->dispose (object);
}

static void
ashi_kept_needle_class_init (AshiKeptNeedleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_kept_needle_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ashi_kept_needle_init (AshiKeptNeedle *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->box), ashi_heading_new (_ ("Beside another needle")));
  self->hint =
      ashi_wrapped_label_new (_ ("Keep this needle as it stands: the next that you hold, or this one when it has "
                                 "been moved, then stands beside it on one scale."),
                              "detail");
  gtk_box_append (GTK_BOX (self->box), self->hint);
  self->told = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->told));
  self->button = gtk_button_new_with_label ("");
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->button);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Beside another needle"),
                                  -1);
  show (self);
}

GtkWidget *
ashi_kept_needle_new (void)
{
  return g_object_new (ASHI_TYPE_KEPT_NEEDLE, NULL);
}

/**
 * ashi_kept_needle_show_beside:
 * @held: (nullable): the needle in the hand as it stands now; %NULL when it is let go of
 *
 * A needle of another pack is kept no longer.
 */
void
ashi_kept_needle_show_beside (AshiKeptNeedle *self, AshiNeedleTold *held)
{
  g_autoptr (AshiNeedleTold) old = NULL; /* until what shows it is gone */

  g_return_if_fail (ASHI_IS_KEPT_NEEDLE (self));

  old = g_steal_pointer (&self->held);
  self->held = held != NULL ? ashi_needle_told_ref (held) : NULL;
  if (held != NULL && held->pack != self->pack)
    drop (self);
  show (self);
}

/**
 * ashi_kept_needle_forget:
 *
 * Keeps none: a visit has ended, or somebody else reads.
 */
void
ashi_kept_needle_forget (AshiKeptNeedle *self)
{
  g_return_if_fail (ASHI_IS_KEPT_NEEDLE (self));

  drop (self);
  show (self);
}
