// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-compare-panel.h"

#include "ashi-compare-body.h"
#include "ashi-compare-needles.h"
#include "ashi-empty-box.h"
#include "ashi-view-card.h"
#include "ashi-wrapped-label.h"

#include <glib/gi18n.h>

/* How wide two texts beside each other must be, and the panel can always become, in em. */
#define BESIDE_LEAST 30.0
#define LEAST        20.0

/* One of the two. */
typedef struct
{
  AshiView *view;
  AshiCard *card; /* NULL: there is none yet */
  guint approach; /* which of the card's */
  char *name;     /* of the card, with that approach */

  /* template widgets */
  GtkLabel *title;
  GtkLabel *only; /* names the only approach */
  GtkDropDown *choice;
} Side;

struct _AshiComparePanel
{
  GtkWidget parent_instance;

  /* template widgets */
  GtkWidget *frame;
  GtkBox *heads;
  GtkLabel *first_title, *second_title;
  GtkLabel *first_only, *second_only;
  GtkDropDown *first_choice, *second_choice;
  GtkScrolledWindow *scroller;
  GtkBox *body;

  Side sides[2];
  AshiComparison *comparison;
  GtkWidget *needles; /* owned: comes and goes with what is compared */
  gboolean following; /* the choices follow the cards, and must not answer them */
  gboolean stacked;   /* there is no room for two beside each other */
  int beside_least;   /* logical px that two beside each other need */
  guint source;       /* until that is seen: sizes are given out, which is no time to change what gets them */
};

G_DEFINE_FINAL_TYPE (AshiComparePanel, ashi_compare_panel, GTK_TYPE_WIDGET)

static void
name_side (Side *side)
{
  g_auto (GStrv) approaches = ashi_card_dup_approaches (side->card);
  const char *title = ashi_subject_get_title (ashi_card_get_subject (side->card));

  g_free (side->name);
  side->name =
      g_strv_length (approaches) > 1 ? g_strdup_printf ("%s: %s", title, approaches[side->approach]) : g_strdup (title);
}

/* What needles meet in the one body stands below what is said of depths. */
static void
append_group (AshiComparePanel *self, const AshiComparisonGroup *group, double axis_end)
{
  const char *const names[] = { self->sides[0].name, self->sides[1].name };

  gtk_box_append (self->body, ashi_compare_group_new (group, axis_end, names, self->stacked));
  if (g_str_equal (group->id, "depth"))
    gtk_box_append (self->body, self->needles);
}

static void
show_comparison (AshiComparePanel *self)
{
  AshiCompareNeedles *needles = ASHI_COMPARE_NEEDLES (self->needles);
  const double axis_end = ashi_axis_end_for (
      MAX (ashi_comparison_get_axis_end (self->comparison), ashi_compare_needles_get_longest (needles)));

  for (guint i = 0; i < ashi_comparison_get_n_groups (self->comparison); i++)
    append_group (self, ashi_comparison_get_group (self->comparison, i), axis_end);
  if (gtk_widget_get_parent (self->needles) == NULL)
    gtk_box_append (self->body, self->needles);
  ashi_compare_needles_show (needles, axis_end);
}

static void
fill (AshiComparePanel *self)
{
  ashi_empty_box (self->body);
  g_clear_object (&self->comparison);
  ashi_compare_needles_set_cards (ASHI_COMPARE_NEEDLES (self->needles), self->sides[0].card, self->sides[1].card,
                                  ashi_view_get_pack (self->sides[1].view));
  if (self->sides[0].card == NULL || self->sides[1].card == NULL)
    {
      ashi_wrapped_label_append (GTK_WIDGET (self->body),
                                 _ ("Choose one on the body, in the index or by a search: what is said of the same "
                                    "thing then stands side by side."),
                                 "dim-label");
      return;
    }
  for (guint i = 0; i < 2; i++)
    name_side (&self->sides[i]);
  self->comparison =
      ashi_comparison_new (self->sides[0].card, self->sides[0].approach, self->sides[1].card, self->sides[1].approach);
  show_comparison (self);
}

static void
show_approaches (Side *side)
{
  g_auto (GStrv) approaches = side->card != NULL ? ashi_card_dup_approaches (side->card) : g_new0 (char *, 1);
  const guint n = g_strv_length (approaches);
  g_autoptr (GtkStringList) model = gtk_string_list_new ((const char *const *) approaches);

  gtk_drop_down_set_model (side->choice, G_LIST_MODEL (model));
  gtk_widget_set_visible (GTK_WIDGET (side->choice), n > 1);
  gtk_widget_set_visible (GTK_WIDGET (side->only), n == 1);
  gtk_label_set_text (side->only, n == 1 ? approaches[0] : "");
  if (n > 1)
    gtk_drop_down_set_selected (side->choice, side->approach);
}

static void
show_head (AshiComparePanel *self, guint index)
{
  Side *side = &self->sides[index];
  const char *title = side->card != NULL ? ashi_subject_get_title (ashi_card_get_subject (side->card))
                                         : _ ("Choose another to compare");

  gtk_label_set_text (side->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (side->title), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  self->following = TRUE;
  show_approaches (side);
  self->following = FALSE;
}

/* What is told of a selection, or nothing while names are withheld. */
static AshiCard *
get_card (AshiView *view)
{
  return ashi_names_speak (ashi_view_get_names (view)) ? ashi_view_get_card (view) : NULL;
}

static guint
count_approaches (AshiCard *card)
{
  g_auto (GStrv) approaches = ashi_card_dup_approaches (card);

  return g_strv_length (approaches);
}

static gboolean
is_same (AshiCard *card, AshiCard *other)
{
  return card != NULL && other != NULL && ashi_card_get_subject (card) == ashi_card_get_subject (other);
}

/* Beside itself a card says something only with another approach. */
static void
take_card (AshiComparePanel *self, guint index)
{
  Side *side = &self->sides[index];
  AshiCard *card = get_card (side->view);
  const gboolean doubled = index == 1 && is_same (card, self->sides[0].card);

  if (doubled && count_approaches (card) < 2)
    card = NULL;
  if (card == side->card)
    return;
  ashi_empty_box (self->body); /* before what it shows goes */
  g_set_object (&side->card, card);
  side->approach = card != NULL ? ashi_card_get_first_approach (card) : 0;
  if (doubled && card != NULL)
    side->approach = (self->sides[0].approach + 1) % count_approaches (card);
}

static void
follow (AshiComparePanel *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  for (guint i = 0; i < 2; i++)
    take_card (self, i);
  for (guint i = 0; i < 2; i++)
    show_head (self, i);
  fill (self);
}

static void
on_view_changed (AshiComparePanel *self, AshiViewChange change)
{
  if (change
      & (ASHI_VIEW_CHANGE_NAMES | ASHI_VIEW_CHANGE_AUDIENCE | ASHI_VIEW_CHANGE_PACK | ASHI_VIEW_CHANGE_SELECTION))
    follow (self);
}

static void
on_chosen (AshiComparePanel *self, GParamSpec *pspec, GtkDropDown *choice)
{
  Side *side = &self->sides[choice == self->second_choice];
  const guint selected = gtk_drop_down_get_selected (choice);

  if (self->following || side->card == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  side->approach = selected;
  fill (self);
}

/**
 * ashi_compare_panel_set_views:
 * @kept: whose card is kept
 * @view: whose card stands beside it
 *
 * It follows both while it is visible.
 */
void
ashi_compare_panel_set_views (AshiComparePanel *self, AshiView *kept, AshiView *view)
{
  AshiView *views[] = { kept, view };

  g_return_if_fail (ASHI_IS_COMPARE_PANEL (self) && self->sides[0].view == NULL);
  g_return_if_fail (ASHI_IS_VIEW (kept) && ASHI_IS_VIEW (view));

  for (guint i = 0; i < 2; i++)
    {
      self->sides[i].view = g_object_ref (views[i]);
      g_signal_connect_object (views[i], "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
    }
  follow (self);
}

static double
get_em (AshiComparePanel *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));

  return (double) pango_font_description_get_size (pango_context_get_font_description (context)) / PANGO_SCALE;
}

static int
get_least_width (AshiComparePanel *self)
{
  int least;

  gtk_widget_measure (self->frame, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

/* What needs room beside each other is known while it stands so. */
static gboolean
is_narrow (AshiComparePanel *self, int width)
{
  if (!self->stacked)
    self->beside_least = MAX (get_least_width (self), (int) (BESIDE_LEAST * get_em (self)));
  return width < self->beside_least;
}

static gboolean
on_narrower (gpointer user_data)
{
  AshiComparePanel *self = user_data;

  self->source = 0;
  if (self->stacked == is_narrow (self, gtk_widget_get_width (GTK_WIDGET (self))))
    return G_SOURCE_REMOVE;
  self->stacked = !self->stacked;
  gtk_box_set_homogeneous (self->heads, !self->stacked);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->heads),
                                  self->stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    fill (self);
  return G_SOURCE_REMOVE;
}

static void
ashi_compare_panel_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AshiComparePanel *self = ASHI_COMPARE_PANEL (widget);

  gtk_widget_allocate (self->frame, MAX (width, get_least_width (self)), height, baseline, NULL);
  if (self->source == 0 && self->stacked != is_narrow (self, width))
    self->source = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, on_narrower, self, NULL);
}

static void
ashi_compare_panel_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  AshiComparePanel *self = ASHI_COMPARE_PANEL (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    for_size = MAX (for_size, get_least_width (self));
  gtk_widget_measure (self->frame, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL && !self->stacked)
    *minimum = MIN (*minimum, (int) (LEAST * get_em (self)));
}

static void
ashi_compare_panel_dispose (GObject *object)
{
  AshiComparePanel *self = ASHI_COMPARE_PANEL (object);

  g_clear_handle_id (&self->source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), ASHI_TYPE_COMPARE_PANEL);
  g_clear_object (&self->comparison);
  g_clear_object (&self->needles);
  for (guint i = 0; i < 2; i++)
    {
      g_clear_object (&self->sides[i].card);
      g_clear_object (&self->sides[i].view);
      g_clear_pointer (&self->sides[i].name, g_free);
    }
  G_OBJECT_CLASS (ashi_compare_panel_parent_class)->dispose (object);
}

static void
ashi_compare_panel_class_init (AshiComparePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_compare_panel_dispose;
  widget_class->measure = ashi_compare_panel_measure;
  widget_class->size_allocate = ashi_compare_panel_size_allocate;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/ashi_atlas/Ashi/ui/ashi-compare-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, AshiComparePanel, frame);
  gtk_widget_class_bind_template_child (widget_class, AshiComparePanel, heads);
  gtk_widget_class_bind_template_child (widget_class, AshiComparePanel, first_title);
  gtk_widget_class_bind_template_child (widget_class, AshiComparePanel, second_title);
  gtk_widget_class_bind_template_child (widget_class, AshiComparePanel, first_only);
  gtk_widget_class_bind_template_child (widget_class, AshiComparePanel, second_only);
  gtk_widget_class_bind_template_child (widget_class, AshiComparePanel, first_choice);
  gtk_widget_class_bind_template_child (widget_class, AshiComparePanel, second_choice);
  gtk_widget_class_bind_template_child (widget_class, AshiComparePanel, scroller);
  gtk_widget_class_bind_template_child (widget_class, AshiComparePanel, body);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
}

static void
ashi_compare_panel_init (AshiComparePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->needles = g_object_ref_sink (ashi_compare_needles_new ());
  self->sides[0].title = self->first_title;
  self->sides[1].title = self->second_title;
  self->sides[0].only = self->first_only;
  self->sides[1].only = self->second_only;
  self->sides[0].choice = self->first_choice;
  self->sides[1].choice = self->second_choice;
  g_signal_connect (self, "notify::visible", G_CALLBACK (follow), NULL);
}
