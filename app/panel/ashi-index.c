// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-index.h"

#include "ashi-index-group.h"
#include "ashi-index-row.h"
#include "ashi-search.h"

struct _AshiIndex
{
  GtkWidget parent_instance;

  /* template widgets */
  GtkSearchEntry *entry;
  GtkListView *list;
  GtkStack *stack;

  /* owned */
  AshiPack *pack;
  AshiView *view;
  GtkFilter *words_filter;
  GtkFilter *group_filter;
  GtkSingleSelection *selection;
  char *words;
  gboolean following; /* the selection follows the view, and must not answer it */
};

G_DEFINE_FINAL_TYPE (AshiIndex, ashi_index, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
subject_matches (gpointer subject, gpointer user_data)
{
  AshiIndex *self = ASHI_INDEX (user_data);

  return ashi_subject_matches (subject, self->words);
}

static gboolean
group_has_subjects (gpointer group, gpointer user_data)
{
  return g_list_model_get_n_items (ashi_index_group_get_subjects (group)) > 0;
}

static GListModel *
create_children (gpointer item, gpointer user_data)
{
  return ASHI_IS_INDEX_GROUP (item) ? g_object_ref (ashi_index_group_get_subjects (item)) : NULL;
}

static GListModel *
create_groups (AshiIndex *self)
{
  GListModel *subjects = ashi_pack_get_subjects (self->pack);
  GListStore *groups = g_list_store_new (ASHI_TYPE_INDEX_GROUP);

  for (AshiKind kind = 0; kind < ASHI_N_KINDS; kind++)
    {
      g_autoptr (AshiIndexGroup) group = ashi_index_group_new (kind, subjects, self->words_filter);

      g_list_store_append (groups, group);
    }
  self->group_filter = GTK_FILTER (gtk_custom_filter_new (group_has_subjects, NULL, NULL));
  return G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (groups), g_object_ref (self->group_filter)));
}

static AshiSubject *
get_selected_subject (AshiIndex *self)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (GObject) item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  return ASHI_IS_SUBJECT (item) ? ASHI_SUBJECT (item) : NULL; /* the pack keeps it alive */
}

/* A subject that is not drawn is selected by its own id: it has a card, if no place. */
static const char *
structure_for (AshiIndex *self, AshiSubject *subject)
{
  AshiPlate *plate = ashi_view_get_plate (self->view);
  const AshiStructure *current = NULL;
  const AshiStructure *structure = NULL;

  if (plate != NULL)
    {
      current = ashi_plate_find_structure (plate, ashi_view_get_selection (self->view));
      structure = ashi_plate_find_subject (plate, ashi_subject_get_id (subject),
                                           current != NULL && current->side == ASHI_SIDE_LEFT ? ASHI_SIDE_LEFT
                                                                                              : ASHI_SIDE_RIGHT);
    }
  return structure != NULL ? structure->id : ashi_subject_get_id (subject);
}

/* Another plate is taken only when this one does not show the subject. */
static void
go_to_plate_of (AshiIndex *self, AshiSubject *subject)
{
  const char *id = ashi_subject_get_id (subject);
  AshiPlate *shown = ashi_view_get_plate (self->view);
  AshiPlate *plate = ashi_pack_choose_plate (self->pack, id, ashi_view_get_home (self->view));

  if (shown != NULL && ashi_plate_find_subject (shown, id, ASHI_SIDE_RIGHT) != NULL)
    return;
  if (plate != NULL)
    ashi_view_set_plate (self->view, plate);
}

static void
on_selected (AshiIndex *self)
{
  AshiSubject *subject = get_selected_subject (self);
  g_autofree char *structure_id = NULL;

  if (subject == NULL || self->following)
    return;
  go_to_plate_of (self, subject);
  structure_id = g_strdup (structure_for (self, subject));
  ashi_view_select (self->view, structure_id);
  g_signal_emit (self, signals[CHOSEN], 0, structure_id);
}

static guint
find_row (AshiIndex *self, AshiSubject *subject)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (model, i);
      g_autoptr (GObject) item = gtk_tree_list_row_get_item (row);

      if (item == (GObject *) subject)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* What was clicked on the plate is marked here, and scrolled to; when it is filtered out, nothing is marked. */
static void
follow_view (AshiIndex *self)
{
  AshiSubject *subject = ashi_pack_find_structure_subject (self->pack, ashi_view_get_selection (self->view));
  guint position;

  if (subject == get_selected_subject (self))
    return;
  position = subject != NULL ? find_row (self, subject) : GTK_INVALID_LIST_POSITION;
  self->following = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->following = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

static void
on_search_changed (AshiIndex *self)
{
  g_free (self->words);
  self->words = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  if (self->pack == NULL)
    return;
  self->following = TRUE;
  gtk_filter_changed (self->words_filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_filter_changed (self->group_filter, GTK_FILTER_CHANGE_DIFFERENT);
  self->following = FALSE;
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0 ? "list" : "none");
  follow_view (self);
}

/* Enter takes the first subject that is left, so that "gb30 ⏎" is all one needs to type. */
static void
on_search_activated (AshiIndex *self)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (model, i);
      g_autoptr (GObject) item = gtk_tree_list_row_get_item (row);

      if (!ASHI_IS_SUBJECT (item))
        continue;
      if (gtk_single_selection_get_selected (self->selection) == i)
        on_selected (self);
      gtk_single_selection_set_selected (self->selection, i);
      return;
    }
}

static void
on_row_setup (AshiIndex *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, ashi_index_row_new ());
}

static void
on_row_bind (AshiIndex *self, GtkListItem *item)
{
  GtkTreeListRow *row = gtk_list_item_get_item (item);
  g_autoptr (GObject) object = gtk_tree_list_row_get_item (row);
  AshiIndexRow *child = ASHI_INDEX_ROW (gtk_list_item_get_child (item));

  gtk_list_item_set_selectable (item, ASHI_IS_SUBJECT (object));
  gtk_list_item_set_activatable (item, ASHI_IS_SUBJECT (object));
  if (ASHI_IS_INDEX_GROUP (object))
    ashi_index_row_show_group (child, row, ASHI_INDEX_GROUP (object));
  else
    ashi_index_row_show_subject (child, ASHI_SUBJECT (object), self->words);
}

static void
create_factory (AshiIndex *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_row_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_row_bind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
}

/**
 * ashi_index_open:
 * @pack: whose subjects to list
 * @view: where the one that is chosen is selected
 */
void
ashi_index_open (AshiIndex *self, AshiPack *pack, AshiView *view)
{
  GtkTreeListModel *tree;

  g_return_if_fail (ASHI_IS_INDEX (self) && self->pack == NULL);
  g_return_if_fail (ASHI_IS_PACK (pack) && ASHI_IS_VIEW (view));

  self->pack = g_object_ref (pack);
  self->view = g_object_ref (view);
  self->words_filter = GTK_FILTER (gtk_custom_filter_new (subject_matches, self, NULL));
  tree = gtk_tree_list_model_new (create_groups (self), FALSE, TRUE, create_children, NULL, NULL);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (tree));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::selection", G_CALLBACK (follow_view), self, G_CONNECT_SWAPPED);
}

/**
 * ashi_index_focus_filter:
 *
 * Puts the cursor where the filter is typed, with what is there selected.
 */
void
ashi_index_focus_filter (AshiIndex *self)
{
  g_return_if_fail (ASHI_IS_INDEX (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

static void
ashi_index_dispose (GObject *object)
{
  AshiIndex *self = ASHI_INDEX (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ASHI_TYPE_INDEX);
  g_clear_object (&self->selection);
  g_clear_object (&self->words_filter);
  g_clear_object (&self->group_filter);
  g_clear_object (&self->view);
  g_clear_object (&self->pack);
  G_OBJECT_CLASS (ashi_index_parent_class)->dispose (object);
}

static void
ashi_index_finalize (GObject *object)
{
  g_free (ASHI_INDEX (object)->words);
  G_OBJECT_CLASS (ashi_index_parent_class)->finalize (object);
}

static void
ashi_index_class_init (AshiIndexClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_index_dispose;
  G_OBJECT_CLASS (klass)->finalize = ashi_index_finalize;
  signals[CHOSEN] =
      g_signal_new ("chosen", ASHI_TYPE_INDEX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/ashi_atlas/Ashi/ui/ashi-index.ui");
  gtk_widget_class_bind_template_child (widget_class, AshiIndex, entry);
  gtk_widget_class_bind_template_child (widget_class, AshiIndex, list);
  gtk_widget_class_bind_template_child (widget_class, AshiIndex, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ashi_index_init (AshiIndex *self)
{
  self->words = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  create_factory (self);
}
