// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-talk-view.h"

#include "ashi-reading-way.h"
#include "ashi-talk-body.h"
#include "ashi-talk-slide.h"
#include "ashi-talk-steps.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Sizes of the window, by the least width of each in logical px: words stay a part of it as it grows. In a narrow one
 * they stand below the body, as on any screen that stands upright, and dots alone show the way. */
static const struct
{
  const char *css_class;
  int width;
} sizes[] = {
  { "vast", 1700 },
  { "wide", 1300 },
  { "usual", 700 },
  { "narrow", 0 },
};

/* What it is content with, logical px: halves that stand beside each other must not keep it from putting them upright.
 */
#define NARROWEST 360

struct _AshiTalkView
{
  GtkWidget parent_instance;

  AshiTalkPath *path;
  GtkWidget *box;
  GtkWidget *halves; /* the body and the words */
  AshiTalkSteps *steps;
  const char *size;   /* one of sizes; NULL: not known yet */
  gboolean upright;   /* higher than it is wide */
  GtkWidget *leaving; /* GtkRevealer with the question */
  GtkWidget *stay;
  GtkWidget *corner; /* what is no part of the talk */
  gboolean is_alone; /* nobody leads through it */
  AshiTalkBody *body;
  AshiTalkSlide *slide;
  gboolean is_led;
  guint fitting; /* GSource that chooses the size of the words, or 0 */
};

G_DEFINE_FINAL_TYPE (AshiTalkView, ashi_talk_view, GTK_TYPE_WIDGET)

enum
{
  LEAVE,
  HAND_OUT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show (AshiTalkView *self)
{
  const AshiTalkScreen *screen = ashi_talk_path_get_screen (self->path);

  if (screen == NULL)
    return;
  ashi_talk_slide_show (self->slide, screen);
  ashi_talk_body_show (self->body, screen);
  ashi_reading_way_follow (GTK_WIDGET (self), ashi_talk_get_tongue (ashi_talk_path_get_talk (self->path)));
}

/* Leaving */

static void
on_stay (AshiTalkView *self)
{
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->leaving), FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->slide));
}

static void
on_leave (AshiTalkView *self)
{
  g_signal_emit (self, signals[LEAVE], 0);
}

/**
 * ashi_talk_view_ask_to_leave:
 *
 * Whoever sits beside it has not asked for what others read: a second press, elsewhere, is needed. Asked again, it
 * stays.
 */
void
ashi_talk_view_ask_to_leave (AshiTalkView *self)
{
  g_return_if_fail (ASHI_IS_TALK_VIEW (self));

  if (gtk_revealer_get_reveal_child (GTK_REVEALER (self->leaving)))
    {
      on_stay (self);
      return;
    }
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->leaving), TRUE);
  gtk_widget_grab_focus (self->stay);
}

static GtkWidget *
append_button (AshiTalkView *self, GtkWidget *bar, const char *label, void (*on_clicked) (AshiTalkView *self))
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), button);
  return button;
}

static GtkWidget *
create_leaving (AshiTalkView *self)
{
  GtkWidget *revealer = gtk_revealer_new (), *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *question = gtk_label_new (_ ("Leave the talk?"));

  gtk_widget_set_hexpand (question, TRUE);
  gtk_label_set_xalign (GTK_LABEL (question), 0);
  gtk_widget_add_css_class (bar, "patient-bar");
  gtk_widget_add_css_class (question, "patient-title");
  gtk_box_append (GTK_BOX (bar), question);
  append_button (self, bar, _ ("_Leave"), on_leave);
  self->stay = append_button (self, bar, _ ("_Stay"), on_stay);
  gtk_revealer_set_child (GTK_REVEALER (revealer), bar);
  return revealer;
}

/* Keys */

static gboolean
go_by_key (AshiTalkView *self, guint keyval)
{
  const int right = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  switch (keyval)
    {
    case GDK_KEY_Right:
      ashi_talk_path_step (self->path, right);
      return TRUE;
    case GDK_KEY_Left:
      ashi_talk_path_step (self->path, -right);
      return TRUE;
    case GDK_KEY_Page_Down:
    case GDK_KEY_space:
      ashi_talk_path_step (self->path, 1);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_BackSpace:
      ashi_talk_path_step (self->path, -1);
      return TRUE;
    case GDK_KEY_Down:
      ashi_talk_path_tell_more (self->path);
      return TRUE;
    case GDK_KEY_Up:
      ashi_talk_path_go_to (self->path, ashi_talk_path_get_dot (self->path));
      return TRUE;
    case GDK_KEY_Home:
      ashi_talk_path_go_to (self->path, 0);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
leave_out (AshiTalkView *self)
{
  const guint dot = ashi_talk_path_get_dot (self->path);

  ashi_talk_path_set_left_out (self->path, dot, !ashi_talk_path_get_left_out (self->path, dot));
}

static gboolean
leave_by_key (AshiTalkView *self)
{
  if (self->is_led)
    return FALSE;
  if (self->is_alone)
    on_leave (self);
  else
    ashi_talk_view_ask_to_leave (self);
  return TRUE;
}

/**
 * ashi_talk_view_handle_key:
 * @held: the modifiers that are held
 *
 * Goes where a key leads: arrows and pages step, digits go to a part, Delete leaves the step out or puts it back,
 * Escape and F5 ask whether to leave, unless it is led. While one draws, the keys of drawing come first.
 *
 * Returns: whether the key leads anywhere
 */
gboolean
ashi_talk_view_handle_key (AshiTalkView *self, guint keyval, GdkModifierType held)
{
  g_return_val_if_fail (ASHI_IS_TALK_VIEW (self), FALSE);

  if (ashi_talk_body_handle_key (self->body, keyval, held))
    return TRUE;
  if ((held & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  if (keyval == GDK_KEY_Escape || keyval == GDK_KEY_F5)
    return leave_by_key (self);
  if (keyval == GDK_KEY_Delete && self->is_alone)
    return FALSE;
  if (keyval == GDK_KEY_Delete)
    leave_out (self);
  else if (keyval >= GDK_KEY_1 && keyval < GDK_KEY_1 + ASHI_N_TALK_PARTS)
    ashi_talk_path_go_to_part (self->path, (AshiTalkPart) (keyval - GDK_KEY_1));
  else
    return go_by_key (self, keyval);
  return TRUE;
}

static gboolean
on_key (AshiTalkView *self, guint keyval, guint keycode, GdkModifierType held)
{
  return ashi_talk_view_handle_key (self, keyval, held);
}

/* Size */

static const char *
find_size (int width)
{
  guint i = 0;

  while (width < sizes[i].width)
    i++;
  return sizes[i].css_class;
}

static gboolean
fit (gpointer view)
{
  AshiTalkView *self = view;
  const gboolean upright = gtk_widget_get_width (view) < gtk_widget_get_height (view);
  gboolean narrow;

  self->fitting = 0;
  if (self->size != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->size);
  self->size = find_size (gtk_widget_get_width (GTK_WIDGET (self)));
  gtk_widget_add_css_class (GTK_WIDGET (self), self->size);
  narrow = g_str_equal (self->size, "narrow");
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->halves),
                                  narrow || upright ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  self->upright = upright;
  if (upright)
    gtk_widget_add_css_class (view, "upright");
  else
    gtk_widget_remove_css_class (view, "upright");
  ashi_talk_steps_set_narrow (self->steps, narrow);
  return G_SOURCE_REMOVE;
}

static void
ashi_talk_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AshiTalkView *self = ASHI_TALK_VIEW (widget);
  int least;

  /* The frame in which it has become narrower than its halves can stand beside each other shows a part of them. */
  gtk_widget_measure (self->box, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_allocate (self->box, MAX (width, least), height, baseline, NULL);
  if (self->fitting == 0 && (g_strcmp0 (self->size, find_size (width)) != 0 || self->upright != (width < height)))
    self->fitting = g_idle_add (fit, self);
}

static void
ashi_talk_view_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  gtk_widget_measure (ASHI_TALK_VIEW (widget)->box, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, NARROWEST);
}

static void
ashi_talk_view_dispose (GObject *object)
{
  AshiTalkView *self = ASHI_TALK_VIEW (object);

  g_clear_handle_id (&self->fitting, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->path);
  G_OBJECT_CLASS (ashi_talk_view_parent_class)->dispose (object);
}

static void
ashi_talk_view_class_init (AshiTalkViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_talk_view_dispose;
  widget_class->size_allocate = ashi_talk_view_size_allocate;
  widget_class->measure = ashi_talk_view_measure;
  gtk_widget_class_set_css_name (widget_class, "talkview");
  signals[HAND_OUT] =
      g_signal_new ("hand-out", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEAVE] =
      g_signal_new ("leave", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ashi_talk_view_init (AshiTalkView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
on_hand_out (AshiTalkView *self)
{
  g_signal_emit (self, signals[HAND_OUT], 0);
}

static GtkWidget *
create_corner_button (AshiTalkView *self, const char *icon, const char *name, void (*on_clicked) (AshiTalkView *self))
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "talk-leave");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  return button;
}

/* What is no part of the talk. */
static GtkWidget *
create_corner (AshiTalkView *self)
{
  GtkWidget *corner = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_halign (corner, GTK_ALIGN_END);
  gtk_widget_set_valign (corner, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (corner),
                  create_corner_button (self, "document-print-symbolic", _ ("Hand-Out…"), on_hand_out));
  gtk_box_append (GTK_BOX (corner), create_corner_button (self, "window-close-symbolic", _ ("Leave the Talk…"),
                                                          ashi_talk_view_ask_to_leave));
  return corner;
}

/**
 * ashi_talk_view_new:
 * @path: the way through the talk, which others may show as well
 * @pack: the pack, or what there is of it for any reader
 * @side: of the body that is spoken of
 */
GtkWidget *
ashi_talk_view_new (AshiTalkPath *path, AshiPack *pack, AshiSide side)
{
  AshiTalkView *self = g_object_new (ASHI_TYPE_TALK_VIEW, NULL);
  GtkWidget *overlay = gtk_overlay_new ();

  g_return_val_if_fail (ASHI_IS_TALK_PATH (path) && ASHI_IS_PACK (pack), GTK_WIDGET (self));

  self->path = g_object_ref (path);
  self->body = ASHI_TALK_BODY (ashi_talk_body_new (pack, side));
  self->slide = ASHI_TALK_SLIDE (ashi_talk_slide_new ());
  self->leaving = create_leaving (self);
  self->halves = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_set_homogeneous (GTK_BOX (self->halves), TRUE);
  gtk_widget_set_vexpand (self->halves, TRUE);
  gtk_box_append (GTK_BOX (self->halves), GTK_WIDGET (self->body));
  gtk_box_append (GTK_BOX (self->halves), GTK_WIDGET (self->slide));
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->halves);
  self->corner = create_corner (self);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->corner);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), self->leaving);
  gtk_box_append (GTK_BOX (self->box), overlay);
  self->steps = ASHI_TALK_STEPS (ashi_talk_steps_new (path));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->steps));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (path, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->slide));
  return GTK_WIDGET (self);
}

/**
 * ashi_talk_view_set_led:
 * @led: whether somebody leads from elsewhere, who alone says when it is over
 */
void
ashi_talk_view_set_led (AshiTalkView *self, gboolean led)
{
  g_return_if_fail (ASHI_IS_TALK_VIEW (self));

  self->is_led = led;
  gtk_widget_set_visible (self->corner, !led);
}

/**
 * ashi_talk_view_set_ink:
 * @ink: what is drawn with and seen here, as it is where the talk began
 */
void
ashi_talk_view_set_ink (AshiTalkView *self, AshiInk *ink)
{
  g_return_if_fail (ASHI_IS_TALK_VIEW (self));
  ashi_talk_body_set_ink (self->body, ink);
}

/**
 * ashi_talk_view_set_alone:
 *
 * Lets it be looked at by a patient alone: nothing is left out for another, and nobody asks before it is left; whoever
 * shows it has a way out of it beside it.
 */
void
ashi_talk_view_set_alone (AshiTalkView *self)
{
  g_return_if_fail (ASHI_IS_TALK_VIEW (self));

  self->is_alone = TRUE;
  gtk_widget_set_visible (self->corner, FALSE);
  ashi_talk_steps_set_alone (self->steps);
}
