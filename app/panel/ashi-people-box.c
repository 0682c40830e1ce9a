// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-people-box.h"

#include "ashi-card-row.h"
#include "ashi-depth-axis.h"
#include "ashi-depth-bar.h"
#include "ashi-empty-box.h"
#include "ashi-heading.h"
#include "ashi-run-bar.h"
#include "ashi-run-text.h"
#include "ashi-wrapped-label.h"

#include <glib/gi18n.h>

struct _AshiPeopleBox
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkBox *model; /* the strip and its axis */
  GtkBox *rows;

  AshiPeople *people; /* NULL: there is no needle */
  GPtrArray *bars;    /* AshiDepthBar (unowned) of the rows */
  double axis_end;    /* of all of them, in mm; 0: none is shown */
};

G_DEFINE_FINAL_TYPE (AshiPeopleBox, ashi_people_box, GTK_TYPE_WIDGET)

static GtkWidget *
create_row (AshiPeopleBox *self, const AshiPeopleRow *one)
{
  GtkWidget *bar = NULL, *row;

  if (one->row->depth->form != ASHI_DEPTH_NONE_FOUND)
    {
      bar = ashi_depth_bar_new (one->row->depth, self->axis_end);
      g_ptr_array_add (self->bars, bar);
    }
  row = ashi_depth_row_new_with (one->row, bar);
  ashi_wrapped_label_append (row, one->approach, "detail");
  return row;
}

static void
append_group (AshiPeopleBox *self, const AshiPeopleGroup *group)
{
  ashi_wrapped_label_append (GTK_WIDGET (self->rows), group->title, "claim-label");
  ashi_wrapped_label_append (GTK_WIDGET (self->rows), group->note, "detail");
  for (guint i = 0; i < group->rows->len; i++)
    gtk_box_append (self->rows, create_row (self, &g_array_index (group->rows, AshiPeopleRow, i)));
  gtk_box_append (self->rows, ashi_depth_axis_new (self->axis_end));
}

static void
empty (AshiPeopleBox *self)
{
  g_ptr_array_set_size (self->bars, 0);
  ashi_empty_box (self->model);
  ashi_empty_box (self->rows);
  self->axis_end = 0;
}

static void
show_people (AshiPeopleBox *self, double axis_end)
{
  empty (self);
  self->axis_end = axis_end;
  for (guint i = 0; i < self->people->groups->len; i++)
    append_group (self, g_ptr_array_index (self->people->groups, i));
  if (self->people->groups->len == 0)
    ashi_wrapped_label_append (GTK_WIDGET (self->rows), ashi_people_get_silence (), "detail");
}

static void
show_model (AshiPeopleBox *self, AshiPack *pack, const AshiRun *run)
{
  g_autofree char *words = ashi_run_dup_words (run, pack);
  GtkWidget *bar = ashi_run_bar_new (pack, run, self->axis_end);

  ashi_empty_box (self->model);
  gtk_widget_set_tooltip_text (bar, words);
  gtk_box_append (self->model, ashi_wrapped_label_new (ashi_run_get_heading (run), "claim-label"));
  gtk_box_append (self->model, bar);
  gtk_box_append (self->model, ashi_depth_axis_new (self->axis_end));
}

static void
ashi_people_box_dispose (GObject *object)
{
  AshiPeopleBox *self = ASHI_PEOPLE_BOX (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->bars, g_ptr_array_unref);
  g_clear_pointer (&self->people, ashi_people_free);
  G_OBJECT_CLASS (ashi_people_box_parent_class)->dispose (object);
}

static void
ashi_people_box_class_init (AshiPeopleBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_people_box_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "peoplebox");
}

static void
ashi_people_box_init (AshiPeopleBox *self)
{
  self->bars = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->box), ashi_heading_new (_ ("Beside people")));
  ashi_wrapped_label_append (self->box,
                             _ ("One body beside what others found, on one scale. Sources stand side by side, and are "
                                "never averaged. The line is where the tip is."),
                             "detail");
  self->model = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->model));
  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->rows));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Beside people"), -1);
}

GtkWidget *
ashi_people_box_new (void)
{
  return g_object_new (ASHI_TYPE_PEOPLE_BOX, NULL);
}

/**
 * ashi_people_box_take_people:
 * @people: (transfer full) (nullable): %NULL to forget whose needle it was
 */
void
ashi_people_box_take_people (AshiPeopleBox *self, AshiPeople *people)
{
  g_return_if_fail (ASHI_IS_PEOPLE_BOX (self));

  empty (self);
  g_clear_pointer (&self->people, ashi_people_free);
  self->people = people;
}

/**
 * ashi_people_box_show_run:
 * @pack: whose subjects the needle meets
 * @run: (unowned): what it meets as it stands now; it must live until the next is shown, or the people are taken
 */
void
ashi_people_box_show_run (AshiPeopleBox *self, AshiPack *pack, const AshiRun *run)
{
  double axis_end;

  g_return_if_fail (ASHI_IS_PEOPLE_BOX (self) && self->people != NULL && ASHI_IS_PACK (pack));

  axis_end = ashi_axis_end_for (MAX (self->people->deepest, run->length));
  if (axis_end != self->axis_end)
    show_people (self, axis_end);
  show_model (self, pack, run);
  for (guint i = 0; i < self->bars->len; i++)
    ashi_depth_bar_set_tip (g_ptr_array_index (self->bars, i), run->length);
}
