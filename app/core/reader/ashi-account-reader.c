// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-account-reader.h"

#include "ashi-claim-ids.h"
#include "ashi-common-reader.h"
#include "ashi-enum-types.h"
#include "ashi-nick.h"
#include "ashi-reviews-reader.h"

#include <glib/gi18n-lib.h>

/* What could not be read has told of itself. */
static void
take (GPtrArray *array, gpointer item)
{
  if (item != NULL)
    g_ptr_array_add (array, item);
}

static void
read_name_citations (const AshiReading *reading, AshiPack *pack, AshiAccount *account, xmlNode *names)
{
  for (xmlNode *node = ashi_xml_first (names); node != NULL; node = ashi_xml_next (node))
    {
      AshiCitation *citation = ashi_xml_is (node, "cite") ? ashi_read_citation (reading, pack, node) : NULL;

      if (citation != NULL)
        ashi_read_source_for_patient (reading, node, citation);
      take (account->name_citations, citation);
    }
}

static void
read_part (const AshiReading *reading, AshiPack *pack, AshiAccount *account, xmlNode *node)
{
  int topic;

  if (ashi_xml_is (node, "names"))
    read_name_citations (reading, pack, account, node);
  else if (ashi_xml_is (node, "hazard"))
    take (account->hazards, ashi_read_hazard (reading, pack, node));
  else if (ashi_xml_is (node, "depth"))
    take (account->depths, ashi_read_depth (reading, pack, node));
  else if (ashi_xml_is (node, "guidance"))
    take (account->guidance, ashi_read_guidance (reading, pack, node));
  else if (ashi_xml_is (node, "watch"))
    ashi_read_watch (reading, pack, node, account->claims);
  else if (ashi_xml_is (node, "shares"))
    ashi_read_shares (reading, pack, node, account);
  else if (ashi_nick_to_value (ASHI_TYPE_TOPIC, (const char *) node->name, &topic))
    take (account->claims, ashi_read_claim (reading, pack, node, (AshiTopic) topic));
  else if (!ashi_xml_is (node, "not-drawn"))
    ashi_reading_problem (reading, node,
                          N_ ("\"ashi unpack FOLDER\" writes pack.rng, which lists the topics there are."),
                          N_ ("<%s> is unknown"), node->name);
}

static void
check_ids (const AshiReading *reading, AshiAccount *account, xmlNode *node)
{
  g_autoptr (GPtrArray) claims = ashi_account_list_claims (account);
  g_autofree char *id = ashi_xml_dup_attribute (node, "id");

  ashi_claim_ids_check (reading, claims, id);
}

static void
attach_reviews (AshiPack *pack, AshiAccount *account, xmlNode *node)
{
  const AshiReviews *reviews = ashi_pack_get_reviews (pack);
  g_autofree char *id = ashi_xml_dup_attribute (node, "id");

  if (id != NULL)
    ashi_reviews_attach_account (reviews, account, ashi_xml_is (node, "share") ? ASHI_HOME_SHARE : ASHI_HOME_SUBJECT,
                                 id);
}

/**
 * ashi_read_account:
 * @node: the element of a subject, or of what is shared
 *
 * Returns: (transfer full): what is said of the subject, as far as it is good
 */
AshiAccount *
ashi_read_account (const AshiReading *reading, AshiPack *pack, xmlNode *node)
{
  AshiAccount *account = ashi_account_new ();

  for (xmlNode *part = ashi_xml_first (node); part != NULL; part = ashi_xml_next (part))
    read_part (reading, pack, account, part);
  if (!reading->is_trusted)
    check_ids (reading, account, node);
  attach_reviews (pack, account, node);
  return account;
}
