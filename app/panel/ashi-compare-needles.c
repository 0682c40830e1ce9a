// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-compare-needles.h"

#include "ashi-depth-axis.h"
#include "ashi-empty-box.h"
#include "ashi-heading.h"
#include "ashi-pair-grid.h"
#include "ashi-run-bar.h"
#include "ashi-run-row.h"
#include "ashi-run-text.h"
#include "ashi-wrapped-label.h"

#include <glib/gi18n.h>

/* One of the two. */
typedef struct
{
  GtkWidget *choice;
  GPtrArray *runs; /* AshiRun of the pack; NULL: there is no card */
  char *id;        /* of the run that is meant, for as long as the card has it */
} Side;

struct _AshiCompareNeedles
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkBox *told;

  AshiPack *pack;
  AshiCard *cards[2];
  Side sides[2];
  double axis_end;    /* mm */
  gboolean following; /* the choices follow the cards, and must not answer them */
};

G_DEFINE_FINAL_TYPE (AshiCompareNeedles, ashi_compare_needles, GTK_TYPE_WIDGET)

static const AshiRun *
get_run (AshiCompareNeedles *self, guint which)
{
  const guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->sides[which].choice));
  GPtrArray *runs = self->sides[which].runs;

  return selected < runs->len ? g_ptr_array_index (runs, selected) : NULL;
}

/* In another body it is another needle. */
static char *
dup_title (const AshiRun *run, AshiPack *pack)
{
  g_autofree char *title = ashi_run_dup_title (run, pack);

  return run->whose == ASHI_WHOSE_WOMAN ? g_strdup_printf (_ ("%s (woman)"), title) : g_steal_pointer (&title);
}

/* Showing */

static void
append_scale (AshiCompareNeedles *self, const AshiNeedlePair *pair)
{
  g_autofree char *first = dup_title (pair->runs[0], self->pack), *second = dup_title (pair->runs[1], self->pack);

  gtk_box_append (self->told, ashi_pair_grid_new (pair, (const char *const[]) { first, second }));
}

static void
append_strip (AshiCompareNeedles *self, const AshiRun *run)
{
  g_autofree char *title = dup_title (run, self->pack);

  ashi_wrapped_label_append (GTK_WIDGET (self->told), title, "claim-label");
  gtk_box_append (self->told, ashi_run_bar_new (self->pack, run, self->axis_end));
}

/* What is not to be read into a run stands beside it. */
static void
append_warnings (AshiCompareNeedles *self, const AshiRun *run)
{
  g_autofree char *title = dup_title (run, self->pack);
  g_autofree char *words = g_strdup_printf (_ ("%s: what must not be read into it"), title);

  ashi_wrapped_label_append (GTK_WIDGET (self->told), words, "claim-label");
  ashi_run_warnings_append (GTK_WIDGET (self->told), run, self->pack);
}

static void
show (AshiCompareNeedles *self)
{
  const AshiRun *runs[2] = { get_run (self, 0), get_run (self, 1) };
  g_autoptr (AshiNeedlePair) pair = NULL;

  ashi_empty_box (self->told);
  if (runs[0] == NULL || runs[1] == NULL)
    return;
  pair = ashi_needle_pair_new (self->pack, runs[0], runs[1]);
  for (guint i = 0; i < 2; i++)
    append_strip (self, runs[i]);
  gtk_box_append (self->told, ashi_depth_axis_new (self->axis_end));
  append_scale (self, pair);
  for (guint i = 0; i < 2; i++)
    append_warnings (self, runs[i]);
  gtk_box_append (self->told, ashi_run_caution_new (runs[0]));
  if (runs[1]->whose != runs[0]->whose)
    gtk_box_append (self->told, ashi_run_caution_new (runs[1]));
}

static void
on_chosen (AshiCompareNeedles *self)
{
  if (self->following)
    return;
  for (guint i = 0; i < 2; i++)
    {
      const AshiRun *run = get_run (self, i);

      g_free (self->sides[i].id);
      self->sides[i].id = run != NULL ? g_strdup (run->id) : NULL;
    }
  show (self);
}

/* The needle that was chosen before, while the card has it; beside itself, another one. */
static guint
find_meant (AshiCompareNeedles *self, guint which)
{
  const Side *side = &self->sides[which];

  for (guint i = 0; i < side->runs->len; i++)
    if (g_strcmp0 (((const AshiRun *) g_ptr_array_index (side->runs, i))->id, side->id) == 0)
      return i;
  return which == 1 && side->runs->len > 1 && g_ptr_array_index (side->runs, 0) == get_run (self, 0) ? 1 : 0;
}

static void
show_choice (AshiCompareNeedles *self, guint which)
{
  Side *side = &self->sides[which];
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < side->runs->len; i++)
    {
      g_autofree char *title = dup_title (g_ptr_array_index (side->runs, i), self->pack);

      gtk_string_list_append (titles, title);
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (side->choice), G_LIST_MODEL (titles));
  gtk_widget_set_visible (side->choice, side->runs->len > 1);
  if (side->runs->len > 0)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (side->choice), find_meant (self, which));
}

static void
forget (AshiCompareNeedles *self)
{
  if (self->told != NULL)
    ashi_empty_box (self->told); /* before what it shows goes */
  g_clear_object (&self->pack);
  for (guint i = 0; i < 2; i++)
    {
      g_clear_object (&self->cards[i]);
      g_clear_pointer (&self->sides[i].runs, g_ptr_array_unref);
    }
}

static void
ashi_compare_needles_dispose (GObject *object)
{
  AshiCompareNeedles *self = ASHI_COMPARE_NEEDLES (object);

  forget (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  self->told = NULL;
  for (guint i = 0; i < 2; i++)
    g_clear_pointer (&self->sides[i].id, g_free);
  G_OBJECT_CLASS (ashi_compare_needles_parent_class)->dispose (object);
}

static void
ashi_compare_needles_class_init (AshiCompareNeedlesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_compare_needles_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ashi_compare_needles_init (AshiCompareNeedles *self)
{
  const char *const names[] = { _ ("The one needle"), _ ("The other needle") };

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->box, "card-section");
  gtk_box_append (GTK_BOX (self->box), ashi_heading_new (_ ("Needles that are drawn")));
  for (guint i = 0; i < 2; i++)
    {
      self->sides[i].choice = gtk_drop_down_new (NULL, NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->sides[i].choice), GTK_ACCESSIBLE_PROPERTY_LABEL, names[i],
                                      -1);
      g_signal_connect_object (self->sides[i].choice, "notify::selected", G_CALLBACK (on_chosen), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->box), self->sides[i].choice);
    }
  self->told = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->told));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Needles that are drawn"),
                                  -1);
}

GtkWidget *
ashi_compare_needles_new (void)
{
  return g_object_new (ASHI_TYPE_COMPARE_NEEDLES, NULL);
}

/**
 * ashi_compare_needles_set_cards:
 * @first: (nullable): whose needles stand first; %NULL for none
 * @second: (nullable): whose stand beside them, of the same reader; the same card, to compare two of its needles
 * @pack: (nullable): of both
 */
void
ashi_compare_needles_set_cards (AshiCompareNeedles *self, AshiCard *first, AshiCard *second, AshiPack *pack)
{
  AshiCard *const cards[] = { first, second };

  g_return_if_fail (ASHI_IS_COMPARE_NEEDLES (self));

  forget (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (first == NULL || second == NULL || pack == NULL)
    return;
  self->pack = g_object_ref (pack);
  self->following = TRUE;
  for (guint i = 0; i < 2; i++)
    {
      self->cards[i] = g_object_ref (cards[i]);
      self->sides[i].runs = ashi_card_list_runs (cards[i], pack);
      show_choice (self, i);
    }
  self->following = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), self->sides[0].runs->len > 0 && self->sides[1].runs->len > 0);
}

/**
 * ashi_compare_needles_get_longest:
 *
 * Returns: how long the longest is that can be chosen, in mm below the skin; 0 where there is none
 */
double
ashi_compare_needles_get_longest (AshiCompareNeedles *self)
{
  double longest = 0;

  g_return_val_if_fail (ASHI_IS_COMPARE_NEEDLES (self), 0);

  for (guint which = 0; which < 2; which++)
    for (guint i = 0; self->sides[which].runs != NULL && i < self->sides[which].runs->len; i++)
      longest = MAX (longest, ((const AshiRun *) g_ptr_array_index (self->sides[which].runs, i))->length);
  return longest;
}

/**
 * ashi_compare_needles_show:
 * @axis_end: where the axis ends on which all depths of the comparison stand, in mm
 */
void
ashi_compare_needles_show (AshiCompareNeedles *self, double axis_end)
{
  g_return_if_fail (ASHI_IS_COMPARE_NEEDLES (self) && axis_end > 0);

  self->axis_end = axis_end;
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    show (self);
}
