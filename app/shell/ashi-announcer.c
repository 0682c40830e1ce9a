// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-announcer.h"

#include "ashi-ears.h"

#include <glib/gi18n.h>

struct _AshiAnnouncer
{
  GObject parent_instance;

  AshiView *view;
  GtkLabel *ears; /* weak */
};

G_DEFINE_FINAL_TYPE (AshiAnnouncer, ashi_announcer, G_TYPE_OBJECT)

static void
ashi_announcer_dispose (GObject *object)
{
  AshiAnnouncer *self = ASHI_ANNOUNCER (object);

  g_clear_object (&self->view);
  g_clear_weak_pointer (&self->ears);
  G_OBJECT_CLASS (ashi_announcer_parent_class)->dispose (object);
}

static void
ashi_announcer_class_init (AshiAnnouncerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_announcer_dispose;
}

static void
ashi_announcer_init (AshiAnnouncer *self)
{
}

/**
 * ashi_announcer_say:
 * @message: plain words
 */
void
ashi_announcer_say (AshiAnnouncer *self, const char *message)
{
  g_return_if_fail (ASHI_IS_ANNOUNCER (self) && message != NULL);

  if (self->ears != NULL)
    ashi_ears_say (self->ears, message);
}

static void
tell_picture (AshiAnnouncer *self)
{
  AshiPlate *plate = ashi_view_get_plate (self->view);
  g_autofree char *message = NULL;

  if (plate == NULL)
    return;
  message = g_strdup_printf (ashi_view_get_section (self->view) != NULL ? _ ("Section: %s") : _ ("Plate: %s"),
                             ashi_plate_get_title (plate));
  ashi_announcer_say (self, message);
}

static void
tell_selection (AshiAnnouncer *self)
{
  const char *selection = ashi_view_get_selection (self->view);
  g_autofree char *name = selection != NULL ? ashi_names_dup_structure (ashi_view_get_names (self->view),
                                                                        ashi_view_get_plate (self->view), selection)
                                            : g_strdup (_ ("nothing"));
  g_autofree char *message = g_strdup_printf (_ ("Selected: %s"), name);

  /* Its name may be withheld, or not be read yet. */
  if (*name != '\0')
    ashi_announcer_say (self, message);
}

static void
tell_lesson (AshiAnnouncer *self)
{
  AshiLesson *lesson = ashi_view_get_lesson (self->view);

  if (lesson != NULL)
    ashi_announcer_say (self, ashi_lesson_get_title (lesson));
}

static void
tell_veil (AshiAnnouncer *self)
{
  const AshiVeil *veil = ashi_view_get_veil (self->view);
  const guint n_ghosts = ashi_veil_count_ghosts (veil), n_hidden = ashi_veil_get_n (veil) - n_ghosts;
  g_autofree char *hidden =
      g_strdup_printf (ngettext ("%u structure hidden", "%u structures hidden", n_hidden), n_hidden);
  g_autofree char *ghosts =
      g_strdup_printf (ngettext ("%u structure see-through", "%u structures see-through", n_ghosts), n_ghosts);
  g_autofree char *both = g_strdup_printf ("%s, %s", hidden, ghosts);

  if (n_hidden > 0 && n_ghosts > 0)
    ashi_announcer_say (self, both);
  else if (n_hidden > 0 || n_ghosts > 0)
    ashi_announcer_say (self, n_hidden > 0 ? hidden : ghosts);
  else
    ashi_announcer_say (self, _ ("Nothing is hidden"));
}

static void
tell_isolated (AshiAnnouncer *self)
{
  ashi_announcer_say (self, ashi_view_get_isolated (self->view) ? _ ("What is selected stands alone")
                                                                : _ ("What is selected stands among the others"));
}

/* What was said to one reader, a length it may be, is not left standing for the next. */
static void
say_nothing (AshiAnnouncer *self)
{
  if (self->ears != NULL)
    gtk_label_set_text (self->ears, "");
}

static void
on_view_changed (AshiAnnouncer *self, AshiViewChange change)
{
  static const struct
  {
    AshiViewChange change;
    void (*tell) (AshiAnnouncer *self);
  } parts[] = {
    { ASHI_VIEW_CHANGE_PICTURE, tell_picture }, { ASHI_VIEW_CHANGE_SELECTION, tell_selection },
    { ASHI_VIEW_CHANGE_VEIL, tell_veil },       { ASHI_VIEW_CHANGE_ISOLATED, tell_isolated },
    { ASHI_VIEW_CHANGE_LESSON, tell_lesson },   { ASHI_VIEW_CHANGE_AUDIENCE, say_nothing },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (change & parts[i].change)
      parts[i].tell (self);
}

/**
 * ashi_announcer_new:
 * @view: what to tell of
 * @ears: the label that says it
 */
AshiAnnouncer *
ashi_announcer_new (AshiView *view, GtkLabel *ears)
{
  AshiAnnouncer *self;

  g_return_val_if_fail (ASHI_IS_VIEW (view) && GTK_IS_LABEL (ears), NULL);

  self = g_object_new (ASHI_TYPE_ANNOUNCER, NULL);
  self->view = g_object_ref (view);
  g_set_weak_pointer (&self->ears, ears);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  return self;
}
