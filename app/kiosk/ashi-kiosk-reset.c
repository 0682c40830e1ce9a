// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-kiosk-reset.h"

/* What a visitor copied is nobody's. */
static void
wipe_clipboards (GtkWidget *widget)
{
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), NULL);
  gdk_clipboard_set_content (gtk_widget_get_primary_clipboard (widget), NULL);
}

/**
 * ashi_kiosk_reset:
 * @place: where the visit is shown
 * @start: (nullable): a link to what a visit begins with
 *
 * Ends the visit, with all that was selected, read, typed and zoomed, and begins another. What the program as a whole
 * remembers of a visitor is wiped here and nowhere else.
 *
 * Returns: (transfer none): the new visit
 */
AshiKioskVisit *
ashi_kiosk_reset (GtkOverlay *place, AshiPack *pack, const char *start)
{
  AshiKioskVisit *visit;

  g_return_val_if_fail (GTK_IS_OVERLAY (place) && ASHI_IS_PACK (pack), NULL);

  wipe_clipboards (GTK_WIDGET (place));
  visit = ASHI_KIOSK_VISIT (ashi_kiosk_visit_new (pack, start));
  gtk_overlay_set_child (place, GTK_WIDGET (visit));
  return visit;
}
