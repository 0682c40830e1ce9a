// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-catalogue.h"
#include "ashi-tongue.h"

#include <string.h>

/* A catalogue as msgfmt writes it: keys in order, and what they are in the language. */
static GBytes *
compile (const char *const *pairs)
{
  g_autoptr (GByteArray) head = g_byte_array_new (), strings = g_byte_array_new ();
  const guint32 n = g_strv_length ((GStrv) pairs) / 2;
  guint32 words[7] = { 0x950412deu, 0, n, 28, 28 + 8 * n, 0, 0 };

  g_byte_array_append (head, (const guint8 *) words, sizeof words);
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < n; i++)
      {
        const char *text = pairs[2 * i + side];
        const guint32 entry[] = { (guint32) strlen (text), 28 + 16 * n + strings->len };

        g_byte_array_append (head, (const guint8 *) entry, sizeof entry);
        g_byte_array_append (strings, (const guint8 *) text, (guint) strlen (text) + 1);
      }
  g_byte_array_append (head, strings->data, strings->len);
  return g_bytes_new (head->data, head->len);
}

#define HEADER "Language: es\nX-Clinical-Review: none\n"

static const char *const spanish[] = {
  "", HEADER, "Call an ambulance.", "Llame a una ambulancia.", "Skin", "Piel", "layer\004Skin", "La piel", "quiet",
  "", NULL
};

static void
test_finds (void)
{
  g_autoptr (GBytes) bytes = compile (spanish);
  g_autoptr (AshiCatalogue) catalogue = ashi_catalogue_new (bytes);
  g_autofree char *language = NULL, *other = NULL;

  g_assert_nonnull (catalogue);
  g_assert_cmpstr (ashi_catalogue_find (catalogue, NULL, "Call an ambulance."), ==, "Llame a una ambulancia.");
  g_assert_cmpstr (ashi_catalogue_find (catalogue, NULL, "Skin"), ==, "Piel");
  g_assert_cmpstr (ashi_catalogue_find (catalogue, "layer", "Skin"), ==, "La piel");
  g_assert_null (ashi_catalogue_find (catalogue, "plate", "Skin"));
  g_assert_null (ashi_catalogue_find (catalogue, NULL, "call an ambulance."));
  g_assert_null (ashi_catalogue_find (catalogue, NULL, "quiet"));
  g_assert_null (ashi_catalogue_find (catalogue, NULL, ""));
  language = ashi_catalogue_dup_field (catalogue, "Language");
  other = ashi_catalogue_dup_field (catalogue, "Lang");
  g_assert_cmpstr (language, ==, "es");
  g_assert_null (other);
}

/* However it is cut short or spoilt, it is refused or read within its bounds, as sanitizers see. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) whole = compile (spanish);
  gsize size;
  const guint8 *data = g_bytes_get_data (whole, &size);

  for (gsize length = 0; length < size; length++)
    {
      g_autofree guint8 *part = g_memdup2 (data, length);
      g_autoptr (GBytes) bytes = g_bytes_new_static (part, length);

      g_assert_null (ashi_catalogue_new (bytes));
    }
  for (gsize i = 0; i < size; i++)
    {
      g_autofree guint8 *spoilt = g_memdup2 (data, size);
      g_autoptr (GBytes) bytes = g_bytes_new_static (spoilt, size);
      g_autoptr (AshiCatalogue) catalogue = NULL;

      spoilt[i] ^= 0xff;
      catalogue = ashi_catalogue_new (bytes);
      if (catalogue != NULL)
        ashi_catalogue_find (catalogue, NULL, "Skin");
    }
}

static void
test_tongue (void)
{
  const char *const reviewed[] = { "", "X-Clinical-Review: physiotherapist, A. B., 2026-11-30\n", "Skin", "Haut",
                                   NULL };
  g_autoptr (GBytes) bytes = compile (spanish), other = compile (reviewed);
  g_autoptr (AshiTongue) tongue = ashi_tongue_new ("es", bytes), german = ashi_tongue_new ("de", other);
  g_autoptr (AshiTongue) none = ashi_tongue_new ("it", NULL);
  g_autofree char *name = ashi_tongue_dup_name (tongue), *italian = ashi_tongue_dup_name (none);

  g_assert_cmpstr (ashi_tongue_find (tongue, NULL, "Skin"), ==, "Piel");
  g_assert_false (ashi_tongue_is_reviewed (tongue));
  g_assert_cmpstr (ashi_tongue_find (german, NULL, "Skin"), ==, "Haut");
  g_assert_true (ashi_tongue_is_reviewed (german));
  g_assert_null (ashi_tongue_find (none, NULL, "Skin"));
  g_assert_cmpstr (name, ==, "español");
  g_assert_cmpstr (italian, ==, "italiano");
}

/* A language with a catalogue of what the program says is spoken whatever the process speaks; what is missing in it,
 * and all where nobody asked for a language, stays as it is. */
static void
test_say (void)
{
  g_auto (GStrv) codes = ashi_tongue_list ();

  g_assert_cmpstr (ashi_tongue_say (NULL, "When to call"), ==, "When to call");
  g_assert_true (g_strv_contains ((const char *const *) codes, "en"));
  g_assert_cmpuint (g_strv_length (codes), >, 1);
  for (char **code = codes; *code != NULL; code++)
    {
      g_autoptr (AshiTongue) tongue = ashi_tongue_new_for (*code);
      const char *said = ashi_tongue_say (tongue, "When to call");

      g_assert_cmpstr (ashi_tongue_get_code (tongue), ==, *code);
      g_assert_cmpint (g_str_equal (said, "When to call"), ==, ashi_tongue_is_original (tongue));
      g_assert_cmpint (ashi_tongue_is_backwards (tongue), ==, g_str_equal (*code, "ar"));
      g_assert_cmpstr (ashi_tongue_say (tongue, "No such message."), ==, "No such message.");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tongue/finds", test_finds);
  g_test_add_func ("/tongue/damaged", test_damaged);
  g_test_add_func ("/tongue/tongue", test_tongue);
  g_test_add_func ("/tongue/say", test_say);
  return g_test_run ();
}
