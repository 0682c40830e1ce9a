// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-card-panel.h"

#include "ashi-appearance-list.h"
#include "ashi-audience.h"
#include "ashi-brief.h"
#include "ashi-card-row.h"
#include "ashi-depth-axis.h"
#include "ashi-empty-box.h"
#include "ashi-fold.h"
#include "ashi-heading.h"
#include "ashi-mirror.h"
#include "ashi-needle-list.h"
#include "ashi-passage-mark.h"
#include "ashi-passage.h"
#include "ashi-quotable.h"
#include "ashi-reading-list.h"
#include "ashi-review-text.h"
#include "ashi-run-row.h"
#include "ashi-run-text.h"
#include "ashi-source-button.h"
#include "ashi-star.h"
#include "ashi-start-page.h"
#include "ashi-told.h"
#include "ashi-translation-text.h"
#include "ashi-view-card.h"

#include <glib/gi18n.h>

static const char group_key[] = "ashi-group", row_key[] = "ashi-row";

struct _AshiCardPanel
{
  GtkWidget parent_instance;

  /* template widgets */
  GtkStack *stack;
  AshiStartPage *start_page;
  AshiStar *star;
  GtkScrolledWindow *scroller;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkWidget *side_switch;
  GtkToggleButton *left_button;
  GtkToggleButton *right_button;
  GtkWidget *constructed;
  GtkLabel *constructed_label;
  GtkBox *lead;
  GtkBox *appearances;
  GtkBox *sections;

  /* owned */
  AshiView *view;
  AshiCard *card;
  guint n_filled;       /* sections of the card that stand already */
  gboolean needles_due; /* what its needles meet comes next */
  guint fill_tick;      /* until the first screen is painted, */
  guint fill_source;    /* and then until the last section stands */
  gboolean following;   /* the side switch follows the view, and must not answer it */
};

G_DEFINE_FINAL_TYPE (AshiCardPanel, ashi_card_panel, GTK_TYPE_WIDGET)

static double
find_axis_end (const AshiCardGroup *section, GPtrArray *runs)
{
  double deepest = ashi_card_rows_get_deepest (section->rows);

  for (guint i = 0; i < runs->len; i++)
    deepest = MAX (deepest, ((AshiRun *) g_ptr_array_index (runs, i))->length);
  return ashi_axis_end_for (deepest);
}

static GtkWidget *
create_row (const AshiCardRow *row, double axis_end)
{
  GtkWidget *widget;

  if (row->depth != NULL)
    widget = ashi_depth_row_new (row, axis_end);
  else
    widget = row->hazard != NULL ? ashi_hazard_row_new (row) : ashi_claim_row_new (row);
  g_object_set_data (G_OBJECT (widget), row_key, (gpointer) row);
  return widget;
}

/* What the needle meets in the drawn body stands below the figures, on their axis. */
static void
append_runs (AshiCardPanel *self, GtkWidget *box, GPtrArray *runs, double axis_end)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const AshiRun *run = g_ptr_array_index (runs, i);

      if (ashi_runs_change_body (runs, i))
        gtk_box_append (GTK_BOX (box), ashi_run_caution_new (run));
      gtk_box_append (GTK_BOX (box), ashi_run_row_new (run, ashi_view_get_pack (self->view), axis_end));
    }
  gtk_box_append (GTK_BOX (box), ashi_depth_axis_new (axis_end));
}

static void
append_note (GtkWidget *box, const char *note)
{
  GtkWidget *label;

  if (note == NULL)
    return;
  label = gtk_label_new (note);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "detail");
  gtk_box_append (GTK_BOX (box), label);
}

static void
append_rows (AshiCardPanel *self, GtkWidget *box, const AshiCardGroup *section)
{
  const gboolean is_depth = g_str_equal (section->id, "depth");
  g_autoptr (GPtrArray) runs =
      is_depth ? ashi_card_list_runs (self->card, ashi_view_get_pack (self->view)) : g_ptr_array_new ();
  const double axis_end = find_axis_end (section, runs);
  const AshiCardRow *const *rows = (const AshiCardRow *const *) section->rows->pdata;

  for (guint i = 0; i < section->rows->len; i += rows[i]->n_together)
    {
      GtkWidget *row =
          rows[i]->n_together > 1 ? ashi_depth_rows_new (rows + i, axis_end) : create_row (rows[i], axis_end);

      gtk_box_append (GTK_BOX (box), ashi_quotable_new_for_rows (row, rows + i, rows[i]->n_together, section->of));
    }
  if (is_depth)
    append_runs (self, box, runs, axis_end);
}

static GtkWidget *
create_rows_box (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_widget_add_css_class (box, "card-section");
  return box;
}

/* What a fold hides has no depths, and so needs nothing but its group. */
static GtkWidget *
create_folded_rows (gpointer group)
{
  const AshiCardGroup *section = group;
  const AshiCardRow *const *rows = (const AshiCardRow *const *) section->rows->pdata;
  GtkWidget *box = create_rows_box ();

  gtk_widget_add_css_class (box, "fold-body");
  append_note (box, section->note);
  for (guint i = 0; i < section->rows->len; i++)
    gtk_box_append (GTK_BOX (box),
                    ashi_quotable_new_for_rows (create_row (rows[i], ASHI_USUAL_AXIS_MM), rows + i, 1, section->of));
  return box;
}

/* What a search led to, or what the plate shows, is not hidden. */
static gboolean
is_wanted (AshiCardPanel *self, const AshiCardGroup *section)
{
  return ashi_card_group_has_any (section, ashi_view_get_sought (self->view))
         || (ashi_view_get_show_felt (self->view) && g_str_equal (section->id, "referral"));
}

static void
lead_into (AshiCardPanel *self, GtkWidget *fold)
{
  const AshiCardGroup *section = g_object_get_data (G_OBJECT (fold), group_key);

  if (section != NULL && is_wanted (self, section))
    ashi_fold_lead_into (GTK_EXPANDER (fold));
}

static GtkWidget *
create_fold (AshiCardPanel *self, const AshiCardGroup *section)
{
  const char *key = g_str_equal (section->id, "approach") ? section->title : section->id;
  GtkWidget *fold = ashi_fold_new (section->title, key, create_folded_rows, (gpointer) section);

  g_object_set_data (G_OBJECT (fold), group_key, (gpointer) section);
  lead_into (self, fold);
  return fold;
}

static GtkWidget *
create_section (AshiCardPanel *self, const AshiCardGroup *section)
{
  GtkWidget *box;

  if (section->is_folded)
    return create_fold (self, section);
  box = create_rows_box ();
  gtk_box_append (GTK_BOX (box), ashi_heading_new (section->title));
  append_note (box, section->note);
  if (g_str_equal (section->id, "brief"))
    gtk_box_append (GTK_BOX (box), ashi_quotable_new_for_rows (ashi_brief_new (section),
                                                               (const AshiCardRow *const *) section->rows->pdata,
                                                               section->rows->len, section->of));
  else
    append_rows (self, box, section);
  return box;
}

static const char *
form_label (AshiNameForm form)
{
  switch (form)
    {
    case ASHI_NAME_EN:
      return _ ("English");
    case ASHI_NAME_LA:
      return _ ("Latin");
    case ASHI_NAME_PINYIN:
      return _ ("Pinyin");
    case ASHI_NAME_HANZI:
      return _ ("Hanzi");
    case ASHI_NAME_GLOSS:
      return _ ("Meaning");
    case ASHI_NAME_SYNONYM:
    default:
      return _ ("Also");
    }
}

static char *
dup_name (const AshiName *name)
{
  return name->support != ASHI_SUPPORT_READ
             ? g_strdup_printf ("%s (%s)", name->text, ashi_support_get_label (name->support))
             : g_strdup (name->text);
}

/* All names of one form on a line. */
static void
append_names (GtkWidget *box, GPtrArray *names, AshiNameForm form)
{
  g_autoptr (GString) line = g_string_new (NULL);
  GtkWidget *label;

  for (guint i = 0; i < names->len; i++)
    {
      const AshiName *name = g_ptr_array_index (names, i);
      g_autofree char *text = name->form == form ? dup_name (name) : NULL;

      if (text != NULL)
        g_string_append_printf (line, "%s%s", line->len > 0 ? ", " : "", text);
    }
  if (line->len == 0)
    return;
  g_string_prepend (line, ": ");
  g_string_prepend (line, form_label (form));
  label = gtk_label_new (line->str);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "detail");
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
create_names (AshiCard *card)
{
  GPtrArray *names = ashi_subject_get_names (ashi_card_get_subject (card));
  GPtrArray *citations = ashi_card_get_name_citations (card);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_add_css_class (box, "card-section");
  gtk_box_append (GTK_BOX (box), ashi_heading_new (_ ("Names")));
  for (AshiNameForm form = ASHI_NAME_EN; form <= ASHI_NAME_SYNONYM; form++)
    append_names (box, names, form);
  if (citations->len > 0)
    gtk_box_append (GTK_BOX (box), ashi_source_button_new (citations, NULL, ashi_card_get_audience (card)));
  return box;
}

static GtkWidget *
create_silence (const char *silence)
{
  GtkWidget *label = gtk_label_new (silence);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

/* A patient reads it before what it is about: a translation may be wrong about what cannot wait. */
static void
append_translation (AshiCardPanel *self, GtkBox *box)
{
  g_autofree char *translation = ashi_card_dup_translation (self->card, ashi_view_get_pack (self->view));
  GtkWidget *section;

  if (translation == NULL)
    return;
  section = create_rows_box ();
  append_note (section, translation);
  gtk_widget_set_margin_bottom (section, 12);
  gtk_box_append (box, section);
}

/* One quiet line for the whole card: that nobody who knows the trade has read it goes for every statement alike. */
static void
append_unreviewed (AshiCardPanel *self)
{
  g_autofree char *unreviewed = ashi_subject_dup_unreviewed (
      ashi_card_get_subject (self->card), ashi_view_get_pack (self->view), ashi_card_get_audience (self->card));
  GtkWidget *label;

  if (unreviewed == NULL)
    return;
  label = gtk_label_new (unreviewed);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "detail");
  gtk_widget_add_css_class (label, "unreviewed");
  gtk_box_append (self->sections, label);
}

static void
append_end (AshiCardPanel *self)
{
  AshiSubject *subject = ashi_card_get_subject (self->card);
  GtkWidget *reading = ashi_reading_list_new (self->view, subject);
  const char *silence = ashi_card_get_silence (self->card);

  if (silence != NULL)
    gtk_box_append (self->sections, create_silence (silence));
  if (reading != NULL)
    gtk_box_append (self->sections, reading);
  gtk_box_append (self->sections, create_names (self->card));
  append_unreviewed (self);
  if (ashi_audience_may_see_depths (ashi_card_get_audience (self->card)))
    append_translation (self, self->sections);
}

/* What is read first stands above where to see it, which may be long. */
static GtkBox *
get_place (AshiCardPanel *self, guint index)
{
  return index == 0 ? self->lead : self->sections;
}

static GtkWidget *
find_row (GtkWidget *root, const AshiCardRow *row)
{
  if (g_object_get_data (G_OBJECT (root), row_key) == row)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, row);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Who chose this card for what it says is shown where it says so; who comes by it otherwise begins at the beginning. A
 * row of a table has no widget of its own, and is within one look of the figures. */
static void
lead_to_sought (AshiCardPanel *self)
{
  const char *id = ashi_subject_get_id (ashi_card_get_subject (self->card));
  const AshiCardRow *row = g_strcmp0 (ashi_view_get_sought_in (self->view), id) == 0
                               ? ashi_card_find_passage (self->card, ashi_view_get_sought (self->view))
                               : NULL;
  GtkWidget *passage = row != NULL ? find_row (GTK_WIDGET (self->sections), row) : NULL;

  if (passage != NULL)
    ashi_passage_mark (passage, self->scroller);
}

static gboolean
end_appending (AshiCardPanel *self)
{
  append_end (self);
  lead_to_sought (self);
  self->fill_source = 0;
  return G_SOURCE_REMOVE;
}

/* What lies under the needle is read before what is said of it. */
static void
append_needles (AshiCardPanel *self)
{
  AshiPack *pack = ashi_view_get_pack (self->view);
  g_autoptr (GPtrArray) runs = ashi_card_list_runs (self->card, pack);

  self->needles_due = FALSE;
  if (runs->len > 0)
    gtk_box_append (self->sections, ashi_needle_list_new (runs, pack));
}

static void
append_group (AshiCardPanel *self)
{
  const AshiCardGroup *group = ashi_card_get_group (self->card, self->n_filled);

  gtk_box_append (get_place (self, self->n_filled), create_section (self, group));
  self->needles_due = g_str_equal (group->id, "brief");
  self->n_filled++;
}

/* What follows the first screen of a card is built between frames, so that a click is answered in the next one. */
static gboolean
append_next (gpointer user_data)
{
  AshiCardPanel *self = user_data;

  if (self->needles_due)
    append_needles (self);
  else if (self->n_filled < ashi_card_get_n_groups (self->card))
    append_group (self);
  else
    return end_appending (self);
  return G_SOURCE_CONTINUE;
}

/* Where else to look is answered by a worker: asked earlier, its answer would come before the first screen is painted,
 * and be laid out with it. */
static void
show_appearances (AshiCardPanel *self)
{
  ashi_empty_box (self->appearances);
  gtk_box_append (self->appearances, ashi_appearance_list_new (self->view, ashi_card_get_subject (self->card)));
}

/* In the frame that shows the first screen. */
static gboolean
begin_to_append (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  AshiCardPanel *self = ASHI_CARD_PANEL (widget);

  self->fill_tick = 0;
  show_appearances (self);
  self->fill_source = g_idle_add_full (G_PRIORITY_LOW, append_next, self, NULL);
  return G_SOURCE_REMOVE;
}

static void
stop_appending (AshiCardPanel *self)
{
  g_clear_handle_id (&self->fill_source, g_source_remove);
  if (self->fill_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->fill_tick);
  self->fill_tick = 0;
}

static void
fill_sections (AshiCardPanel *self)
{
  ashi_empty_box (self->lead);
  ashi_empty_box (self->appearances);
  ashi_empty_box (self->sections);
  stop_appending (self);
  self->n_filled = 0;
  self->needles_due = FALSE;
  if (!ashi_audience_may_see_depths (ashi_card_get_audience (self->card)))
    append_translation (self, self->lead);
  if (ashi_card_get_n_groups (self->card) > 0)
    append_next (self);
  self->fill_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), begin_to_append, NULL, NULL);
}

static const AshiStructure *
get_structure (AshiCardPanel *self)
{
  AshiPlate *plate = ashi_view_get_plate (self->view);

  return plate != NULL ? ashi_plate_find_structure (plate, ashi_view_get_selection (self->view)) : NULL;
}

static void
show_provenance (AshiCardPanel *self, AshiSubject *subject)
{
  const AshiStructure *structure = get_structure (self);
  g_autofree char *text = ashi_structure_dup_provenance (structure, subject, ashi_view_get_audience (self->view));

  gtk_widget_set_visible (self->constructed, text != NULL);
  gtk_label_set_text (self->constructed_label, text != NULL ? text : "");
}

/* A section through a needle is of one side, and can be mirrored. */
static gboolean
is_sided_section (AshiCardPanel *self)
{
  AshiSection *section = ashi_view_get_section (self->view);

  return section != NULL && ashi_section_has_sides (section);
}

/* The side that what is selected has in its name; no section draws the point that its needle is put into. */
static AshiSide
get_side (AshiCardPanel *self)
{
  g_autoptr (AshiStructure) structure = ashi_structure_new (ashi_view_get_selection (self->view), 0);

  if (structure->side == ASHI_SIDE_MIDLINE && is_sided_section (self))
    return ashi_view_get_section_side (self->view);
  return structure->side;
}

static void
show_side (AshiCardPanel *self, AshiSubject *subject)
{
  const gboolean is_seen = get_structure (self) != NULL || is_sided_section (self);

  gtk_widget_set_visible (self->side_switch, is_seen && ashi_subject_is_bilateral (subject));
  if (!is_seen)
    return;
  self->following = TRUE;
  gtk_toggle_button_set_active (get_side (self) == ASHI_SIDE_LEFT ? self->left_button : self->right_button, TRUE);
  self->following = FALSE;
}

/* What is selected may be drawn on the side that the needle is not on: the section turns with it. */
static void
turn_section (AshiCardPanel *self, AshiSide wanted)
{
  if (get_side (self) != wanted)
    ashi_view_set_section_side (self->view, ashi_mirror_side (ashi_view_get_section_side (self->view)));
}

static void
on_side_toggled (AshiCardPanel *self, GtkToggleButton *button)
{
  const AshiStructure *structure = get_structure (self);
  const AshiStructure *other;

  if (self->following || !gtk_toggle_button_get_active (button))
    return;
  if (is_sided_section (self))
    {
      turn_section (self, button == self->left_button ? ASHI_SIDE_LEFT : ASHI_SIDE_RIGHT);
      return;
    }
  if (structure == NULL)
    return;
  other = ashi_plate_find_subject (ashi_view_get_plate (self->view), structure->subject_id,
                                   button == self->left_button ? ASHI_SIDE_LEFT : ASHI_SIDE_RIGHT);
  ashi_view_select (self->view, other->id);
  show_side (self, ashi_card_get_subject (self->card)); /* the plate may draw this side alone */
}

static void
show_card (AshiCardPanel *self, AshiCard *card)
{
  AshiSubject *subject = ashi_card_get_subject (card);
  const char *subtitle = ashi_subject_get_subtitle (subject);

  if (!g_set_object (&self->card, card))
    return;
  gtk_label_set_text (self->title, ashi_subject_get_title (subject));
  /* GTK names a label by its text only while it has the role of a label. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ashi_subject_get_title (subject), -1);
  gtk_label_set_text (self->subtitle, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), *subtitle != '\0');
  fill_sections (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* What is said beside the card, of the structure that is drawn here, may change while the card stays. */
static void
follow_selection (AshiCardPanel *self)
{
  AshiCard *card = ashi_names_speak (ashi_view_get_names (self->view)) ? ashi_view_get_card (self->view) : NULL;

  gtk_stack_set_visible_child_name (self->stack, card != NULL ? "card" : "empty");
  if (card == NULL)
    return;
  show_card (self, card);
  show_side (self, ashi_card_get_subject (card));
  show_provenance (self, ashi_card_get_subject (card));
  if (self->fill_tick == 0)
    show_appearances (self); /* of the same card in another picture */
}

static void
open_folds (AshiCardPanel *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->sections)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    lead_into (self, child);
}

static void
on_view_changed (AshiCardPanel *self, AshiViewChange change)
{
  if (change & (ASHI_VIEW_CHANGE_SOUGHT | ASHI_VIEW_CHANGE_SHOW_FELT))
    open_folds (self);
  if ((change & ASHI_VIEW_CHANGE_SOUGHT) && self->card != NULL && self->fill_source == 0 && self->fill_tick == 0)
    lead_to_sought (self);
  if (change
      & (ASHI_VIEW_CHANGE_NAMES | ASHI_VIEW_CHANGE_AUDIENCE | ASHI_VIEW_CHANGE_PICTURE | ASHI_VIEW_CHANGE_SELECTION))
    follow_selection (self);
}

/**
 * ashi_card_panel_set_view:
 * @view: whose card to show
 */
void
ashi_card_panel_set_view (AshiCardPanel *self, AshiView *view)
{
  g_return_if_fail (ASHI_IS_CARD_PANEL (self) && self->view == NULL);
  g_return_if_fail (ASHI_IS_VIEW (view));

  self->view = g_object_ref (view);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  ashi_start_page_set_view (self->start_page, view);
  follow_selection (self);
}

/**
 * ashi_card_panel_set_bookmarks:
 *
 * Offers to make favourites, and to go to them where there is no card. The view is to be set before.
 */
void
ashi_card_panel_set_bookmarks (AshiCardPanel *self, AshiBookmarks *bookmarks)
{
  g_return_if_fail (ASHI_IS_CARD_PANEL (self) && self->view != NULL);
  g_return_if_fail (ASHI_IS_BOOKMARKS (bookmarks));

  ashi_star_set_bookmarks (self->star, self->view, bookmarks);
  ashi_start_page_set_bookmarks (self->start_page, bookmarks);
}

static void
ashi_card_panel_dispose (GObject *object)
{
  AshiCardPanel *self = ASHI_CARD_PANEL (object);

  stop_appending (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ASHI_TYPE_CARD_PANEL);
  g_clear_object (&self->card);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (ashi_card_panel_parent_class)->dispose (object);
}

static void
ashi_card_panel_class_init (AshiCardPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_card_panel_dispose;
  g_type_ensure (ASHI_TYPE_STAR);
  g_type_ensure (ASHI_TYPE_START_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/ashi_atlas/Ashi/ui/ashi-card-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, AshiCardPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, AshiCardPanel, start_page);
  gtk_widget_class_bind_template_child (widget_class, AshiCardPanel, star);
  gtk_widget_class_bind_template_child (widget_class, AshiCardPanel, scroller);
  gtk_widget_class_bind_template_child (widget_class, AshiCardPanel, title);
  gtk_widget_class_bind_template_child (widget_class, AshiCardPanel, subtitle);
  gtk_widget_class_bind_template_child (widget_class, AshiCardPanel, side_switch);
  gtk_widget_class_bind_template_child (widget_class, AshiCardPanel, left_button);
  gtk_widget_class_bind_template_child (widget_class, AshiCardPanel, right_button);
  gtk_widget_class_bind_template_child (widget_class, AshiCardPanel, constructed);
  gtk_widget_class_bind_template_child (widget_class, AshiCardPanel, constructed_label);
  gtk_widget_class_bind_template_child (widget_class, AshiCardPanel, lead);
  gtk_widget_class_bind_template_child (widget_class, AshiCardPanel, appearances);
  gtk_widget_class_bind_template_child (widget_class, AshiCardPanel, sections);
  gtk_widget_class_bind_template_callback (widget_class, on_side_toggled);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ashi_card_panel_init (AshiCardPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
