// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* A link, as another program hands it over. What it opens can be linked to, and that link opens the same. */
#include "fuzz-copy.h"

#include "ashi-link.h"

static AshiPack *pack;

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_copy_prepare ();
  pack = fuzz_copy_read ();
  return 0;
}

static AshiView *
open_view (void)
{
  AshiView *view = ashi_view_new ();

  ashi_view_set_pack (view, pack);
  return view;
}

static void
check_again (AshiView *view, AshiFraming look)
{
  g_autofree char *link = ashi_link_dup (view, pack, look);
  g_autofree char *again = NULL;
  g_autoptr (AshiView) other = open_view ();
  AshiFraming other_look;

  g_assert_true (ashi_link_open (link, pack, other, &other_look, NULL, NULL));
  again = ashi_link_dup (other, pack, other_look);
  g_assert_cmpstr (again, ==, link);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *uri = g_strndup ((const char *) data, size);
  g_autoptr (AshiView) view = open_view ();
  g_autoptr (GError) error = NULL;
  AshiFraming look;

  if (!g_utf8_validate (uri, -1, NULL))
    return 0;
  if (ashi_link_open (uri, pack, view, &look, NULL, &error))
    check_again (view, look);
  else
    g_assert_nonnull (error);
  return 0;
}
