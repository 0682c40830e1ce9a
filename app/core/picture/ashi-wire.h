// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What goes between the program and the process that paints strangers' drawings, over a stream socket: messages whose
 * length is told and bounded, and bare bytes whose number both sides know. Neither side trusts the other. */

/**
 * AshiWireWait:
 * @events: POLLIN or POLLOUT: what cannot go on yet
 *
 * Waits until it can, or until there is no sense in waiting any longer.
 *
 * Returns: whether to try again; an error says why not
 */
typedef gboolean (*AshiWireWait) (int fd, short events, gpointer user_data, GError **error);

/**
 * AshiWire: one end of the socket.
 * @wait: called with @user_data whenever the other end makes one wait
 */
typedef struct
{
  int fd;
  AshiWireWait wait;
  gpointer user_data;
} AshiWire;

gboolean ashi_wire_send (const AshiWire *self, GVariant *message, GError **error);
GVariant *ashi_wire_receive (const AshiWire *self, const char *type, gsize most, GError **error);
gboolean ashi_wire_send_bytes (const AshiWire *self, gconstpointer bytes, gsize n, GError **error);
gboolean ashi_wire_receive_bytes (const AshiWire *self, gpointer bytes, gsize n, GError **error);
gboolean ashi_wire_wait (int fd, short events, gpointer unused, GError **error);

G_END_DECLS
