// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-count-reader.h"

#include "ashi-claim-reader.h"
#include "ashi-enum-types.h"
#include "ashi-tongue.h"
#include "ashi-translation.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static gboolean
read_number (const AshiReading *reading, xmlNode *node, const char *name, guint most, guint *number)
{
  double value;

  if (!ashi_xml_read_number (reading, node, name, 0, most, &value))
    return FALSE;
  if (value != floor (value))
    {
      ashi_reading_problem (reading, node, N_ ("Count whole ones."), N_ ("%s=\"…\" of <%s> is no whole number"), name,
                            node->name);
      return FALSE;
    }
  *number = (guint) value;
  return TRUE;
}

static gboolean
read_of (const AshiReading *reading, xmlNode *node, AshiCount *count)
{
  if (!read_number (reading, node, "of", ASHI_COUNT_RARE, &count->of))
    return FALSE;
  if (count->of == 100 || count->of == ASHI_COUNT_RARE)
    return TRUE;
  ashi_reading_problem (reading, node, N_ ("Write of=\"100\", or of=\"10000\" for what is rare."),
                        N_ ("A count is out of %u, and could be compared with no other"), count->of);
  return FALSE;
}

static gboolean
read_span (const AshiReading *reading, xmlNode *node, AshiCount *count)
{
  if (!read_number (reading, node, "from", count->of, &count->from)
      || !read_number (reading, node, "to", count->of, &count->to))
    return FALSE;
  if (count->from < count->to)
    return TRUE;
  ashi_reading_problem (reading, node, N_ ("Write the smaller figure first, or <about n=\"…\"/>."),
                        N_ ("A count goes from %u to %u"), count->from, count->to);
  return FALSE;
}

/* How many of them; that nobody counted is an answer. */
static gboolean
read_figure (const AshiReading *reading, xmlNode *node, AshiCount *count)
{
  xmlNode *about = ashi_xml_child (node, "about"), *below = ashi_xml_child (node, "below"),
          *between = ashi_xml_child (node, "between"), *one = about != NULL ? about : below;

  count->is_known = ashi_xml_child (node, "none-found") == NULL;
  count->is_below = below != NULL;
  if (!count->is_known)
    return TRUE;
  if (between != NULL)
    return read_span (reading, between, count);
  if (one == NULL)
    {
      ashi_reading_problem (reading, node, N_ ("Add <about n=\"…\"/>, or say that there is <none-found>."),
                            N_ ("A count says not how many"));
      return FALSE;
    }
  if (!read_number (reading, one, "n", count->of, &count->from))
    return FALSE;
  count->to = count->from;
  return TRUE;
}

static AshiCount *
read_parts (const AshiReading *reading, xmlNode *node)
{
  g_autoptr (AshiCount) count = g_new0 (AshiCount, 1);
  int counted;

  count->gist = ashi_xml_dup_child_words (node, "text");
  count->who = ashi_xml_dup_child_words (node, "who");
  count->unknown = ashi_xml_dup_child_words (node, "none-found");
  if (count->unknown == NULL)
    count->unknown = ashi_xml_dup_child_words (node, "unknown");
  if (count->gist == NULL)
    {
      ashi_reading_problem (reading, node, N_ ("Add <text>…</text>."), N_ ("A count says not of what"));
      return NULL;
    }
  if (!ashi_xml_read_enum (reading, node, "counted", ASHI_TYPE_COUNTED, &counted) || !read_of (reading, node, count)
      || !read_figure (reading, node, count))
    return NULL;
  count->counted = (AshiCounted) counted;
  return g_steal_pointer (&count);
}

static void
translate_count (const AshiReading *reading, AshiClaim *claim, AshiCount *count)
{
  AshiRendering rendering;

  if (reading->tongue == NULL)
    return;
  rendering = ashi_translate (reading, NULL, &count->gist);
  if (rendering != ASHI_RENDERING_MISSING)
    count->tongue = ashi_tongue_ref (reading->tongue);
  rendering |= ashi_translate (reading, NULL, &count->who);
  rendering |= ashi_translate (reading, NULL, &count->unknown);
  claim->rendering = rendering;
  g_free (claim->text);
  claim->text = ashi_count_dup_words (count);
}

/**
 * ashi_read_count:
 * @node: a <count>
 * @count: (out): the figures
 *
 * Returns: (transfer full) (nullable): what it says in words; %NULL, and no @count, after a problem was added
 */
AshiClaim *
ashi_read_count (const AshiReading *reading, AshiPack *pack, xmlNode *node, AshiCount **count)
{
  g_autoptr (AshiClaim) claim = ashi_claim_new ();
  g_autoptr (AshiCount) parts = read_parts (reading, node);

  if (parts == NULL)
    return NULL;
  claim->topic = ASHI_TOPIC_NOTE;
  claim->label = ashi_xml_dup_attribute (node, "label");
  claim->working = ashi_xml_dup_child_words (node, "working");
  claim->text = ashi_count_dup_words (parts);
  if (!ashi_read_standing (reading, pack, node, claim) || !ashi_check_working (reading, node, claim))
    return NULL;
  translate_count (reading, claim, parts);
  *count = g_steal_pointer (&parts);
  return g_steal_pointer (&claim);
}
