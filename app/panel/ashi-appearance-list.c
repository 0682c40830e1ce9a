// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-appearance-list.h"

#include "ashi-picture-name.h"

#include <glib/gi18n.h>

/* Where else the subject of a card can be seen: a button for each section through its needle, links to the rest. */

#define MOST_IN_LINE  6
#define MOST_UNFOLDED 6

/* The card is built anew when the picture changes: what was clicked must be gone from the stack by then. */
static gboolean
show_later (gpointer data)
{
  char *name = g_object_get_data (data, "name");

  ashi_view_show_named (g_object_get_data (data, "view"), name);
  return G_SOURCE_REMOVE;
}

static void
show_named (GtkWidget *list, const char *name)
{
  g_object_set_data_full (G_OBJECT (list), "name", g_strdup (name), g_free);
  g_idle_add_full (G_PRIORITY_DEFAULT, show_later, g_object_ref (list), g_object_unref);
}

static void
on_clicked (GtkWidget *button, GtkWidget *list)
{
  show_named (list, g_object_get_data (G_OBJECT (button), "picture"));
}

static void
lead_to (GtkWidget *button, GtkWidget *list, const AshiAppearance *appearance)
{
  g_object_set_data_full (G_OBJECT (button), "picture",
                          ashi_picture_dup_name (appearance->picture, appearance->section != NULL), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), list, 0);
}

static void
append_button (GtkWidget *list, const AshiAppearance *appearance)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *text =
      g_strdup_printf (_ ("Section through the needle: %s"), ashi_plate_get_title (appearance->picture));

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("edit-cut-symbolic"));
  gtk_box_append (GTK_BOX (line), label);
  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  lead_to (button, list, appearance);
  gtk_box_append (GTK_BOX (list), button);
}

/* Links in a label would do, but GTK 4.8 complains of such labels when they are mapped under the pointer. */
static GtkWidget *
create_flow (void)
{
  GtkWidget *flow = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), MOST_IN_LINE);
  gtk_widget_add_css_class (flow, "appearances");
  return flow;
}

static void
append_link (GtkWidget *flow, GtkWidget *list, const AshiAppearance *appearance)
{
  GtkWidget *button = gtk_button_new_with_label (ashi_plate_get_title (appearance->picture));

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  lead_to (button, list, appearance);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_flow_box_append (GTK_FLOW_BOX (flow), button);
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE); /* one stop for Tab, not two */
}

static GtkWidget *
create_lead (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  return label;
}

static GtkWidget *
create_links (GtkWidget *list, GPtrArray *appearances)
{
  GtkWidget *flow = create_flow ();

  for (guint i = 0; i < appearances->len; i++)
    append_link (flow, list, g_ptr_array_index (appearances, i));
  return flow;
}

static void
on_expanded (GtkExpander *expander, GParamSpec *pspec, GtkWidget *list)
{
  if (gtk_expander_get_child (expander) == NULL)
    gtk_expander_set_child (expander, create_links (list, g_object_get_data (G_OBJECT (expander), "appearances")));
  /* GTK leads the focus backwards into what is folded, which is in no window. */
  gtk_widget_set_can_focus (gtk_expander_get_child (expander), gtk_expander_get_expanded (expander));
}

/* Many are folded away, so that the card is not pushed off the screen by where else one could look, and made when they
 * are unfolded, so that a click is answered at once. */
static void
append_folded (GtkWidget *list, const char *lead, GPtrArray *appearances)
{
  g_autofree char *text = g_strdup_printf ("%s (%u)", lead, appearances->len);
  GtkWidget *expander = gtk_expander_new (text);

  g_object_set_data_full (G_OBJECT (expander), "appearances", g_ptr_array_ref (appearances),
                          (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (expander, "notify::expanded", G_CALLBACK (on_expanded), list, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_box_append (GTK_BOX (list), expander);
}

static void
append_links (GtkWidget *list, const char *lead, AshiPlate *shown, GPtrArray *appearances, gboolean sections)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < appearances->len; i++)
    {
      const AshiAppearance *appearance = g_ptr_array_index (appearances, i);

      if (appearance->picture != shown && !appearance->of_needle && (appearance->section != NULL) == sections)
        g_ptr_array_add (wanted, g_memdup2 (appearance, sizeof *appearance));
    }
  if (wanted->len > MOST_UNFOLDED)
    append_folded (list, lead, wanted);
  else if (wanted->len > 0)
    {
      gtk_box_append (GTK_BOX (list), create_lead (lead));
      gtk_box_append (GTK_BOX (list), create_links (list, wanted));
    }
}

/* What a worker finds out for a list, which may be gone by then; a worker must not be the last to hold a widget. */
typedef struct
{
  GWeakRef list;
  AshiPack *pack;
  char *subject_id;
  AshiAudience audience;
} Inquiry;

static void
inquiry_free (Inquiry *self)
{
  g_weak_ref_clear (&self->list);
  g_object_unref (self->pack);
  g_free (self->subject_id);
  g_free (self);
}

static void
find_appearances (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Inquiry *inquiry = data;

  g_task_return_pointer (
      task, ashi_pack_list_appearances (inquiry->pack, inquiry->subject_id, inquiry->audience, cancellable),
      (GDestroyNotify) g_ptr_array_unref);
}

/* What is shown as the pack has it: a section may be shown mirrored. */
static AshiPlate *
get_shown (AshiView *view)
{
  AshiSection *section = ashi_view_get_section (view);

  return section != NULL ? ashi_section_get_picture (section) : ashi_view_get_plate (view);
}

/* The same cut of another body is one press away from the one that it is beside. */
static gboolean
is_beside_another (const AshiAppearance *appearance)
{
  return appearance->section != NULL && ashi_section_get_beside (appearance->section) != NULL;
}

static void
fill (GtkWidget *list, GPtrArray *appearances)
{
  AshiPlate *shown = get_shown (g_object_get_data (G_OBJECT (list), "view"));

  for (guint i = 0; i < appearances->len; i++)
    {
      const AshiAppearance *appearance = g_ptr_array_index (appearances, i);

      if (appearance->of_needle && appearance->picture != shown && !is_beside_another (appearance))
        append_button (list, appearance);
    }
  append_links (list, _ ("Also on the plates"), shown, appearances, FALSE);
  append_links (list, _ ("Cut in the sections"), shown, appearances, TRUE);
  gtk_widget_set_visible (list, gtk_widget_get_first_child (list) != NULL);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer unused)
{
  Inquiry *inquiry = g_task_get_task_data (G_TASK (result));
  g_autoptr (GPtrArray) appearances = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (GtkWidget) list = g_weak_ref_get (&inquiry->list);

  if (list != NULL && appearances != NULL)
    fill (list, appearances);
}

static void
give_up (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  g_object_unref (cancellable);
}

/* While drawings are being read the list waits for them, and the rest of the card does not. */
static void
ask (GtkWidget *list, AshiPack *pack, AshiSubject *subject, AshiAudience audience)
{
  GCancellable *cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, on_found, NULL);
  Inquiry *inquiry = g_new0 (Inquiry, 1);

  g_object_set_data_full (G_OBJECT (list), "cancellable", cancellable, give_up);
  g_weak_ref_init (&inquiry->list, list);
  inquiry->pack = g_object_ref (pack);
  inquiry->subject_id = g_strdup (ashi_subject_get_id (subject));
  inquiry->audience = audience;
  g_task_set_source_tag (task, ask);
  g_task_set_task_data (task, inquiry, (GDestroyNotify) inquiry_free);
  g_task_run_in_thread (task, find_appearances);
}

/**
 * ashi_appearance_list_new:
 *
 * Returns: (transfer floating): where else than in the picture that @view shows its audience can see @subject; not
 *   visible until that is known, and when it is nowhere
 */
GtkWidget *
ashi_appearance_list_new (AshiView *view, AshiSubject *subject)
{
  GtkWidget *list;

  g_return_val_if_fail (ASHI_IS_VIEW (view) && ASHI_IS_SUBJECT (subject), NULL);

  list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_object_set_data_full (G_OBJECT (list), "view", g_object_ref (view), g_object_unref);
  gtk_widget_set_visible (list, FALSE);
  ask (list, ashi_view_get_pack (view), subject, ashi_view_get_audience (view));
  return list;
}
