// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-patient-panel.h"

#include "ashi-talk-steering.h"
#include "ashi-thumbnail.h"

#include <glib/gi18n.h>

/* How often ears are told of it at most, in ms. */
#define PAUSE 500

/* How wide the small picture is at most, in logical px: in a wide panel, in a narrow one; and where that begins. */
#define PICTURE_WIDTH 176
#define SMALL_WIDTH   104
#define NARROW        560

/* Where there is less height than so many of it, it begins as one line. */
#define CRAMPED 4

struct _AshiPatientPanel
{
  GtkWidget parent_instance;

  AshiFollower *follower;
  AshiTalkPath *path; /* NULL: nobody talks */
  GtkWidget *box;
  GtkWidget *frame; /* around the small picture */
  AshiThumbnail *picture;
  GtkLabel *status;
  GtkWidget *buttons;
  GtkWidget *talk_row; /* has the steering while somebody talks */
  GtkWidget *end_talk;
  GPtrArray *words; /* borrowed GtkLabel: of buttons, where there is room for them */
  char *said;       /* what ears were told last */
  guint saying;     /* GSource, or 0 */
  guint fitting;    /* likewise */
  GtkToggleButton *fold;
  gboolean is_narrow;
  gboolean is_fitted; /* to a size that is known */
};

G_DEFINE_FINAL_TYPE (AshiPatientPanel, ashi_patient_panel, GTK_TYPE_WIDGET)

/* In words */

static char *
dup_picture_name (AshiView *view)
{
  AshiPlate *plate = ashi_view_get_plate (view);
  AshiLesson *lesson = ashi_view_get_lesson (view);
  const char *selection = ashi_view_get_selection (view);
  g_autofree char *name = NULL;

  if (lesson != NULL)
    return g_strdup (ashi_lesson_get_title (lesson));
  if (selection != NULL)
    name = ashi_names_dup_structure (ashi_view_get_names (view), plate, selection);
  if (name != NULL && *name != '\0')
    return g_steal_pointer (&name);
  return g_strdup (plate != NULL ? ashi_plate_get_title (plate) : _ ("No plate"));
}

static char *
dup_seen (AshiPatientPanel *self)
{
  if (ashi_follower_get_calm (self->follower))
    return g_strdup (_ ("the skin, and nothing else"));
  if (self->path != NULL && ashi_talk_path_get_screen (self->path) != NULL)
    return g_strdup (ashi_talk_part_get_title (ashi_talk_path_get_screen (self->path)->part, NULL));
  return dup_picture_name (ashi_follower_get_view (self->follower));
}

/* Why that is not what is looked at here. */
static const char *
get_reason (AshiPatientPanel *self)
{
  if (ashi_follower_get_calm (self->follower) || self->path != NULL)
    return NULL;
  if (ashi_follower_get_frozen (self->follower))
    return _ ("frozen");
  return ashi_follower_get_held (self->follower) ? _ ("what you see is not for patients") : NULL;
}

static char *
dup_status (AshiPatientPanel *self)
{
  g_autofree char *seen = dup_seen (self);
  const char *reason = get_reason (self);
  g_autofree char *both = reason != NULL ? g_strdup_printf ("%s (%s)", seen, reason) : g_strdup (seen);

  return g_strdup_printf (_ ("The patient sees: %s"), both);
}

static gboolean
say (gpointer panel)
{
  AshiPatientPanel *self = panel;
  g_autofree char *status = dup_status (self);

  self->saying = 0;
  if (g_strcmp0 (status, self->said) != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.announce", "s", status);
  g_free (self->said);
  self->said = g_steal_pointer (&status);
  return G_SOURCE_REMOVE;
}

static void
show (AshiPatientPanel *self)
{
  g_autofree char *status = dup_status (self);

  gtk_label_set_text (self->status, status);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->status), status);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL, status, -1);
  if (self->saying == 0)
    self->saying = g_timeout_add (PAUSE, say, self);
}

/* Size */

static gboolean
is_cramped (AshiPatientPanel *self)
{
  GtkWidget *room = gtk_widget_get_parent (GTK_WIDGET (self));

  return room != NULL && gtk_widget_get_height (room) < CRAMPED * gtk_widget_get_height (GTK_WIDGET (self));
}

static gboolean
fit (gpointer panel)
{
  AshiPatientPanel *self = panel;

  self->fitting = 0;
  if (!self->is_fitted && self->path == NULL)
    gtk_toggle_button_set_active (self->fold, is_cramped (self));
  self->is_fitted = TRUE;
  self->is_narrow = gtk_widget_get_width (GTK_WIDGET (self)) < NARROW;
  for (guint i = 0; i < self->words->len; i++)
    gtk_widget_set_visible (self->words->pdata[i], !self->is_narrow);
  ashi_thumbnail_set_extent (self->picture, self->is_narrow ? SMALL_WIDTH : PICTURE_WIDTH);
  return G_SOURCE_REMOVE;
}

static void
ashi_patient_panel_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AshiPatientPanel *self = ASHI_PATIENT_PANEL (widget);
  int least;

  /* The frame in which it has become narrow shows a part of it. */
  gtk_widget_measure (self->box, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_allocate (self->box, MAX (width, least), height, baseline, NULL);
  if (self->fitting == 0 && (!self->is_fitted || (width < NARROW) != self->is_narrow))
    self->fitting = g_idle_add (fit, self);
}

static void
ashi_patient_panel_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  GtkWidget *box = ASHI_PATIENT_PANEL (widget)->box;
  int least;

  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    for_size = MAX (for_size, least);
  gtk_widget_measure (box, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, SMALL_WIDTH);
}

/* In a narrow one the words take a second line. */
static GtkSizeRequestMode
ashi_patient_panel_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ashi_patient_panel_dispose (GObject *object)
{
  AshiPatientPanel *self = ASHI_PATIENT_PANEL (object);

  g_clear_handle_id (&self->saying, g_source_remove);
  g_clear_handle_id (&self->fitting, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_clear_pointer (&self->said, g_free);
  g_clear_object (&self->path);
  g_clear_object (&self->follower);
  G_OBJECT_CLASS (ashi_patient_panel_parent_class)->dispose (object);
}

static void
ashi_patient_panel_class_init (AshiPatientPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_patient_panel_dispose;
  widget_class->get_request_mode = ashi_patient_panel_get_request_mode;
  widget_class->measure = ashi_patient_panel_measure;
  widget_class->size_allocate = ashi_patient_panel_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "patientpanel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
append_button (
    AshiPatientPanel *self, GtkWidget *button, const char *icon, const char *words, const char *tip, const char *action)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *label = gtk_label_new (words);

  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (content), label);
  g_ptr_array_add (self->words, label);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_tooltip_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (self->buttons), button);
  return button;
}

static void
on_folded (GtkToggleButton *button, GParamSpec *pspec, gpointer unused)
{
  const gboolean folded = gtk_toggle_button_get_active (button);
  const char *name = folded ? _ ("Show What the Patient Sees") : _ ("Fold to One Line");

  gtk_button_set_icon_name (GTK_BUTTON (button), folded ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* What the patient sees is said whether it is folded or not. */
static GtkWidget *
create_title (AshiPatientPanel *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *fold = gtk_toggle_button_new ();
  const GBindingFlags unfolded = G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN;

  self->status = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->status, TRUE);
  gtk_label_set_lines (self->status, 2);
  gtk_label_set_ellipsize (self->status, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->status, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->status), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->status), "heading");
  gtk_widget_add_css_class (fold, "flat");
  self->fold = GTK_TOGGLE_BUTTON (fold);
  g_signal_connect (fold, "notify::active", G_CALLBACK (on_folded), NULL);
  on_folded (GTK_TOGGLE_BUTTON (fold), NULL, NULL);
  g_object_bind_property (fold, "active", self->frame, "visible", unfolded);
  g_object_bind_property (fold, "active", self->buttons, "visible", unfolded);
  g_object_bind_property (fold, "active", self->talk_row, "visible", unfolded);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->status));
  gtk_box_append (GTK_BOX (row), fold);
  return row;
}

static void
create_buttons (AshiPatientPanel *self)
{
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->end_talk = append_button (self, gtk_button_new (), "image-x-generic-symbolic", _ ("End Talk"),
                                  _ ("Show the Patient the Picture Again"), "win.end-talk");
  gtk_widget_set_visible (self->end_talk, FALSE);
  append_button (self, gtk_toggle_button_new (), "media-playback-pause-symbolic", _ ("Freeze"),
                 _ ("Keep What the Patient Sees (Ctrl+F5)"), "win.freeze-patient");
  append_button (self, gtk_toggle_button_new (), "view-conceal-symbolic", _ ("Skin Alone"),
                 _ ("Show the Patient the Skin and Nothing Else (Ctrl+Shift+F5)"), "win.calm-patient");
  append_button (self, gtk_button_new (), "media-playback-stop-symbolic", _ ("Stop Showing"),
                 _ ("Close the Patient’s Window"), "win.stop-showing");
}

static void
ashi_patient_panel_init (AshiPatientPanel *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->words = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->frame = gtk_frame_new (NULL);
  gtk_widget_set_valign (self->frame, GTK_ALIGN_CENTER);
  self->talk_row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  create_buttons (self);
  gtk_box_append (GTK_BOX (column), create_title (self));
  gtk_box_append (GTK_BOX (column), self->talk_row);
  gtk_box_append (GTK_BOX (column), self->buttons);
  gtk_widget_set_hexpand (column, TRUE);
  gtk_widget_set_valign (column, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), self->frame);
  gtk_box_append (GTK_BOX (self->box), column);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("The patient’s screen"), -1);
}

/**
 * ashi_patient_panel_new:
 * @follower: says what the patient sees
 * @content: shows it
 */
GtkWidget *
ashi_patient_panel_new (AshiFollower *follower, GtkWidget *content)
{
  AshiPatientPanel *self = g_object_new (ASHI_TYPE_PATIENT_PANEL, NULL);

  g_return_val_if_fail (ASHI_IS_FOLLOWER (follower) && GTK_IS_WIDGET (content), GTK_WIDGET (self));

  self->follower = g_object_ref (follower);
  self->picture = ASHI_THUMBNAIL (ashi_thumbnail_new (content));
  ashi_thumbnail_set_extent (self->picture, PICTURE_WIDTH);
  gtk_frame_set_child (GTK_FRAME (self->frame), GTK_WIDGET (self->picture));
  g_signal_connect_object (ashi_follower_get_view (follower), "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (follower, "notify", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}

/**
 * ashi_patient_panel_set_talk:
 * @path: (nullable): the way through the talk that the patient looks at; %NULL: it is over
 * @talk: (nullable): what shows it to the patient
 */
void
ashi_patient_panel_set_talk (AshiPatientPanel *self, AshiTalkPath *path, AshiTalkView *talk)
{
  g_return_if_fail (ASHI_IS_PATIENT_PANEL (self) && (path == NULL || ASHI_IS_TALK_PATH (path)));

  if (gtk_widget_get_first_child (self->talk_row) != NULL)
    gtk_box_remove (GTK_BOX (self->talk_row), gtk_widget_get_first_child (self->talk_row));
  g_set_object (&self->path, path);
  gtk_widget_set_visible (self->end_talk, path != NULL);
  if (path != NULL)
    {
      gtk_toggle_button_set_active (self->fold, FALSE);
      gtk_box_append (GTK_BOX (self->talk_row), ashi_talk_steering_new (path, talk));
      g_signal_connect_object (path, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
      gtk_widget_child_focus (self->talk_row, GTK_DIR_TAB_FORWARD);
    }
  show (self);
}
