// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-start-page.h"

#include "ashi-audience.h"
#include "ashi-empty-box.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* The rest stands in the index. */
#define MOST_LESSONS 8

struct _AshiStartPage
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkBox *box;
  AshiView *view;
  AshiBookmarks *bookmarks; /* NULL: none are to be had here */
  gboolean is_stale;        /* to be filled anew when somebody looks */
  guint source;
};

G_DEFINE_FINAL_TYPE (AshiStartPage, ashi_start_page, GTK_TYPE_WIDGET)

static void
append_label (GtkBox *box, const char *text, const char *css_class, gboolean is_heading)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.0f, "accessible-role",
                                   is_heading ? GTK_ACCESSIBLE_ROLE_HEADING : GTK_ACCESSIBLE_ROLE_LABEL, NULL);

  gtk_widget_add_css_class (label, css_class);
  if (is_heading)
    gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_box_append (box, label);
}

/* A row acts by an action, so that a page has no business with who does what. */
static GtkWidget *
create_row (const char *title, const char *subtitle, const char *icon)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static GtkWidget *
create_list (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return list;
}

static void
append_action (GtkWidget *list, const char *title, const char *keys, const char *icon, const char *detailed_action)
{
  GtkWidget *row = create_row (title, NULL, icon);
  GtkWidget *key = gtk_label_new (keys);

  gtk_widget_add_css_class (key, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), key);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (row), detailed_action);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

static void
append_target (GtkWidget *list, const char *title, const char *subtitle, const char *id)
{
  GtkWidget *row = create_row (title, subtitle, NULL);

  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), g_variant_new_string (id));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.go");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

/* What a pack has lost since is passed by, and stays kept: another version may have it again. */
static void
append_bookmark (AshiStartPage *self, GtkWidget *list, const char *id)
{
  AshiPack *pack = ashi_view_get_pack (self->view);
  AshiLesson *lesson = ashi_pack_find_lesson (pack, id);
  AshiSubject *subject = lesson == NULL ? ashi_pack_find_subject (pack, id) : NULL;

  if (lesson != NULL)
    append_target (list, ashi_lesson_get_title (lesson), NULL, id);
  else if (subject != NULL)
    append_target (list, ashi_subject_get_title (subject), ashi_subject_get_subtitle (subject), id);
}

static void
append_list (AshiStartPage *self, const char *title, GtkWidget *list)
{
  g_object_ref_sink (list);
  if (gtk_widget_get_first_child (list) != NULL)
    {
      append_label (self->box, title, "heading", TRUE);
      gtk_box_append (self->box, list);
    }
  g_object_unref (list);
}

static void
append_bookmarks (AshiStartPage *self, const char *title, const char *const *ids)
{
  GtkWidget *list = create_list (title);

  for (; *ids != NULL; ids++)
    append_bookmark (self, list, *ids);
  append_list (self, title, list);
}

static void
append_lessons (AshiStartPage *self, const char *title, AshiLessonKind kind)
{
  GListModel *lessons = ashi_pack_get_lessons (ashi_view_get_pack (self->view));
  GtkWidget *list = create_list (title);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (lessons) && n < MOST_LESSONS; i++)
    {
      g_autoptr (AshiLesson) lesson = g_list_model_get_item (lessons, i);

      if (ashi_lesson_get_kind (lesson) != kind || !ashi_lesson_is_for (lesson, ashi_view_get_audience (self->view)))
        continue;
      append_target (list, ashi_lesson_get_title (lesson), NULL, ashi_lesson_get_id (lesson));
      n++;
    }
  append_list (self, title, list);
}

static void
append_beginning (AshiStartPage *self, gboolean may_see_depths)
{
  GtkWidget *list = create_list (_ ("How to begin"));

  append_label (self->box, _ ("Click the Body"), "title-2", TRUE);
  append_label (self->box,
                may_see_depths ? _ ("or choose a muscle, point, nerve or bone from the index, to read how deep, what "
                                    "for, and what to beware of.")
                               : _ ("or choose a part of it from the index, to read about it in plain words."),
                "start-lead", FALSE);
  append_action (list, may_see_depths ? _ ("Find a muscle, point or complaint") : _ ("Find a word or a question"),
                 _ ("Ctrl+F"), "system-search-symbolic", "win.filter");
  append_action (list, _ ("First steps"), _ ("F1"), "help-browser-symbolic", "win.help-page::begin");
  gtk_box_append (self->box, list);
}

static void
fill (AshiStartPage *self)
{
  const gboolean may_see_depths = ashi_audience_may_see_depths (ashi_view_get_audience (self->view));
  const gboolean speaks = ashi_names_speak (ashi_view_get_names (self->view));

  self->is_stale = FALSE;
  ashi_empty_box (self->box);
  append_beginning (self, may_see_depths);
  if (ashi_view_get_pack (self->view) == NULL)
    return;
  if (may_see_depths && speaks && self->bookmarks != NULL)
    {
      append_bookmarks (self, _ ("Favourites"), ashi_bookmarks_get_favourites (self->bookmarks));
      append_bookmarks (self, _ ("Read Last"), ashi_bookmarks_get_recents (self->bookmarks));
    }
  if (may_see_depths)
    append_lessons (self, _ ("Programmes"), ASHI_LESSON_KIND_PROGRAMME);
  else
    append_lessons (self, _ ("To Read"), ASHI_LESSON_KIND_LESSON);
}

static gboolean
fill_if_seen (gpointer user_data)
{
  AshiStartPage *self = user_data;

  self->source = 0;
  if (self->is_stale && gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
  return G_SOURCE_REMOVE;
}

/* While a card stands in its place, nobody needs a page that is filled with every click; and a row that was clicked is
 * not to go while GTK still has it in its hand. */
static void
refill (AshiStartPage *self)
{
  self->is_stale = TRUE;
  if (self->source == 0)
    self->source = g_idle_add (fill_if_seen, self);
}

static void
on_view_changed (AshiStartPage *self, AshiViewChange change)
{
  if (change & (ASHI_VIEW_CHANGE_PACK | ASHI_VIEW_CHANGE_AUDIENCE | ASHI_VIEW_CHANGE_NAMES))
    refill (self);
}

static void
ashi_start_page_map (GtkWidget *widget)
{
  AshiStartPage *self = ASHI_START_PAGE (widget);

  if (self->is_stale && self->view != NULL)
    fill (self);
  GTK_WIDGET_CLASS (ashi_start_page_parent_class)->map (widget);
}

static void
ashi_start_page_dispose (GObject *object)
{
  AshiStartPage *self = ASHI_START_PAGE (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->view);
  g_clear_object (&self->bookmarks);
  G_OBJECT_CLASS (ashi_start_page_parent_class)->dispose (object);
}

static void
ashi_start_page_class_init (AshiStartPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_start_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = ashi_start_page_map;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ashi_start_page_init (AshiStartPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (box, "start-page");
  self->box = GTK_BOX (box);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), box);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * ashi_start_page_set_view:
 * @view: its pack and reader decide what is offered
 */
void
ashi_start_page_set_view (AshiStartPage *self, AshiView *view)
{
  g_return_if_fail (ASHI_IS_START_PAGE (self) && self->view == NULL);
  g_return_if_fail (ASHI_IS_VIEW (view));

  self->view = g_object_ref (view);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  refill (self);
}

/**
 * ashi_start_page_set_bookmarks:
 *
 * Offers favourites and what was read last as well.
 */
void
ashi_start_page_set_bookmarks (AshiStartPage *self, AshiBookmarks *bookmarks)
{
  g_return_if_fail (ASHI_IS_START_PAGE (self) && self->view != NULL && self->bookmarks == NULL);
  g_return_if_fail (ASHI_IS_BOOKMARKS (bookmarks));

  self->bookmarks = g_object_ref (bookmarks);
  g_signal_connect_object (bookmarks, "notify", G_CALLBACK (refill), self, G_CONNECT_SWAPPED);
  refill (self);
}
