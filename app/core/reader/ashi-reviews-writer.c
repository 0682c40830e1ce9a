// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-reviews-writer.h"

#include "ashi-enum-types.h"
#include "ashi-hash.h"
#include "ashi-limits.h"
#include "ashi-nick.h"
#include "ashi-xml.h"

#include <glib/gi18n-lib.h>

/* Who said something of which claim, by the attributes that tell it; the first that is there says what the claim is of.
 */
static char *
dup_key (xmlNode *node)
{
  static const char *const names[] = { "subject", "lesson", "event", "share", "claim", "role", "initials" };
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *value = ashi_xml_dup_attribute (node, names[i]);

      g_string_append_printf (key, "%s\n", value != NULL ? value : "");
    }
  return g_string_free (key, FALSE);
}

static void
set (xmlNode *node, const char *name, const char *value)
{
  xmlSetProp (node, (const xmlChar *) name, (const xmlChar *) value);
}

static xmlNode *
node_new (xmlNode *root, const AshiReview *review)
{
  xmlNode *node = xmlNewDocNode (root->doc, root->ns, (const xmlChar *) "review", NULL);

  set (node, ashi_nick_of_value (ASHI_TYPE_HOME, (int) review->of), review->owner);
  set (node, "claim", review->claim);
  set (node, "verdict", ashi_nick_of_value (ASHI_TYPE_VERDICT, (int) review->verdict));
  set (node, "role", review->role);
  set (node, "initials", review->initials);
  set (node, "date", review->date);
  set (node, "words", review->words);
  if (review->remark != NULL)
    xmlAddChild (node, xmlNewDocText (root->doc, (const xmlChar *) review->remark));
  return node;
}

static void
append (xmlNode *root, xmlNode *node)
{
  if (root->last == NULL)
    xmlAddChild (root, xmlNewDocText (root->doc, (const xmlChar *) "\n"));
  xmlAddChild (root, xmlNewDocText (root->doc, (const xmlChar *) "  "));
  xmlAddChild (root, node);
  xmlAddChild (root, xmlNewDocText (root->doc, (const xmlChar *) "\n"));
}

/* What the same person said of the same claim before is replaced; all else stays, and where it stands. */
static void
put (xmlNode *root, GHashTable *known, const AshiReview *review)
{
  xmlNode *node = node_new (root, review);
  g_autofree char *key = dup_key (node);
  xmlNode *earlier = g_hash_table_lookup (known, key);

  if (earlier == NULL)
    append (root, node);
  else
    {
      xmlReplaceNode (earlier, node);
      xmlFreeNode (earlier);
    }
  g_hash_table_insert (known, g_steal_pointer (&key), node);
}

static GHashTable *
find_known (xmlNode *root)
{
  GHashTable *known = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, NULL);

  for (xmlNode *node = ashi_xml_first (root); node != NULL; node = ashi_xml_next (node))
    if (ashi_xml_is (node, "review"))
      g_hash_table_insert (known, dup_key (node), node);
  return known;
}

static xmlDoc *
doc_new (void)
{
  xmlDoc *doc = xmlNewDoc ((const xmlChar *) "1.0");
  xmlNode *root = xmlNewDocNode (doc, NULL, (const xmlChar *) "reviews", NULL);

  xmlDocSetRootElement (doc, root);
  xmlSetNs (root, xmlNewNs (root, (const xmlChar *) ASHI_PACK_NAMESPACE, NULL));
  return doc;
}

static xmlDoc *
read_doc (const AshiReading *reading, GBytes *old)
{
  g_autoptr (xmlDoc) doc = ashi_xml_parse (reading, old);
  xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;

  if (root == NULL)
    return NULL;
  if (ashi_xml_is (root, "reviews") && root->ns != NULL)
    return g_steal_pointer (&doc);
  ashi_reading_problem (reading, root, N_ ("Name another file in pack.xml."), N_ ("<%s> holds no reviews"), root->name);
  return NULL;
}

/**
 * ashi_reviews_write:
 * @old: (nullable): the file as it is; %NULL when there is none yet
 * @file: its name, for problems with it
 * @reviews: (element-type AshiReview): what is added, in place of what the same people said of the same claims before
 *
 * Returns: (transfer full) (nullable): the file as it is to be; %NULL, and a problem, when it cannot be read
 */
GBytes *
ashi_reviews_write (GBytes *old, const char *file, GPtrArray *reviews, AshiProblems *problems)
{
  const AshiReading reading = { problems, file, FALSE };
  g_autoptr (xmlDoc) doc = old != NULL ? read_doc (&reading, old) : doc_new ();
  g_autoptr (GHashTable) known = NULL;
  xmlChar *text = NULL;
  int size = 0;

  if (doc == NULL)
    return NULL;
  known = find_known (xmlDocGetRootElement (doc));
  for (guint i = 0; i < reviews->len; i++)
    put (xmlDocGetRootElement (doc), known, g_ptr_array_index (reviews, i));
  if (g_hash_table_size (known) > ASHI_LIMIT_ITEMS)
    {
      ashi_problems_add (problems, file, 0, N_ ("Take away those of words that have changed."),
                         N_ ("It would hold more than %d reviews"), ASHI_LIMIT_ITEMS);
      return NULL;
    }
  xmlDocDumpMemoryEnc (doc, &text, &size, "UTF-8");
  return g_bytes_new_with_free_func (text, (gsize) size, (GDestroyNotify) xmlFree, text);
}
