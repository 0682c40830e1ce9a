// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-print.h"

#include "ashi-page-file.h"

#include <glib/gi18n.h>

/* One page on its way to the printer. */
typedef struct
{
  AshiViewPage *view; /* NULL: a sheet */
  AshiFlow *sheet;
  cairo_t *cr;
  double width, height;
  guint number;
} Page;

static void
page_free (Page *self)
{
  g_clear_object (&self->view);
  g_clear_object (&self->sheet);
  cairo_destroy (self->cr);
  g_free (self);
}

static void
paint (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Page *page = data;
  GError *error = NULL;

  if (page->view != NULL)
    ashi_view_page_paint (page->view, page->cr, page->width, page->height, ASHI_PRINT_DETAIL, &error);
  else
    ashi_flow_paint_page (page->sheet, page->cr, page->number, ASHI_PRINT_DETAIL, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* A page that cannot be painted ends the whole: half a card is worse than none. */
static void
on_painted (GObject *operation, GAsyncResult *result, gpointer unused)
{
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_object_set_data_full (operation, "failure", g_strdup (error->message), g_free);
      gtk_print_operation_cancel (GTK_PRINT_OPERATION (operation));
    }
  gtk_print_operation_draw_page_finish (GTK_PRINT_OPERATION (operation));
}

static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int number, gpointer unused)
{
  g_autoptr (GTask) task = g_task_new (operation, NULL, on_painted, NULL);
  Page *page = g_new0 (Page, 1);

  g_set_object (&page->view, g_object_get_data (G_OBJECT (operation), "view"));
  g_set_object (&page->sheet, g_object_get_data (G_OBJECT (operation), "sheet"));
  page->cr = cairo_reference (gtk_print_context_get_cairo_context (context));
  page->width = gtk_print_context_get_width (context);
  page->height = gtk_print_context_get_height (context);
  page->number = (guint) number;
  gtk_print_operation_set_defer_drawing (operation);
  g_task_set_task_data (task, page, (GDestroyNotify) page_free);
  g_task_run_in_thread (task, paint);
}

/* Where paper and printer are known, the words are broken into pages. */
static void
on_begin_print (GtkPrintOperation *operation, GtkPrintContext *context, gpointer unused)
{
  AshiFlow *sheet = g_object_get_data (G_OBJECT (operation), "sheet");
  guint n_pages = 1;

  if (sheet != NULL)
    n_pages = ashi_flow_lay_out (sheet, gtk_print_context_get_width (context), gtk_print_context_get_height (context));
  gtk_print_operation_set_n_pages (operation, (int) n_pages);
}

static GtkPrintOperation *
create_operation (const char *key, gpointer printed)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();

  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), key, g_object_ref (printed), g_object_unref);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin_print), NULL);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), NULL);
  return operation;
}

/**
 * ashi_print_new_for_view:
 *
 * Returns: (transfer full): prints the view on one page, which lies if the picture does
 */
GtkPrintOperation *
ashi_print_new_for_view (AshiViewPage *page)
{
  g_autoptr (GtkPageSetup) setup = NULL;
  GtkPrintOperation *operation;
  AshiBox box;

  g_return_val_if_fail (ASHI_IS_VIEW_PAGE (page), NULL);

  box = ashi_view_page_get_box (page);
  setup = gtk_page_setup_new ();
  gtk_page_setup_set_orientation (setup, box.width > box.height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                                : GTK_PAGE_ORIENTATION_PORTRAIT);
  operation = create_operation ("view", page);
  gtk_print_operation_set_default_page_setup (operation, setup);
  return operation;
}

/**
 * ashi_print_new_for_sheet:
 *
 * Returns: (transfer full): prints the sheet on as many pages as it needs
 */
GtkPrintOperation *
ashi_print_new_for_sheet (AshiFlow *sheet)
{
  g_return_val_if_fail (ASHI_IS_FLOW (sheet), NULL);
  return create_operation ("sheet", sheet);
}

#define PRINTING "ashi-printing"

typedef struct
{
  GtkWindow *window; /* weak: it may be closed meanwhile */
  AshiExportDone done;
  gpointer user_data;
} Listener;

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, const Listener *listener)
{
  g_autoptr (GError) error = NULL;
  const char *failure = g_object_get_data (G_OBJECT (operation), "failure");
  g_autofree char *message = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  if (error != NULL)
    message = g_strdup_printf (_ ("Not printed: %s"), error->message);
  else if (failure != NULL)
    message = g_strdup_printf (_ ("Not printed: %s"), failure);
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    message = g_strdup (_ ("Sent to the printer"));
  if (message != NULL)
    listener->done (listener->user_data, message);
  if (listener->window != NULL)
    g_object_set_data (G_OBJECT (listener->window), PRINTING, NULL);
  g_object_unref (operation);
}

static void
listener_free (gpointer data, GClosure *unused)
{
  Listener *self = data;

  g_clear_weak_pointer (&self->window);
  g_free (self);
}

/**
 * ashi_print_run:
 * @operation: (transfer full)
 * @window: over which the dialog stands
 * @name: what the printer calls it
 * @done: called when it is printed or has failed, and not when nobody wanted it any more, or while something else is
 *   being printed from that window
 * @user_data: (transfer full): for @done
 * @destroy: (nullable): frees it
 */
void
ashi_print_run (GtkPrintOperation *operation,
                GtkWindow *window,
                const char *name,
                AshiExportDone done,
                gpointer user_data,
                GDestroyNotify destroy)
{
  Listener *listener;

  g_return_if_fail (GTK_IS_PRINT_OPERATION (operation) && GTK_IS_WINDOW (window));

  g_object_set_data_full (G_OBJECT (operation), "user-data", user_data, destroy);
  if (g_object_get_data (G_OBJECT (window), PRINTING) != NULL)
    {
      g_object_unref (operation);
      return;
    }
  g_object_set_data (G_OBJECT (window), PRINTING, operation);
  listener = g_new0 (Listener, 1);
  listener->done = done;
  listener->user_data = user_data;
  g_set_weak_pointer (&listener->window, window);
  gtk_print_operation_set_job_name (operation, name);
  g_signal_connect_data (operation, "done", G_CALLBACK (on_done), listener, listener_free, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, NULL);
}
