// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-inspector-page.h"

#include "ashi-canvas-report.h"
#include "ashi-window.h"

#define EXTENSION_POINT "gtk-inspector-page"
#define PERIOD          500 /* ms between two looks */

struct _AshiInspectorPage
{
  AdwBin parent_instance;

  GtkWidget *list;
  AshiFrameMeter *meter;
  guint look_source;
};

G_DEFINE_FINAL_TYPE (AshiInspectorPage, ashi_inspector_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_OBJECT,
};

/* The Inspector lives on a display connection of its own; the program's windows are in the list of both. */
static AshiCanvas *
find_canvas (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ASHI_IS_WINDOW (window) && gtk_widget_get_realized (window))
        return ashi_window_get_canvas (ASHI_WINDOW (window));
    }
  return NULL;
}

static GtkWidget *
get_row (AshiInspectorPage *self, guint index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) index);

  if (row == NULL)
    {
      row = GTK_LIST_BOX_ROW (adw_action_row_new ());
      gtk_list_box_append (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
    }
  return GTK_WIDGET (row);
}

static gboolean
look (gpointer user_data)
{
  AshiInspectorPage *self = user_data;
  AshiCanvas *canvas = find_canvas ();
  g_autoptr (GArray) facts = NULL;

  if (canvas == NULL)
    return G_SOURCE_CONTINUE;
  if (self->meter == NULL)
    self->meter = ashi_frame_meter_new (gtk_widget_get_frame_clock (GTK_WIDGET (canvas)));
  facts = ashi_canvas_report_list (canvas, self->meter);
  for (guint i = 0; i < facts->len; i++)
    {
      const AshiPlateFact *fact = &g_array_index (facts, AshiPlateFact, i);
      GtkWidget *row = get_row (self, i);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), fact->name);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), fact->value);
    }
  return G_SOURCE_CONTINUE;
}

static void
ashi_inspector_page_map (GtkWidget *widget)
{
  AshiInspectorPage *self = ASHI_INSPECTOR_PAGE (widget);

  GTK_WIDGET_CLASS (ashi_inspector_page_parent_class)->map (widget);
  look (self);
  self->look_source = g_timeout_add (PERIOD, look, self);
}

static void
ashi_inspector_page_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&ASHI_INSPECTOR_PAGE (widget)->look_source, g_source_remove);
  GTK_WIDGET_CLASS (ashi_inspector_page_parent_class)->unmap (widget);
}

static void
ashi_inspector_page_dispose (GObject *object)
{
  AshiInspectorPage *self = ASHI_INSPECTOR_PAGE (object);

  g_clear_handle_id (&self->look_source, g_source_remove);
  g_clear_object (&self->meter);
  G_OBJECT_CLASS (ashi_inspector_page_parent_class)->dispose (object);
}

static void
ashi_inspector_page_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_TITLE:
      g_value_set_static_string (value, "Ashi");
      break;
    case PROP_OBJECT:
      g_value_set_object (value, NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
ashi_inspector_page_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  if (property_id != PROP_OBJECT)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
ashi_inspector_page_class_init (AshiInspectorPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ashi_inspector_page_dispose;
  object_class->get_property = ashi_inspector_page_get_property;
  object_class->set_property = ashi_inspector_page_set_property;
  widget_class->map = ashi_inspector_page_map;
  widget_class->unmap = ashi_inspector_page_unmap;
  g_object_class_install_property (
      object_class, PROP_TITLE,
      g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (
      object_class, PROP_OBJECT,
      g_param_spec_object ("object", NULL, NULL, G_TYPE_OBJECT, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
}

static void
ashi_inspector_page_init (AshiInspectorPage *self)
{
  GtkWidget *page = adw_preferences_page_new (), *group = adw_preferences_group_new ();

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), "Canvas");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->list);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_bin_set_child (ADW_BIN (self), page);
}

/**
 * ashi_inspector_page_register:
 *
 * Adds the page to the GTK Inspector, where there is one; to be called after gtk_init().
 */
void
ashi_inspector_page_register (void)
{
  if (g_io_extension_point_lookup (EXTENSION_POINT) != NULL)
    g_io_extension_point_implement (EXTENSION_POINT, ASHI_TYPE_INSPECTOR_PAGE, "ashi", 20);
}
