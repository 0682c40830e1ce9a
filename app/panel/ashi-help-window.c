// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-help-window.h"

#include "ashi-audience.h"
#include "ashi-help-page.h"

#include <glib/gi18n.h>

#define WIDTH  560
#define HEIGHT 640
#define INDEX  "index"

struct _AshiHelpWindow
{
  AdwWindow parent_instance;

  AdwWindowTitle *title;
  GtkWidget *back;
  GtkScrolledWindow *scroller;
  AshiView *view;
  char *wanted; /* the page that is shown next, */
  guint source; /* from here; 0: none is */
};

G_DEFINE_FINAL_TYPE (AshiHelpWindow, ashi_help_window, ADW_TYPE_WINDOW)

/* Returns: (transfer full) (nullable): the page, if it is for whoever reads. What is inside the program was checked. */
static AshiHelpPage *
open_page (AshiHelpWindow *self, const char *id)
{
  g_autoptr (AshiHelpPage) page = ashi_help_page_open (id, NULL);

  if (page == NULL || (!page->for_everybody && !ashi_audience_may_see_depths (ashi_view_get_audience (self->view))))
    return NULL;
  return g_steal_pointer (&page);
}

static gboolean
show_wanted (gpointer user_data)
{
  AshiHelpWindow *self = user_data;
  g_autofree char *id = g_steal_pointer (&self->wanted);

  self->source = 0;
  ashi_help_window_show_page (self, id);
  return G_SOURCE_REMOVE;
}

/* What was clicked goes with its page, which is not to be while GTK still has it in its hand. */
static void
show_soon (AshiHelpWindow *self, const char *id)
{
  g_free (self->wanted);
  self->wanted = g_strdup (id);
  if (self->source == 0)
    self->source = g_idle_add (show_wanted, self);
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, AshiHelpWindow *self)
{
  show_soon (self, g_object_get_data (G_OBJECT (row), "page"));
}

static void
append_row (AshiHelpWindow *self, GtkListBox *list, const char *id)
{
  g_autoptr (AshiHelpPage) page = open_page (self, id);
  GtkWidget *row;

  if (page == NULL)
    return;
  row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), page->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), page->description);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, page->title, -1);
  g_object_set_data_full (G_OBJECT (row), "page", g_strdup (id), g_free);
  gtk_list_box_append (list, row);
}

static GtkWidget *
create_index (AshiHelpWindow *self, const AshiHelpPage *page)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, page->title, -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (on_row_activated), self, 0);
  for (guint i = 0; i < page->links->len; i++)
    append_row (self, GTK_LIST_BOX (list), g_ptr_array_index (page->links, i));
  return list;
}

static gboolean
on_link (GtkLabel *label, const char *id, AshiHelpWindow *self)
{
  show_soon (self, id);
  return TRUE;
}

static GtkWidget *
create_label (AshiHelpWindow *self, const AshiHelpBlock *block)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), block->markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  g_signal_connect_object (label, "activate-link", G_CALLBACK (on_link), self, 0);
  return label;
}

static GtkWidget *
create_heading (const AshiHelpBlock *block)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", block->markup, "use-markup", TRUE, "wrap", TRUE, "xalign",
                                     0.0f, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (heading, "heading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (heading)), -1);
  return heading;
}

/* A step has its number before it, an item a dot. */
static GtkWidget *
create_item (AshiHelpWindow *self, const AshiHelpBlock *block)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *number = block->number > 0 ? g_strdup_printf ("%u", block->number) : g_strdup ("•");
  GtkWidget *mark = gtk_label_new (number);

  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  if (block->number > 0)
    gtk_widget_add_css_class (mark, "step-number");
  gtk_box_append (GTK_BOX (line), mark);
  gtk_box_append (GTK_BOX (line), create_label (self, block));
  return line;
}

static GtkWidget *
create_body (AshiHelpWindow *self, const AshiHelpPage *page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (guint i = 0; i < page->blocks->len; i++)
    {
      const AshiHelpBlock *block = g_ptr_array_index (page->blocks, i);

      if (block->kind == ASHI_HELP_HEADING)
        gtk_box_append (GTK_BOX (box), create_heading (block));
      else if (block->kind == ASHI_HELP_PARAGRAPH)
        gtk_box_append (GTK_BOX (box), create_label (self, block));
      else
        gtk_box_append (GTK_BOX (box), create_item (self, block));
    }
  return box;
}

/**
 * ashi_help_window_show_page:
 * @id: of a page; nothing happens where there is none for whoever reads
 */
void
ashi_help_window_show_page (AshiHelpWindow *self, const char *id)
{
  g_autoptr (AshiHelpPage) page = NULL;
  GtkWidget *clamp = adw_clamp_new (), *body;

  g_return_if_fail (ASHI_IS_HELP_WINDOW (self) && id != NULL);

  g_object_ref_sink (clamp);
  page = open_page (self, id);
  if (page != NULL)
    {
      const gboolean is_index = g_str_equal (id, INDEX);

      body = is_index ? create_index (self, page) : create_body (self, page);
      gtk_widget_add_css_class (body, "help-page");
      adw_clamp_set_child (ADW_CLAMP (clamp), body);
      gtk_scrolled_window_set_child (self->scroller, clamp);
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
      adw_window_title_set_title (self->title, page->title);
      gtk_window_set_title (GTK_WINDOW (self), page->title);
      gtk_widget_set_visible (self->back, !is_index);
      gtk_widget_child_focus (GTK_WIDGET (self->scroller), GTK_DIR_TAB_FORWARD);
    }
  g_object_unref (clamp);
}

static void
on_back (AshiHelpWindow *self)
{
  ashi_help_window_show_page (self, INDEX);
}

/* What stood there may be for nobody who reads now. */
static void
on_view_changed (AshiHelpWindow *self, AshiViewChange change)
{
  if (change & ASHI_VIEW_CHANGE_AUDIENCE)
    on_back (self);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *arguments, gpointer unused)
{
  AshiHelpWindow *self = ASHI_HELP_WINDOW (widget);

  if (gtk_widget_get_visible (self->back))
    on_back (self);
  else
    gtk_window_close (GTK_WINDOW (self));
  return TRUE;
}

static void
ashi_help_window_dispose (GObject *object)
{
  AshiHelpWindow *self = ASHI_HELP_WINDOW (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (ashi_help_window_parent_class)->dispose (object);
}

static void
ashi_help_window_class_init (AshiHelpWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_help_window_dispose;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, on_escape, NULL);
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Left, GDK_ALT_MASK, on_escape, NULL);
}

static void
ashi_help_window_init (AshiHelpWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *header = adw_header_bar_new ();

  self->title = ADW_WINDOW_TITLE (adw_window_title_new ("", ""));
  self->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  gtk_widget_set_tooltip_text (self->back, _ ("All Pages (Esc)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("All pages"), -1);
  g_signal_connect_object (self->back, "clicked", G_CALLBACK (on_back), self, G_CONNECT_SWAPPED);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->back);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (self->title));
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (GTK_WIDGET (self->scroller), TRUE);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->scroller));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
}

/**
 * ashi_help_window_new:
 * @parent: stays usable, so that one can do what one reads
 * @view: whose reader is helped
 *
 * Returns: (transfer floating): the index of the pages
 */
GtkWidget *
ashi_help_window_new (GtkWindow *parent, AshiView *view)
{
  AshiHelpWindow *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && ASHI_IS_VIEW (view), NULL);

  self = g_object_new (ASHI_TYPE_HELP_WINDOW, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  self->view = g_object_ref (view);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  ashi_help_window_show_page (self, INDEX);
  return GTK_WIDGET (self);
}
