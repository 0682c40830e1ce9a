// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-section-bar.h"

#include "ashi-body-switch.h"
#include "ashi-level-steps.h"
#include "ashi-locator.h"
#include "ashi-needle-switch.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define NOTE_CHARS 36 /* of the width of what is said of a mirrored section */

struct _AshiSectionBar
{
  GtkWidget parent_instance;

  GtkWidget *box; /* while a section is shown */
  GtkWidget *back;
  GtkLabel *title;
  GtkLabel *plane;
  GtkLabel *note;
  GtkWidget *words; /* above the ways to go on, or beside them */
  GtkWidget *ways;
  AshiLevelSteps *steps;
  AshiBodySwitch *bodies;
  GtkWidget *which; /* room of the next, which is visible by itself */
  AshiNeedleSwitch *needles;
  GtkWidget *out;
  AdwButtonContent *out_content, *hold_content;
  GtkWidget *place; /* room of the locator, which is visible by itself */
  AshiLocator *locator;
  GtkWidget *way_back; /* while one was left for a plate */
  GtkLabel *way_back_label;

  AshiView *view;
  AshiDetour *detour;
  gboolean folded;
};

G_DEFINE_FINAL_TYPE (AshiSectionBar, ashi_section_bar, GTK_TYPE_WIDGET)

enum
{
  PROP_FOLDED = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *
describe_plane (AshiSection *section)
{
  return ashi_section_get_of (section) != NULL ? _ ("Cut in the plane of the needle, the back at the top")
                                               : _ ("Cut at a fixed level, the back at the top");
}

/* Legs are alike on both sides; liver, bowel and the great vessels are not. */
static char *
dup_mirror (AshiSectionBar *self, AshiSection *section)
{
  const char *drawn = ashi_section_get_side (section) == ASHI_SIDE_LEFT ? _ ("Mirrored: drawn on the left")
                                                                        : _ ("Mirrored: drawn on the right");

  if (self->folded)
    return g_strdup (drawn);
  return g_strdup_printf ("%s. %s", drawn, _ ("Organs and vessels that have no other side stand on the wrong one."));
}

static void
show_section (AshiSectionBar *self, AshiSection *section)
{
  const gboolean is_mirrored = ashi_view_is_mirrored (self->view);
  g_autofree char *note = is_mirrored ? dup_mirror (self, section) : g_strdup ("");
  g_autofree char *back =
      g_strdup_printf (_ ("Back to the plate “%s” (Esc)"), ashi_plate_get_title (ashi_view_get_home (self->view)));

  gtk_label_set_text (self->title, ashi_section_get_title (section));
  gtk_label_set_text (self->plane, describe_plane (section));
  gtk_widget_set_visible (GTK_WIDGET (self->plane), !self->folded);
  gtk_label_set_text (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), is_mirrored);
  gtk_widget_set_tooltip_text (self->back, back);
}

static void
show_way_back (AshiSectionBar *self, AshiSection *section)
{
  g_autofree char *text = g_strdup_printf (_ ("Back to the section “%s”"), ashi_section_get_title (section));

  gtk_label_set_text (self->way_back_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->way_back), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
show (AshiSectionBar *self)
{
  AshiSection *section = ashi_view_get_section (self->view), *left = ashi_detour_get_section (self->detour);

  gtk_widget_set_visible (self->box, section != NULL);
  gtk_widget_set_visible (self->way_back, section == NULL && left != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), section != NULL || left != NULL);
  if (section != NULL)
    show_section (self, section);
  else if (left != NULL)
    show_way_back (self, left);
}

static void
on_view_changed (AshiSectionBar *self, AshiViewChange change)
{
  if (change & (ASHI_VIEW_CHANGE_PICTURE | ASHI_VIEW_CHANGE_HOME))
    show (self);
  if (change & (ASHI_VIEW_CHANGE_PICTURE | ASHI_VIEW_CHANGE_SELECTION))
    gtk_widget_set_visible (self->out, ashi_detour_can_set_out (self->detour));
}

/**
 * ashi_section_bar_set_view:
 * @view: whose section to tell of
 */
void
ashi_section_bar_set_view (AshiSectionBar *self, AshiView *view)
{
  g_return_if_fail (ASHI_IS_SECTION_BAR (self) && self->view == NULL);
  g_return_if_fail (ASHI_IS_VIEW (view));

  self->view = g_object_ref (view);
  self->detour = ashi_detour_new (view);
  ashi_level_steps_set_view (self->steps, view);
  ashi_body_switch_set_view (self->bodies, view);
  ashi_needle_switch_set_view (self->needles, view);
  ashi_locator_set_view (self->locator, view);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->detour, "notify::section", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  on_view_changed (self, ASHI_VIEW_CHANGE_PICTURE);
}

/**
 * ashi_section_bar_get_detour:
 *
 * Returns: (transfer none): what leads from the section to a plate and back
 */
AshiDetour *
ashi_section_bar_get_detour (AshiSectionBar *self)
{
  g_return_val_if_fail (ASHI_IS_SECTION_BAR (self), NULL);
  return self->detour;
}

/**
 * ashi_section_bar_step:
 * @by: how many levels; below 0 towards the head, above it towards the foot
 *
 * Goes to another level, from the section that is shown.
 */
void
ashi_section_bar_step (AshiSectionBar *self, int by)
{
  g_return_if_fail (ASHI_IS_SECTION_BAR (self));
  ashi_level_steps_step (self->steps, by);
}

/**
 * ashi_section_bar_step_needle:
 * @by: how many needles on; below 0 back
 *
 * Goes to another needle of the same site.
 */
void
ashi_section_bar_step_needle (AshiSectionBar *self, int by)
{
  g_return_if_fail (ASHI_IS_SECTION_BAR (self));
  ashi_needle_switch_step (self->needles, by);
}

static void
fold (AshiSectionBar *self, gboolean folded)
{
  const GtkOrientation orientation = folded ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;

  self->folded = folded;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->words), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->ways), orientation);
  adw_button_content_set_label (self->out_content, folded ? "" : _ ("Show on the Plate"));
  adw_button_content_set_label (self->hold_content, folded ? "" : _ ("Hold the Needle"));
  g_object_set (self->steps, "folded", folded, NULL);
  gtk_widget_set_visible (self->which, !folded); /* the card leads there, too */
  gtk_widget_set_visible (self->place, !folded);
  if (self->view != NULL)
    show (self);
}

static void
ashi_section_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOLDED)
    g_value_set_boolean (value, ASHI_SECTION_BAR (object)->folded);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ashi_section_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOLDED)
    fold (ASHI_SECTION_BAR (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ashi_section_bar_dispose (GObject *object)
{
  AshiSectionBar *self = ASHI_SECTION_BAR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->way_back, gtk_widget_unparent);
  g_clear_object (&self->detour);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (ashi_section_bar_parent_class)->dispose (object);
}

static void
ashi_section_bar_class_init (AshiSectionBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ashi_section_bar_get_property;
  object_class->set_property = ashi_section_bar_set_property;
  object_class->dispose = ashi_section_bar_dispose;
  properties[PROP_FOLDED] =
      g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkLabel *
append_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

/* That it is mirrored is never cut off. */
static void
append_note (AshiSectionBar *self, GtkWidget *box)
{
  self->note = append_label (box, "section-plane");
  gtk_label_set_ellipsize (self->note, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (self->note, TRUE);
  gtk_label_set_max_width_chars (self->note, NOTE_CHARS);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "mirrored");
}

static void
append_head (AshiSectionBar *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back), "win.close-section");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Back to the plate"),
                                  -1);
  gtk_widget_add_css_class (self->back, "flat");
  gtk_widget_set_valign (self->back, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (head), self->back);
  gtk_box_append (GTK_BOX (head), words);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  self->title = append_label (words, "heading");
  self->plane = append_label (words, "section-plane");
  append_note (self, words);
  gtk_box_append (GTK_BOX (self->words), head);
}

static void
append_hold (AshiSectionBar *self, GtkWidget *row)
{
  GtkWidget *hold = gtk_toggle_button_new ();

  self->hold_content = ADW_BUTTON_CONTENT (adw_button_content_new ());
  adw_button_content_set_icon_name (self->hold_content, "input-tablet-symbolic");
  adw_button_content_set_label (self->hold_content, _ ("Hold the Needle"));
  gtk_button_set_child (GTK_BUTTON (hold), GTK_WIDGET (self->hold_content));
  gtk_accessible_update_property (GTK_ACCESSIBLE (hold), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Hold the needle"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (hold), "win.hold-needle");
  gtk_widget_set_tooltip_text (hold, _ ("Move, Turn and Push the Needle (Ctrl+E)"));
  gtk_widget_add_css_class (hold, "flat");
  gtk_box_append (GTK_BOX (row), hold);
}

static void
append_ways (AshiSectionBar *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);   /* one: the bar must not cover more of the section */
  GtkWidget *whose = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9); /* whose body, and which needle there */

  self->ways = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_valign (self->ways, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->words), self->ways);
  self->steps = g_object_new (ASHI_TYPE_LEVEL_STEPS, NULL);
  gtk_box_append (GTK_BOX (self->ways), GTK_WIDGET (self->steps));
  self->bodies = g_object_new (ASHI_TYPE_BODY_SWITCH, NULL);
  gtk_box_append (GTK_BOX (whose), GTK_WIDGET (self->bodies));
  self->needles = g_object_new (ASHI_TYPE_NEEDLE_SWITCH, NULL);
  self->which = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->which), GTK_WIDGET (self->needles));
  gtk_box_append (GTK_BOX (whose), self->which);
  gtk_box_append (GTK_BOX (self->ways), whose);
  append_hold (self, row);
  self->out = gtk_button_new ();
  self->out_content = ADW_BUTTON_CONTENT (adw_button_content_new ());
  adw_button_content_set_icon_name (self->out_content, "find-location-symbolic");
  adw_button_content_set_label (self->out_content, _ ("Show on the Plate"));
  gtk_button_set_child (GTK_BUTTON (self->out), GTK_WIDGET (self->out_content));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->out), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Show on the plate"),
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->out), "win.detour");
  gtk_widget_set_tooltip_text (self->out, _ ("What Is Selected, on the Plate (Ctrl+Enter)"));
  gtk_widget_add_css_class (self->out, "flat");
  gtk_box_append (GTK_BOX (row), self->out);
  gtk_box_append (GTK_BOX (self->ways), row);
}

static void
append_place (AshiSectionBar *self)
{
  self->place = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->locator = g_object_new (ASHI_TYPE_LOCATOR, NULL);
  gtk_box_append (GTK_BOX (self->place), GTK_WIDGET (self->locator));
  gtk_box_append (GTK_BOX (self->box), self->place);
}

static void
create_way_back (AshiSectionBar *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->way_back = gtk_button_new ();
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("edit-undo-symbolic"));
  self->way_back_label = append_label (line, "heading");
  gtk_button_set_child (GTK_BUTTON (self->way_back), line);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->way_back), "win.detour");
  gtk_widget_set_tooltip_text (self->way_back, _ ("Back to the Section (Ctrl+Enter)"));
  gtk_widget_add_css_class (self->way_back, "flat");
  gtk_widget_set_parent (self->way_back, GTK_WIDGET (self));
}

static void
ashi_section_bar_init (AshiSectionBar *self)
{
  self->words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_hexpand (self->words, TRUE);
  gtk_box_append (GTK_BOX (self->box), self->words);
  append_head (self);
  append_ways (self);
  append_place (self);
  create_way_back (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Section"), -1);
}
