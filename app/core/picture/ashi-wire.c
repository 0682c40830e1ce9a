// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-wire.h"

#include <errno.h>
#include <poll.h>
#include <sys/socket.h>

static gboolean
take_errno (int cause, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, (gint) g_io_error_from_errno (cause), g_strerror (cause));
  return FALSE;
}

/**
 * ashi_wire_wait:
 *
 * An #AshiWireWait of endless patience.
 */
gboolean
ashi_wire_wait (int fd, short events, gpointer unused, GError **error)
{
  struct pollfd poll_fd = { fd, events, 0 };

  return poll (&poll_fd, 1, -1) >= 0 || errno == EINTR || take_errno (errno, error);
}

/* Whether a transfer that moved nothing may be tried again. */
static gboolean
goes_on (const AshiWire *self, short events, GError **error)
{
  const int cause = errno;

  if (cause == EINTR)
    return TRUE;
  if (cause == EAGAIN || cause == EWOULDBLOCK)
    return self->wait (self->fd, events, self->user_data, error);
  return take_errno (cause, error);
}

/**
 * ashi_wire_send_bytes:
 *
 * Never raises SIGPIPE.
 */
gboolean
ashi_wire_send_bytes (const AshiWire *self, gconstpointer bytes, gsize n, GError **error)
{
  const guint8 *next = bytes;

  while (n > 0)
    {
      const gssize sent = send (self->fd, next, n, MSG_NOSIGNAL | MSG_DONTWAIT);

      if (sent < 0 && !goes_on (self, POLLOUT, error))
        return FALSE;
      next += MAX (sent, 0);
      n -= (gsize) MAX (sent, 0);
    }
  return TRUE;
}

/**
 * ashi_wire_receive_bytes:
 * @n: how many bytes there must be; when the other end is gone sooner, the error is %G_IO_ERROR_CLOSED
 */
gboolean
ashi_wire_receive_bytes (const AshiWire *self, gpointer bytes, gsize n, GError **error)
{
  guint8 *next = bytes;

  while (n > 0)
    {
      const gssize received = recv (self->fd, next, n, MSG_DONTWAIT);

      if (received == 0)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CLOSED, "The other end is gone");
          return FALSE;
        }
      if (received < 0 && !goes_on (self, POLLIN, error))
        return FALSE;
      next += MAX (received, 0);
      n -= (gsize) MAX (received, 0);
    }
  return TRUE;
}

/**
 * ashi_wire_send:
 * @message: (transfer floating)
 */
gboolean
ashi_wire_send (const AshiWire *self, GVariant *message, GError **error)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (message);
  const guint64 size = g_variant_get_size (owned);

  return ashi_wire_send_bytes (self, &size, sizeof size, error)
         && ashi_wire_send_bytes (self, g_variant_get_data (owned), size, error);
}

/**
 * ashi_wire_receive:
 * @type: the type the message must be of
 * @most: the bytes it may have; no more is allocated, whatever the other end says
 *
 * Returns: (transfer full) (nullable): the message, well-formed; %G_IO_ERROR_INVALID_DATA when it is not
 */
GVariant *
ashi_wire_receive (const AshiWire *self, const char *type, gsize most, GError **error)
{
  g_autoptr (GVariant) message = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *data = NULL;
  guint64 size;

  if (!ashi_wire_receive_bytes (self, &size, sizeof size, error))
    return NULL;
  data = size > 0 && size <= most ? g_try_malloc (size) : NULL;
  if (data != NULL && !ashi_wire_receive_bytes (self, data, size, error))
    return NULL;
  if (data != NULL)
    {
      bytes = g_bytes_new_take (g_steal_pointer (&data), size);
      message = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (type), bytes, FALSE));
      if (g_variant_is_normal_form (message))
        return g_steal_pointer (&message);
    }
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "A message is malformed");
  return NULL;
}
