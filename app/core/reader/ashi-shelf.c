// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-shelf.h"

#include "ashi-account-reader.h"

struct _AshiShelf
{
  AshiFolder *folder;
  GWeakRef pack;    /* which holds the subjects, and they the shelf */
  GMutex lock;      /* one thread reads at a time; of what follows */
  const char *file; /* interned: the file that lies open, since the next question is often about the same */
  xmlDoc *doc;      /* NULL before the first */
};

/**
 * ashi_shelf_new:
 * @folder: the pack's folder
 * @pack: the pack; not held
 */
AshiShelf *
ashi_shelf_new (AshiFolder *folder, AshiPack *pack)
{
  AshiShelf *self = g_atomic_rc_box_new0 (AshiShelf);

  self->folder = ashi_folder_ref (folder);
  g_weak_ref_init (&self->pack, pack);
  g_mutex_init (&self->lock);
  return self;
}

static void
clear (gpointer data)
{
  AshiShelf *self = data;

  ashi_folder_unref (self->folder);
  g_weak_ref_clear (&self->pack);
  g_mutex_clear (&self->lock);
  g_clear_pointer (&self->doc, xmlFreeDoc);
}

void
ashi_shelf_unref (AshiShelf *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static void
open_file (AshiShelf *self, const AshiReading *reading)
{
  g_auto (AshiRefusal) refusal = { NULL, NULL };
  g_autoptr (GBytes) bytes = NULL;

  if (self->file == reading->file)
    return;
  g_clear_pointer (&self->doc, xmlFreeDoc);
  bytes = ashi_folder_load (self->folder, reading->file, &refusal);
  if (bytes == NULL)
    ashi_problems_add (reading->problems, reading->file, 0, refusal.remedy, "Cannot be read: %s", refusal.what);
  self->doc = bytes != NULL ? ashi_xml_parse (reading, bytes) : NULL;
  self->file = reading->file;
}

static xmlNode *
find_node (AshiShelf *self, AshiSubject *subject)
{
  xmlNode *root = self->doc != NULL ? xmlDocGetRootElement (self->doc) : NULL;

  for (xmlNode *node = root != NULL ? ashi_xml_first (root) : NULL; node != NULL; node = ashi_xml_next (node))
    {
      g_autofree char *id = ashi_xml_dup_attribute (node, "id");

      if (g_strcmp0 (id, ashi_subject_get_id (subject)) == 0)
        return node;
    }
  return NULL;
}

/* The pack is gone when somebody kept its subject and nothing else. */
static AshiAccount *
read_account (AshiSubject *subject, gpointer shelf)
{
  AshiShelf *self = shelf;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (AshiPack) pack = g_weak_ref_get (&self->pack);
  const AshiReading reading = { problems, ashi_subject_get_file (subject) };
  AshiAccount *account = NULL;
  xmlNode *node;

  open_file (self, &reading);
  node = find_node (self, subject);
  if (pack != NULL && node != NULL)
    account = ashi_read_account (&reading, pack, node);
  ashi_problems_log (problems);
  return account != NULL ? account : ashi_account_new ();
}

/**
 * ashi_shelf_lend:
 * @subject: a subject that was read from one of the files, whose account is to be read when it is asked for
 */
void
ashi_shelf_lend (AshiShelf *self, AshiSubject *subject)
{
  ashi_subject_defer_account (subject, read_account, g_atomic_rc_box_acquire (self), (GDestroyNotify) ashi_shelf_unref);
}
