// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-file-type.h"

/* As what a file is saved that somebody has named, and has chosen a type for. */

typedef struct
{
  const char *named;
  AshiFileType types, chosen;
  const char *saved;
  gboolean is_other;
} Case;

static const Case cases[] = {
  { "/home/a/view", ASHI_FILE_PICTURE, ASHI_FILE_PNG, "/home/a/view.png", FALSE },
  { "/home/a/view.pdf", ASHI_FILE_PICTURE, ASHI_FILE_PNG, "/home/a/view.pdf", FALSE },
  { "/home/a/view.PDF", ASHI_FILE_PICTURE, ASHI_FILE_PNG, "/home/a/view.PDF", FALSE },
  { "/home/a/view.png", ASHI_FILE_PICTURE, ASHI_FILE_SVG, "/home/a/view.svg", FALSE },
  { "/home/a/view.pdf", ASHI_FILE_PICTURE, ASHI_FILE_SVG, "/home/a/view.pdf", FALSE },
  { "/home/a/view.jpg", ASHI_FILE_PICTURE, ASHI_FILE_PNG, "/home/a/view.png", TRUE },
  { "/home/a/card.png", ASHI_FILE_PDF, ASHI_FILE_PDF, "/home/a/card.pdf", TRUE },
  { "/home/a.b/GB30 v1.2", ASHI_FILE_PDF, ASHI_FILE_PDF, "/home/a.b/GB30 v1.2.pdf", FALSE },
  { "/home/a.pdf/card", ASHI_FILE_PDF, ASHI_FILE_PDF, "/home/a.pdf/card.pdf", FALSE },
};

static void
test_settle (gconstpointer data)
{
  const Case *asked = data;
  const AshiFileType offered = (asked->types & ASHI_FILE_PNG) != 0 ? ASHI_FILE_PNG : ASHI_FILE_PDF;
  gboolean is_other;
  g_autofree char *saved = ashi_file_type_settle (asked->named, asked->types, offered, asked->chosen, &is_other);

  g_assert_cmpstr (saved, ==, asked->saved);
  g_assert_cmpint (is_other, ==, asked->is_other);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/file-type/settle/%u", i);

      g_test_add_data_func (name, &cases[i], test_settle);
    }
  return g_test_run ();
}
