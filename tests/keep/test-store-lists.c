// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-store-json.h"
#include "ashi-store-lists.h"
#include "ashi-test-folder.h"

#include <string.h>

/* Bookmarks stand in the lists and in the order in which somebody put them, and come back when they are taken back. */

#define PACK "ashi"

typedef struct
{
  char *folder;
  AshiStore *store, *other; /* two that have the same file open, as two windows and processes do */
} Kept;

static AshiStore *
open_store (Kept *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  AshiStore *store = ashi_store_open (path, &error);

  g_assert_no_error (error);
  return store;
}

static void
setup (Kept *self, gconstpointer unused)
{
  self->folder = g_dir_make_tmp ("ashi-lists-XXXXXX", NULL);
  self->store = open_store (self, "kept.sqlite");
  self->other = open_store (self, "kept.sqlite");
}

static void
teardown (Kept *self, gconstpointer unused)
{
  g_object_unref (self->store);
  g_object_unref (self->other);
  ashi_test_folder_remove (self->folder);
  g_free (self->folder);
}

static char *
add_list (AshiStore *store, const char *name)
{
  g_autoptr (GError) error = NULL;
  char *id = ashi_store_add_list (store, PACK, name, &error);

  g_assert_no_error (error);
  return id;
}

static char *
add (AshiStore *store, const char *list, const char *name)
{
  g_autofree char *link = g_strdup_printf ("ashi:plate/posterior?select=%s", name);
  g_autoptr (GError) error = NULL;
  char *id = ashi_store_add_bookmark (store, list, name, link, &error);

  g_assert_no_error (error);
  return id;
}

static void
assert_lists (AshiStore *store, const char *names)
{
  g_autoptr (GPtrArray) lists = ashi_store_list_lists (store, PACK, NULL);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < lists->len; i++)
    g_string_append_printf (said, "%s ", ((AshiBookmarkList *) g_ptr_array_index (lists, i))->name);
  g_assert_cmpstr (said->str, ==, names);
}

static void
assert_in (AshiStore *store, const char *list, const char *names)
{
  g_autoptr (GPtrArray) bookmarks = ashi_store_list_bookmarks (store, list, NULL);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < bookmarks->len; i++)
    g_string_append_printf (said, "%s ", ((AshiBookmark *) g_ptr_array_index (bookmarks, i))->name);
  g_assert_cmpstr (said->str, ==, names);
}

static void
test_lists (Kept *self, gconstpointer unused)
{
  g_autofree char *one = add_list (self->store, "One"), *two = add_list (self->store, "Two"),
                  *three = add_list (self->store, "Three");

  assert_lists (self->store, "One Two Three ");
  g_assert_true (ashi_store_rename_list (self->store, two, "Deux", NULL));
  g_assert_true (ashi_store_move_list (self->store, PACK, three, 0, NULL));
  assert_lists (self->store, "Three One Deux ");
  g_assert_true (ashi_store_move_list (self->store, PACK, three, 99, NULL));
  g_assert_true (ashi_store_remove_list (self->store, one, NULL));
  assert_lists (self->store, "Deux Three ");
}

static void
test_order (Kept *self, gconstpointer unused)
{
  g_autofree char *list = add_list (self->store, "One"), *another = add_list (self->store, "Two");
  g_autofree char *a = add (self->store, list, "a"), *b = add (self->store, list, "b"),
                  *c = add (self->store, list, "c"), *d = add (self->store, another, "d");

  assert_in (self->store, list, "a b c ");
  g_assert_true (ashi_store_move_bookmark (self->store, c, list, 0, NULL));
  assert_in (self->store, list, "c a b ");
  g_assert_true (ashi_store_move_bookmark (self->store, c, list, 1, NULL));
  assert_in (self->store, list, "a c b ");
  g_assert_true (ashi_store_move_bookmark (self->store, a, another, 0, NULL));
  assert_in (self->store, list, "c b ");
  assert_in (self->store, another, "a d ");
  g_assert_true (ashi_store_remove_bookmark (self->store, b, NULL));
  assert_in (self->store, list, "c ");
  g_assert_true (ashi_store_remove_bookmark (self->store, d, NULL));
}

/* What is taken back stands where it stood. */
static void
test_taken_back (Kept *self, gconstpointer unused)
{
  g_autofree char *list = add_list (self->store, "One"), *last = add_list (self->store, "Two");
  g_autofree char *a = add (self->store, list, "a"), *b = add (self->store, list, "b"),
                  *c = add (self->store, list, "c");
  g_autoptr (GPtrArray) lists = ashi_store_list_lists (self->store, PACK, NULL);
  g_autoptr (GPtrArray) bookmarks = ashi_store_list_bookmarks (self->store, list, NULL);

  g_assert_true (ashi_store_remove_bookmark (self->store, b, NULL));
  assert_in (self->store, list, "a c ");
  g_assert_true (ashi_store_restore_bookmark (self->store, g_ptr_array_index (bookmarks, 1), NULL));
  assert_in (self->store, list, "a b c ");
  g_assert_true (ashi_store_remove_list (self->store, list, NULL));
  assert_lists (self->store, "Two ");
  assert_in (self->store, list, "");
  g_assert_true (ashi_store_restore_list (self->store, g_ptr_array_index (lists, 0), bookmarks, NULL));
  assert_lists (self->store, "One Two ");
  assert_in (self->store, list, "a b c ");
}

/* Two windows at once: what one has removed, the other is told of, and nothing of it comes back by halves. */
static void
test_two_at_once (Kept *self, gconstpointer unused)
{
  g_autofree char *list = add_list (self->store, "One"), *another = add_list (self->other, "Two");
  g_autofree char *a = add (self->store, list, "a"), *b = add (self->other, list, "b");
  g_autoptr (GPtrArray) bookmarks = ashi_store_list_bookmarks (self->store, list, NULL);
  GError *error = NULL;

  assert_lists (self->store, "One Two ");
  assert_in (self->store, list, "a b ");
  g_assert_true (ashi_store_remove_list (self->other, list, NULL));
  g_assert_null (ashi_store_add_bookmark (self->store, list, "c", "ashi:c", &error));
  g_assert_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_UNKNOWN);
  g_clear_error (&error);
  g_assert_false (ashi_store_move_bookmark (self->store, a, another, 0, &error));
  g_assert_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_UNKNOWN);
  g_clear_error (&error);
  g_assert_false (ashi_store_restore_bookmark (self->store, g_ptr_array_index (bookmarks, 0), &error));
  g_assert_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_UNKNOWN);
  g_clear_error (&error);
  g_assert_false (ashi_store_rename_list (self->store, list, "x", &error));
  g_assert_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_UNKNOWN);
  g_clear_error (&error);
  assert_in (self->store, another, "");
}

static void
test_refused (Kept *self, gconstpointer unused)
{
  g_autofree char *list = add_list (self->store, "One");
  GError *error = NULL;

  g_assert_null (ashi_store_add_list (self->store, PACK, "", &error));
  g_assert_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_FORMAT);
  g_clear_error (&error);
  g_assert_false (ashi_store_rename_list (self->store, list, "\xff", &error));
  g_assert_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_FORMAT);
  g_clear_error (&error);
  g_assert_null (ashi_store_add_bookmark (self->store, list, "a", "", &error));
  g_assert_error (error, ASHI_STORE_ERROR, ASHI_STORE_ERROR_FORMAT);
  g_clear_error (&error);
  assert_lists (self->store, "One ");
  assert_in (self->store, list, "");
}

/* Lists go to another computer as they stand. */
static void
test_exported (Kept *self, gconstpointer unused)
{
  g_autofree char *list = add_list (self->store, "One"), *another = add_list (self->store, "Two");
  g_autofree char *a = add (self->store, list, "a"), *b = add (self->store, list, "b");
  g_autoptr (AshiStore) elsewhere = open_store (self, "elsewhere.sqlite");
  g_autofree char *json = NULL;
  AshiMerged merged;

  g_assert_true (ashi_store_move_bookmark (self->store, b, list, 0, NULL));
  g_assert_true (ashi_store_move_list (self->store, PACK, another, 0, NULL));
  json = ashi_store_dup_json (self->store, NULL);
  g_assert_true (ashi_store_merge_json (elsewhere, json, strlen (json), &merged, NULL));
  g_assert_cmpuint (merged.n_taken, ==, 4);
  assert_lists (elsewhere, "Two One ");
  assert_in (elsewhere, list, "b a ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/store-lists/" name, Kept, NULL, setup, function, teardown)
  ADD ("lists", test_lists);
  ADD ("order", test_order);
  ADD ("taken-back", test_taken_back);
  ADD ("two-at-once", test_two_at_once);
  ADD ("refused", test_refused);
  ADD ("exported", test_exported);
#undef ADD
  return g_test_run ();
}
