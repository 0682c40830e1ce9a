// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-talk-slide.h"

#include "ashi-count-picture.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _AshiTalkSlide
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkBox *words;
};

G_DEFINE_FINAL_TYPE (AshiTalkSlide, ashi_talk_slide, GTK_TYPE_WIDGET)

static GtkWidget *
append_label (AshiTalkSlide *self, const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.0f, NULL);

  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (self->words, label);
  return label;
}

static void
append_urgency (AshiTalkSlide *self, const AshiTalkScreen *screen)
{
  GtkWidget *label;

  if (screen->urgency == NULL)
    return;
  label = append_label (self, screen->urgency, "talk-urgency");
  gtk_widget_add_css_class (label, screen->urgency_nick);
  gtk_widget_set_halign (label, GTK_ALIGN_START);
}

/* The gist before the figure: who forgets the figure shall still know what it comes to. */
static void
append_count (AshiTalkSlide *self, const AshiTalkScreen *screen)
{
  GtkWidget *picture = ashi_count_picture_new ();

  append_label (self, screen->form, "talk-figure");
  ashi_count_picture_set_count (ASHI_COUNT_PICTURE (picture), screen->count);
  gtk_widget_set_halign (picture, GTK_ALIGN_START);
  gtk_widget_set_vexpand (picture, TRUE);
  gtk_box_append (self->words, picture);
  if (screen->count->who != NULL)
    append_label (self, screen->count->who, "talk-detail");
  if (screen->count->unknown != NULL)
    append_label (self, screen->count->unknown, "talk-detail");
}

static char *
dup_words (const AshiTalkScreen *screen)
{
  g_autofree char *said = g_strjoinv (" ", screen->paragraphs);
  const char *words[] = { screen->title, screen->urgency, said, screen->form, NULL };
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i + 1 < G_N_ELEMENTS (words); i++)
    if (words[i] != NULL)
      g_string_append_printf (all, "%s%s", all->len > 0 ? ". " : "", words[i]);
  return g_strdup (all->str);
}

static void
ashi_talk_slide_dispose (GObject *object)
{
  AshiTalkSlide *self = ASHI_TALK_SLIDE (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (ashi_talk_slide_parent_class)->dispose (object);
}

static void
ashi_talk_slide_class_init (AshiTalkSlideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_talk_slide_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "talkslide");
}

static void
ashi_talk_slide_init (AshiTalkSlide *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  self->words = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_set_valign (GTK_WIDGET (self->words), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "talk-words");
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->words));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

GtkWidget *
ashi_talk_slide_new (void)
{
  return g_object_new (ASHI_TYPE_TALK_SLIDE, NULL);
}

/**
 * ashi_talk_slide_show:
 *
 * Says what the screen does. It goes on to be said when the screen is gone.
 */
void
ashi_talk_slide_show (AshiTalkSlide *self, const AshiTalkScreen *screen)
{
  g_autofree char *words = NULL;
  GtkWidget *child;

  g_return_if_fail (ASHI_IS_TALK_SLIDE (self) && screen != NULL);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->words))) != NULL)
    gtk_box_remove (self->words, child);
  append_label (self, screen->title, "talk-title");
  append_urgency (self, screen);
  for (char **paragraph = screen->paragraphs; *paragraph != NULL; paragraph++)
    append_label (self, *paragraph, screen->count != NULL ? "talk-gist" : "talk-text");
  if (screen->count != NULL)
    append_count (self, screen);
  append_label (self, screen->sources, "talk-sources");
  if (screen->translation != NULL)
    append_label (self, screen->translation, "talk-sources");
  gtk_widget_set_valign (GTK_WIDGET (self->words), screen->count != NULL ? GTK_ALIGN_FILL : GTK_ALIGN_CENTER);
  words = dup_words (screen);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}
