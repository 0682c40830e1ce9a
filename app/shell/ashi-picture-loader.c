// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-picture-loader.h"

#include "ashi-memory.h"

struct _AshiPictureLoader
{
  AshiPack *pack; /* NULL until there is one */
  GThread *thread;
  GCancellable *cancellable;
};

AshiPictureLoader *
ashi_picture_loader_new (void)
{
  return g_new0 (AshiPictureLoader, 1);
}

static gpointer
load_in_thread (gpointer data)
{
  AshiPictureLoader *self = data;

  ashi_pack_load_pictures (self->pack, self->cancellable);
  ashi_memory_give_back ();
  return NULL;
}

/* A drawing is a matter of milliseconds, and the resources it is read from do not outlive the program. */
static void
stop (AshiPictureLoader *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->thread, g_thread_join);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->pack);
}

/**
 * ashi_picture_loader_load:
 *
 * Begins to read the drawings of the whole @pack, and leaves another pack's.
 */
void
ashi_picture_loader_load (AshiPictureLoader *self, AshiPack *pack)
{
  g_return_if_fail (ASHI_IS_PACK (pack));

  if (self->pack == pack)
    return;
  stop (self);
  self->pack = g_object_ref (pack);
  self->cancellable = g_cancellable_new ();
  self->thread = g_thread_new ("load-pictures", load_in_thread, self);
}

/**
 * ashi_picture_loader_free:
 */
void
ashi_picture_loader_free (AshiPictureLoader *self)
{
  stop (self);
  g_free (self);
}
