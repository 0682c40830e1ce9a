// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-source-link.h"

/* Where a browser may be led, whatever a stranger's pack names. */

typedef struct
{
  const char *doi, *address, *uri;
} Case;

static const Case cases[] = {
  { "10.1038/s41597-022-01905-2", NULL, "https://doi.org/10.1038/s41597-022-01905-2" },
  { "10.1016/S0140-6736(05)66378-7", "https://example.org", "https://doi.org/10.1016/S0140-6736(05)66378-7" },
  { "10.1/a b'c\"<d>?x#y", NULL, NULL },
  { NULL, "https://example.org/page?a=1", "https://example.org/page?a=1" },
  { NULL, "http://example.org/", "http://example.org/" },
  { NULL, "file:///etc/passwd", NULL },
  { NULL, "javascript:alert(1)", NULL },
  { NULL, "https://somebody@example.org/", NULL },
  { NULL, "https://", NULL },
  { NULL, "somewhere", NULL },
  { NULL, NULL, NULL },
};

static void
test_uri (gconstpointer data)
{
  const Case *told = data;
  const AshiSource source = { .doi = (char *) told->doi, .address = (char *) told->address };
  g_autofree char *uri = ashi_source_dup_uri (&source);

  if (told->uri != NULL || told->doi == NULL)
    g_assert_cmpstr (uri, ==, told->uri);
  else
    g_assert_true (uri == NULL || strpbrk (uri, " '\"<>?#") == NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/source-link/uri/%u", i);

      g_test_add_data_func (name, &cases[i], test_uri);
    }
  return g_test_run ();
}
