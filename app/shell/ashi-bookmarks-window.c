// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-bookmarks-window.h"

#include "ashi-empty-box.h"
#include "ashi-row-drag.h"
#include "ashi-shown-link.h"

#include <glib/gi18n.h>

#define WIDTH  460
#define HEIGHT 600

/* On the heading of a list and on a row: what it stands for. */
#define LIST     "ashi-list"
#define BOOKMARK "ashi-bookmark"

struct _AshiBookmarksWindow
{
  AdwWindow parent_instance;

  AshiStore *store;
  char *pack;
  AshiCanvas *canvas; /* whose view can be kept */

  GtkWidget *stack;   /* GtkStack: "lists", or "none" */
  GtkWidget *box;     /* a box for each list */
  GtkWidget *problem; /* GtkLabel: why something was not done */
  GtkWidget *undo;    /* GtkRevealer: what was removed last, and a button to take that back */
  GtkLabel *undone;

  GPtrArray *lists;            /* AshiBookmarkList: what is shown */
  GPtrArray *bookmarks;        /* for each of them a GPtrArray of AshiBookmark */
  AshiBookmarkList *lost_list; /* what was removed last; NULL: no list */
  GPtrArray *lost_bookmarks;   /* what was in it; NULL: nothing was removed */
};

G_DEFINE_FINAL_TYPE (AshiBookmarksWindow, ashi_bookmarks_window, ADW_TYPE_WINDOW)

enum
{
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void fill (AshiBookmarksWindow *self, const char *focus);

static void
forget_lost (AshiBookmarksWindow *self)
{
  g_clear_pointer (&self->lost_list, ashi_bookmark_list_free);
  g_clear_pointer (&self->lost_bookmarks, g_ptr_array_unref);
}

static void
ashi_bookmarks_window_dispose (GObject *object)
{
  AshiBookmarksWindow *self = ASHI_BOOKMARKS_WINDOW (object);

  forget_lost (self);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_pointer (&self->bookmarks, g_ptr_array_unref);
  g_clear_object (&self->store);
  g_clear_object (&self->canvas);
  g_clear_pointer (&self->pack, g_free);
  G_OBJECT_CLASS (ashi_bookmarks_window_parent_class)->dispose (object);
}

/* To eyes, until the next thing is done. */
static void
show_problem (AshiBookmarksWindow *self, const GError *error)
{
  gtk_label_set_text (GTK_LABEL (self->problem), error != NULL ? error->message : "");
  gtk_widget_set_visible (self->problem, error != NULL);
}

/* To ears, by the window that this one belongs to. */
static void
say (AshiBookmarksWindow *self, const char *words)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.announce", "s", words);
}

/* Shows what there is now, and why something was not done. @focus: (nullable): the id of what is to have the keys */
static void
show_done (AshiBookmarksWindow *self, const char *focus, const GError *error)
{
  g_autofree char *id = g_strdup (focus);

  fill (self, id);
  if (error != NULL)
    show_problem (self, error);
}

static const AshiBookmarkList *
list_of (gpointer widget)
{
  return g_object_get_data (G_OBJECT (widget), LIST);
}

static const AshiBookmark *
bookmark_of (gpointer widget)
{
  return g_object_get_data (G_OBJECT (widget), BOOKMARK);
}

/* So that all is made anew; rows go before what they stand for. */
static void
forget_shown (AshiBookmarksWindow *self)
{
  ashi_empty_box (GTK_BOX (self->box));
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_pointer (&self->bookmarks, g_ptr_array_unref);
}

/* Removing */

static void
offer_undo (AshiBookmarksWindow *self, const char *name)
{
  /* Translators: a bookmark, or a list of them. */
  g_autofree char *words = g_strdup_printf (_ ("“%s” removed"), name);

  gtk_label_set_text (self->undone, words);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->undo), TRUE);
  say (self, words);
}

static void
on_remove_list (GtkWidget *head)
{
  AshiBookmarksWindow *self = ASHI_BOOKMARKS_WINDOW (gtk_widget_get_root (head));
  g_autoptr (GError) error = NULL;
  guint i;

  forget_lost (self);
  if (g_ptr_array_find (self->lists, list_of (head), &i)
      && ashi_store_remove_list (self->store, list_of (head)->id, &error))
    {
      self->lost_list = g_ptr_array_steal_index (self->lists, i);
      self->lost_bookmarks = g_ptr_array_steal_index (self->bookmarks, i);
      forget_shown (self);
      offer_undo (self, self->lost_list->name);
    }
  show_done (self, NULL, error);
}

static void
remove_row (AshiBookmarksWindow *self, GtkListBoxRow *row)
{
  const AshiBookmark *lost = bookmark_of (row);
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (row));
  GtkListBoxRow *next = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), gtk_list_box_row_get_index (row) + 1);
  g_autofree char *focus = g_strdup (next != NULL ? bookmark_of (next)->id : lost->list);
  g_autoptr (GError) error = NULL;

  forget_lost (self);
  if (ashi_store_remove_bookmark (self->store, lost->id, &error))
    {
      AshiBookmark *kept = g_new0 (AshiBookmark, 1);

      *kept = (AshiBookmark) { g_strdup (lost->id), g_strdup (lost->list), g_strdup (lost->name), g_strdup (lost->link),
                               lost->place };
      self->lost_bookmarks = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_bookmark_free);
      g_ptr_array_add (self->lost_bookmarks, kept);
      offer_undo (self, kept->name);
    }
  show_done (self, focus, error);
}

static void
on_remove (GtkWidget *row)
{
  remove_row (ASHI_BOOKMARKS_WINDOW (gtk_widget_get_root (row)), GTK_LIST_BOX_ROW (row));
}

static void
on_undo (AshiBookmarksWindow *self)
{
  g_autoptr (GError) error = NULL;
  const AshiBookmark *first;
  g_autofree char *focus = NULL;

  if (self->lost_bookmarks == NULL)
    return;
  first = self->lost_list == NULL ? g_ptr_array_index (self->lost_bookmarks, 0) : NULL;
  focus = g_strdup (first != NULL ? first->id : self->lost_list->id);
  if (first != NULL)
    ashi_store_restore_bookmark (self->store, first, &error);
  else
    ashi_store_restore_list (self->store, self->lost_list, self->lost_bookmarks, &error);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->undo), FALSE);
  if (error == NULL)
    forget_lost (self);
  show_done (self, focus, error);
}

/* Adding */

static void
on_add (GtkWidget *head)
{
  AshiBookmarksWindow *self = ASHI_BOOKMARKS_WINDOW (gtk_widget_get_root (head));
  g_autofree char *link = ashi_shown_link_dup (self->canvas);
  g_autofree char *name = ashi_shown_link_dup_name (ashi_canvas_get_view (self->canvas));
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  if (link == NULL || name == NULL)
    return;
  id = ashi_store_add_bookmark (self->store, list_of (head)->id, name, link, &error);
  show_done (self, id, error);
}

static GtkWidget *
find_head (AshiBookmarksWindow *self, const char *id)
{
  for (GtkWidget *list = gtk_widget_get_first_child (self->box); list != NULL;
       list = gtk_widget_get_next_sibling (list))
    if (g_str_equal (list_of (gtk_widget_get_first_child (list))->id, id))
      return gtk_widget_get_first_child (list);
  return NULL;
}

/* Its name is to be typed over. */
static void
on_add_list (AshiBookmarksWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = ashi_store_add_list (self->store, self->pack, _ ("New List"), &error);
  GtkWidget *head;

  show_done (self, id, error);
  head = id != NULL ? find_head (self, id) : NULL;
  if (head != NULL)
    gtk_widget_grab_focus (gtk_widget_get_first_child (head));
}

/* @words: (transfer full): for eyes at the pointer, and for ears */
static void
call (GtkWidget *button, char *words)
{
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_free (words);
}

static void
name_head (GtkWidget *head)
{
  GtkWidget *add = gtk_widget_get_next_sibling (gtk_widget_get_first_child (head));
  const char *name = list_of (head)->name;

  call (add, g_strdup_printf (_ ("Add What Is Shown to “%s”"), name));
  call (gtk_widget_get_next_sibling (add), g_strdup_printf (_ ("Remove the List “%s”"), name));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_next_sibling (head)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

/* Nothing is made anew: what ended the typing may have been a click on a button, which is to stay under it. */
static void
take_name (GtkWidget *head)
{
  GtkWidget *name = gtk_widget_get_first_child (head);
  AshiBookmarksWindow *self = (AshiBookmarksWindow *) gtk_widget_get_root (head);
  AshiBookmarkList *list = g_object_get_data (G_OBJECT (head), LIST);
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (name))));
  g_autoptr (GError) error = NULL;

  if (self == NULL || g_str_equal (text, list->name))
    return;
  if (*text != '\0' && ashi_store_rename_list (self->store, list->id, text, &error))
    {
      g_free (list->name);
      list->name = g_steal_pointer (&text);
      name_head (head);
    }
  gtk_editable_set_text (GTK_EDITABLE (name), list->name);
  show_problem (self, error);
}

static void
on_name_entered (GtkWidget *head)
{
  take_name (head);
  gtk_widget_child_focus (head, GTK_DIR_TAB_FORWARD);
}

/* Moving */

static void
move_to (AshiBookmarksWindow *self, const AshiBookmark *bookmark, const char *list, guint where)
{
  g_autoptr (GError) error = NULL;

  ashi_store_move_bookmark (self->store, bookmark->id, list, where, &error);
  show_done (self, bookmark->id, error);
}

/* Beyond the end of a list is the next one. */
static void
step_bookmark (AshiBookmarksWindow *self, GtkListBoxRow *row, int by)
{
  const AshiBookmark *bookmark = bookmark_of (row);
  const int to = gtk_list_box_row_get_index (row) + by;
  guint list;

  for (list = 0; list < self->lists->len; list++)
    if (g_str_equal (((AshiBookmarkList *) g_ptr_array_index (self->lists, list))->id, bookmark->list))
      break;
  if (to >= 0 && to < (int) ((GPtrArray *) g_ptr_array_index (self->bookmarks, list))->len)
    move_to (self, bookmark, bookmark->list, (guint) to);
  else if (by < 0 && list > 0)
    move_to (self, bookmark, ((AshiBookmarkList *) g_ptr_array_index (self->lists, list - 1))->id, G_MAXUINT);
  else if (by > 0 && list + 1 < self->lists->len)
    move_to (self, bookmark, ((AshiBookmarkList *) g_ptr_array_index (self->lists, list + 1))->id, 0);
}

static void
step_list (AshiBookmarksWindow *self, const AshiBookmarkList *list, int by)
{
  g_autoptr (GError) error = NULL;
  guint before;

  if (!g_ptr_array_find (self->lists, list, &before) || (by < 0 && before == 0)
      || (by > 0 && before + 1 == self->lists->len))
    return;
  ashi_store_move_list (self->store, self->pack, list->id, by < 0 ? before - 1 : before + 1, &error);
  show_done (self, list->id, error);
}

/* Returns: (transfer none) (nullable): what has the keys and carries that */
static GtkWidget *
find_focused (AshiBookmarksWindow *self, const char *what)
{
  GtkWidget *widget = gtk_window_get_focus (GTK_WINDOW (self));

  while (widget != NULL && g_object_get_data (G_OBJECT (widget), what) == NULL)
    widget = gtk_widget_get_parent (widget);
  return widget;
}

static gboolean
on_step (GtkWidget *widget, GVariant *by, gpointer unused)
{
  AshiBookmarksWindow *self = ASHI_BOOKMARKS_WINDOW (widget);
  GtkWidget *row = find_focused (self, BOOKMARK), *head = find_focused (self, LIST);

  if (row != NULL)
    step_bookmark (self, GTK_LIST_BOX_ROW (row), g_variant_get_int32 (by));
  else if (head != NULL)
    step_list (self, list_of (head), g_variant_get_int32 (by));
  return row != NULL || head != NULL;
}

static gboolean
on_delete (GtkWidget *widget, GVariant *unused, gpointer user_data)
{
  GtkWidget *row = find_focused (ASHI_BOOKMARKS_WINDOW (widget), BOOKMARK);

  if (row != NULL)
    remove_row (ASHI_BOOKMARKS_WINDOW (widget), GTK_LIST_BOX_ROW (row));
  return row != NULL;
}

static gboolean
on_undo_key (GtkWidget *widget, GVariant *unused, gpointer user_data)
{
  on_undo (ASHI_BOOKMARKS_WINDOW (widget));
  return TRUE;
}

/* On a row: there; on the heading of a list: at its end. */
static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, AshiBookmarksWindow *self)
{
  GtkWidget *at = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  GtkWidget *row = g_value_get_object (value);

  if (gtk_widget_get_root (row) != GTK_ROOT (self) || bookmark_of (row) == NULL)
    return FALSE;
  if (bookmark_of (at) != NULL)
    move_to (self, bookmark_of (row), bookmark_of (at)->list,
             (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (at)));
  else
    move_to (self, bookmark_of (row), list_of (at)->id, G_MAXUINT);
  return TRUE;
}

static void
ashi_bookmarks_window_class_init (AshiBookmarksWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_bookmarks_window_dispose;
  signals[OPENED] = g_signal_new ("opened", ASHI_TYPE_BOOKMARKS_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, on_step, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, on_step, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_delete, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, on_undo_key, NULL);
}

/* What is shown */

static GtkWidget *
create_button (const char *icon, GCallback on_clicked, GtkWidget *of)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", on_clicked, of, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
create_head (AshiBookmarksWindow *self, AshiBookmarkList *list)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3), *name = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_object_set_data (G_OBJECT (head), LIST, list);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (name, "heading");
  gtk_editable_set_text (GTK_EDITABLE (name), list->name);
  gtk_entry_set_has_frame (GTK_ENTRY (name), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (name), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Name of the list"), -1);
  g_signal_connect_object (name, "activate", G_CALLBACK (on_name_entered), head, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (take_name), head, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (name, focus);
  gtk_box_append (GTK_BOX (head), name);
  gtk_box_append (GTK_BOX (head), create_button ("list-add-symbolic", G_CALLBACK (on_add), head));
  gtk_box_append (GTK_BOX (head), create_button ("user-trash-symbolic", G_CALLBACK (on_remove_list), head));
  ashi_row_drag_end_at (head, G_CALLBACK (on_drop), self);
  return head;
}

static void
on_row_activated (AshiBookmarksWindow *self, GtkListBoxRow *row)
{
  if (bookmark_of (row) != NULL)
    g_signal_emit (self, signals[OPENED], 0, bookmark_of (row)->link);
}

static GtkWidget *
create_row (AshiBookmarksWindow *self, AshiBookmark *bookmark)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *remove = create_button ("edit-delete-symbolic", G_CALLBACK (on_remove), row);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), bookmark->name);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), BOOKMARK, bookmark);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("list-drag-handle-symbolic"));
  call (remove, g_strdup_printf (_ ("Remove “%s”"), bookmark->name));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);
  ashi_row_drag_begin_at (row);
  ashi_row_drag_end_at (row, G_CALLBACK (on_drop), self);
  return row;
}

static GtkWidget *
create_empty_row (void)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Nothing yet: + adds what the window shows"));
  gtk_widget_add_css_class (row, "dim-label");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

static GtkWidget *
create_list (AshiBookmarksWindow *self, AshiBookmarkList *list, GPtrArray *bookmarks)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *rows = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (rows), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (rows, "boxed-list");
  g_signal_connect_object (rows, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < bookmarks->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (rows), create_row (self, g_ptr_array_index (bookmarks, i)));
  if (bookmarks->len == 0)
    gtk_list_box_append (GTK_LIST_BOX (rows), create_empty_row ());
  gtk_box_append (GTK_BOX (box), create_head (self, list));
  gtk_box_append (GTK_BOX (box), rows);
  name_head (gtk_widget_get_first_child (box));
  return box;
}

/* Of a list, what adds to it has the keys. */
static void
lead_keys (AshiBookmarksWindow *self, const char *id)
{
  for (GtkWidget *list = gtk_widget_get_first_child (self->box); list != NULL;
       list = gtk_widget_get_next_sibling (list))
    {
      GtkWidget *head = gtk_widget_get_first_child (list), *rows = gtk_widget_get_last_child (list);

      if (id == NULL || g_str_equal (list_of (head)->id, id))
        {
          gtk_widget_grab_focus (gtk_widget_get_next_sibling (gtk_widget_get_first_child (head)));
          return;
        }
      for (GtkWidget *row = gtk_widget_get_first_child (rows); row != NULL; row = gtk_widget_get_next_sibling (row))
        if (bookmark_of (row) != NULL && g_str_equal (bookmark_of (row)->id, id))
          {
            gtk_widget_grab_focus (row);
            return;
          }
    }
}

/* Returns: (transfer full) (element-type GPtrArray) (nullable): the bookmarks of each list */
static GPtrArray *
read_bookmarks (AshiBookmarksWindow *self, GPtrArray *lists, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < lists->len; i++)
    {
      const AshiBookmarkList *list = g_ptr_array_index (lists, i);
      GPtrArray *bookmarks = ashi_store_list_bookmarks (self->store, list->id, error);

      if (bookmarks == NULL)
        return NULL;
      g_ptr_array_add (all, bookmarks);
    }
  return g_steal_pointer (&all);
}

/* All that can be seen of it, so that one can tell whether there is anything else to be seen. */
static char *
dup_state (GPtrArray *lists, GPtrArray *all)
{
  GString *state = g_string_new (NULL);

  for (guint i = 0; i < lists->len; i++)
    {
      const AshiBookmarkList *list = g_ptr_array_index (lists, i);
      GPtrArray *bookmarks = g_ptr_array_index (all, i);

      g_string_append_printf (state, "%s %s\n", list->id, list->name);
      for (guint j = 0; j < bookmarks->len; j++)
        g_string_append_printf (state, "\t%s\n", ((AshiBookmark *) g_ptr_array_index (bookmarks, j))->id);
    }
  return g_string_free (state, FALSE);
}

/* Returns: whether there is anything else to be shown than is; of what cannot be read, what was shown stays */
static gboolean
read_all (AshiBookmarksWindow *self, GError **error)
{
  g_autoptr (GPtrArray) lists = ashi_store_list_lists (self->store, self->pack, error);
  g_autoptr (GPtrArray) all = lists != NULL ? read_bookmarks (self, lists, error) : NULL;
  g_autofree char *before = self->lists != NULL ? dup_state (self->lists, self->bookmarks) : NULL;
  g_autofree char *now = all != NULL ? dup_state (lists, all) : NULL;

  if (now == NULL || g_strcmp0 (now, before) == 0)
    return FALSE;
  forget_shown (self);
  self->lists = g_steal_pointer (&lists);
  self->bookmarks = g_steal_pointer (&all);
  return TRUE;
}

/* A row that somebody has just pressed is not made anew without need. */
static void
fill (AshiBookmarksWindow *self, const char *focus)
{
  g_autoptr (GError) error = NULL;
  const gboolean is_other = read_all (self, &error);

  show_problem (self, error);
  if (!is_other)
    return;
  for (guint i = 0; i < self->lists->len; i++)
    gtk_box_append (GTK_BOX (self->box),
                    create_list (self, g_ptr_array_index (self->lists, i), g_ptr_array_index (self->bookmarks, i)));
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    gtk_widget_get_first_child (self->box) != NULL ? "lists" : "none");
  lead_keys (self, focus);
}

static GtkWidget *
create_header (AshiBookmarksWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *add = create_button ("folder-new-symbolic", G_CALLBACK (on_add_list), GTK_WIDGET (self));

  call (add, g_strdup (_ ("New List")));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), add);
  return header;
}

static GtkWidget *
create_none (AshiBookmarksWindow *self)
{
  GtkWidget *page = adw_status_page_new (), *button = gtk_button_new_with_label (_ ("New List"));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "user-bookmarks-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("No Lists Yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _ ("A list keeps views of the body and pages, in your order."));
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_add_list), self, G_CONNECT_SWAPPED);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  return page;
}

static GtkWidget *
create_undo (AshiBookmarksWindow *self)
{
  GtkWidget *revealer = gtk_revealer_new (), *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_label_new (NULL), *button = gtk_button_new_with_mnemonic (_ ("_Undo"));

  self->undone = GTK_LABEL (words);
  gtk_label_set_wrap (self->undone, TRUE);
  gtk_label_set_xalign (self->undone, 0);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (bar, "notes");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_undo), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), words);
  gtk_box_append (GTK_BOX (bar), button);
  gtk_revealer_set_transition_type (GTK_REVEALER (revealer), GTK_REVEALER_TRANSITION_TYPE_SLIDE_UP);
  gtk_revealer_set_child (GTK_REVEALER (revealer), bar);
  return revealer;
}

/* Another window or process may have changed the lists meanwhile. */
static void
on_active (AshiBookmarksWindow *self)
{
  GtkWidget *row = find_focused (self, BOOKMARK), *head = find_focused (self, LIST);
  const char *id = head != NULL ? list_of (head)->id : NULL;

  if (row != NULL)
    id = bookmark_of (row)->id;
  if (gtk_window_is_active (GTK_WINDOW (self)))
    show_done (self, id, NULL);
}

static void
ashi_bookmarks_window_init (AshiBookmarksWindow *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *scroller = gtk_scrolled_window_new ();

  gtk_window_set_title (GTK_WINDOW (self), _ ("Bookmarks"));
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_add_css_class (self->box, "notes");
  self->problem = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_widget_add_css_class (self->problem, "error");
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->box);
  self->stack = gtk_stack_new ();
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_stack_add_named (GTK_STACK (self->stack), scroller, "lists");
  gtk_stack_add_named (GTK_STACK (self->stack), create_none (self), "none");
  self->undo = create_undo (self);
  gtk_box_append (GTK_BOX (content), create_header (self));
  gtk_box_append (GTK_BOX (content), self->problem);
  gtk_box_append (GTK_BOX (content), self->stack);
  gtk_box_append (GTK_BOX (content), self->undo);
  adw_window_set_content (ADW_WINDOW (self), content);
}

/**
 * ashi_bookmarks_window_new:
 * @store: where they are kept
 * @pack: the id of the pack that is looked at
 * @canvas: shows what can be added
 */
GtkWidget *
ashi_bookmarks_window_new (AshiStore *store, const char *pack, AshiCanvas *canvas)
{
  AshiBookmarksWindow *self = g_object_new (ASHI_TYPE_BOOKMARKS_WINDOW, NULL);

  g_return_val_if_fail (ASHI_IS_STORE (store) && pack != NULL && ASHI_IS_CANVAS (canvas), GTK_WIDGET (self));

  self->store = g_object_ref (store);
  self->pack = g_strdup (pack);
  self->canvas = g_object_ref (canvas);
  fill (self, NULL);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_active), NULL);
  return GTK_WIDGET (self);
}
