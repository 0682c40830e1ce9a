// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-open-page.h"

#include "ashi-tell.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* A web page, which the desktop's browser fetches and not this program. */

typedef struct
{
  GtkWindow *window;
  GtkRevealer *notice;
  char *uri;
} Page;

static void
page_free (Page *self)
{
  g_object_unref (self->window);
  g_object_unref (self->notice);
  g_free (self->uri);
  g_free (self);
}

static void
on_shown (GObject *window, GAsyncResult *result, gpointer notice)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkRevealer) to = notice;

  if (gtk_show_uri_full_finish (GTK_WINDOW (window), result, &error)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_debug ("a page was not opened: %s", error->message);
  ashi_tell (to, _ ("No browser could be opened; copy the citation instead"));
}

static void
on_response (const Page *page, const char *response)
{
  if (g_str_equal (response, "open"))
    gtk_show_uri_full (page->window, page->uri, GDK_CURRENT_TIME, NULL, on_shown, g_object_ref (page->notice));
}

static gboolean
is_web_page (const char *uri)
{
  return g_str_has_prefix (uri, "https://") || g_str_has_prefix (uri, "http://");
}

/**
 * ashi_open_page_ask:
 * @window: over which it asks
 * @uri: the address of a web page; of anything else nothing is opened
 * @notice: where to tell that it could not be opened
 *
 * Asks whether the desktop's browser shall show a page, and has it shown.
 */
void
ashi_open_page_ask (GtkWindow *window, const char *uri, GtkRevealer *notice)
{
  GtkWidget *question;
  Page *page;

  g_return_if_fail (GTK_IS_WINDOW (window) && uri != NULL && GTK_IS_REVEALER (notice));

  if (!is_web_page (uri))
    return;
  page = g_new (Page, 1);
  *page = (Page) { g_object_ref (window), g_object_ref (notice), g_strdup (uri) };
  question = adw_message_dialog_new (window, _ ("Open This Page in the Browser?"), NULL);
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (question),
                                  _ ("%s\n\nYour browser fetches the page and tells its owner what you looked at. Ashi "
                                     "itself opens no connection."),
                                  uri);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question), "cancel", _ ("_Cancel"), "open",
                                    _ ("_Open in Browser"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (question), "open", ADW_RESPONSE_SUGGESTED);
  g_object_set_data_full (G_OBJECT (question), "page", page, (GDestroyNotify) page_free);
  g_signal_connect_swapped (question, "response", G_CALLBACK (on_response), page);
  gtk_window_present (GTK_WINDOW (question));
}
