// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-shelf.h"

#include "ashi-account-reader.h"

#include <glib/gi18n-lib.h>

/* Files that lie open: the one that a card was read from, and those a search goes through meanwhile. */
#define MOST_OPEN 3

/* A file as it was parsed, which several threads may read. */
typedef struct
{
  const char *file; /* interned */
  xmlDoc *doc;      /* NULL when it could not be parsed */
} OpenFile;

struct _AshiShelf
{
  AshiFolder *folder;
  GWeakRef pack;             /* which holds the subjects, and they the shelf */
  GMutex lock;               /* of what follows; nobody parses under it */
  OpenFile *open[MOST_OPEN]; /* the one that was read last first */
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
clear_file (gpointer data)
{
  OpenFile *self = data;

  g_clear_pointer (&self->doc, xmlFreeDoc);
}

static void
close_file (OpenFile *self)
{
  g_atomic_rc_box_release_full (self, clear_file);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OpenFile, close_file)

static void
clear (gpointer data)
{
  AshiShelf *self = data;

  ashi_folder_unref (self->folder);
  g_weak_ref_clear (&self->pack);
  g_mutex_clear (&self->lock);
  for (guint i = 0; i < MOST_OPEN; i++)
    g_clear_pointer (&self->open[i], close_file);
}

void
ashi_shelf_unref (AshiShelf *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static OpenFile *
parse_file (AshiShelf *self, const AshiReading *reading)
{
  g_auto (AshiRefusal) refusal = { NULL, NULL };
  g_autoptr (GBytes) bytes = ashi_folder_load (self->folder, reading->file, &refusal);
  OpenFile *opened = g_atomic_rc_box_new0 (OpenFile);

  if (bytes == NULL)
    ashi_problems_add (reading->problems, reading->file, 0, refusal.remedy, N_ ("Cannot be read: %s"), refusal.what);
  opened->file = reading->file;
  opened->doc = bytes != NULL ? ashi_xml_parse (reading, bytes) : NULL;
  return opened;
}

/* Puts the file before the others, in the place of itself or of the last. */
static void
put_first (AshiShelf *self, OpenFile *file, guint place)
{
  for (; place > 0; place--)
    self->open[place] = self->open[place - 1];
  self->open[0] = file;
}

/* Takes out the file that lies open; NULL when it does not. */
static OpenFile *
take_open (AshiShelf *self, const char *name)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  for (guint i = 0; i < MOST_OPEN; i++)
    if (self->open[i] != NULL && self->open[i]->file == name)
      {
        put_first (self, self->open[i], i);
        return g_atomic_rc_box_acquire (self->open[0]);
      }
  return NULL;
}

/* Two threads that want a file at once may both parse it; neither waits for the other. */
static OpenFile *
open_file (AshiShelf *self, const AshiReading *reading)
{
  OpenFile *file = take_open (self, reading->file);
  OpenFile *last;

  if (file != NULL)
    return file;
  file = parse_file (self, reading);
  g_mutex_lock (&self->lock);
  last = self->open[MOST_OPEN - 1];
  put_first (self, g_atomic_rc_box_acquire (file), MOST_OPEN - 1);
  g_mutex_unlock (&self->lock);
  g_clear_pointer (&last, close_file);
  return file;
}

static xmlNode *
find_node (const OpenFile *file, AshiSubject *subject)
{
  xmlNode *root = file->doc != NULL ? xmlDocGetRootElement (file->doc) : NULL;

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
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (AshiPack) pack = g_weak_ref_get (&self->pack);
  const AshiReading reading = { problems, ashi_subject_get_file (subject), TRUE,
                                pack != NULL ? ashi_pack_get_tongue (pack) : NULL };
  g_autoptr (OpenFile) file = open_file (self, &reading);
  xmlNode *node = find_node (file, subject);
  AshiAccount *account = NULL;

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
