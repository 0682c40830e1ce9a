// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-common-reader.h"

#include "ashi-account-reader.h"
#include "ashi-enum-types.h"
#include "ashi-nick.h"
#include "ashi-translation.h"

#include <glib/gi18n-lib.h>

/* For whom an event is put into words: each hears his own. */
static const AshiAudience READERS[] = { ASHI_AUDIENCE_PROFESSIONAL, ASHI_AUDIENCE_PATIENT };

/* Events */

static void
read_event_part (const AshiReading *reading, AshiPack *pack, AshiEvent *event, xmlNode *node)
{
  const gboolean is_sign = ashi_xml_is (node, "sign");
  AshiClaim *claim;

  if (!is_sign && !ashi_xml_is (node, "act"))
    return;
  claim = ashi_read_claim (reading, pack, node, ASHI_TOPIC_SIGN);
  if (claim == NULL)
    return;
  claim->event = event;
  g_ptr_array_add (is_sign ? event->signs : event->acts, claim);
  if (is_sign && xmlHasProp (node, BAD_CAST "first") != NULL)
    g_ptr_array_add (event->first_signs, claim);
}

static void
read_event (const AshiReading *reading, AshiPack *pack, xmlNode *node)
{
  g_autofree char *id = ashi_xml_require_attribute (reading, node, "id");
  char *title = ashi_xml_dup_child_words (node, "title");
  AshiEvent *event;
  int urgency;

  if (id == NULL || !ashi_xml_read_enum (reading, node, "urgency", ASHI_TYPE_URGENCY, &urgency))
    {
      g_free (title);
      return;
    }
  ashi_translate (reading, NULL, &title);
  event = ashi_event_new (id, (AshiUrgency) urgency, title != NULL ? title : g_strdup (id));
  for (xmlNode *part = ashi_xml_first (node); part != NULL; part = ashi_xml_next (part))
    read_event_part (reading, pack, event, part);
  if (event->signs->len == 0)
    ashi_reading_problem (reading, node, N_ ("Add <sign>…</sign>."), N_ ("Nobody can tell that \"%s\" has happened"),
                          id);
  if (!ashi_common_take_event (ashi_pack_get_common (pack), event))
    ashi_reading_problem (reading, node, N_ ("Give one of them another id."), N_ ("There is an event \"%s\" already"),
                          id);
}

static const AshiEvent *
find_event (const AshiReading *reading, AshiPack *pack, xmlNode *node, const char *id)
{
  const AshiEvent *event = ashi_common_find_event (ashi_pack_get_common (pack), id);

  if (event == NULL)
    ashi_reading_problem (reading, node,
                          N_ ("Correct the id, or name the file of <common> that has it above this one."),
                          N_ ("No event is called \"%s\""), id);
  return event;
}

/**
 * ashi_read_event:
 * @node: what may say event="…"
 *
 * Returns: (nullable): the event it is about; %NULL, too, after a problem was added
 */
const AshiEvent *
ashi_read_event (const AshiReading *reading, AshiPack *pack, xmlNode *node)
{
  g_autofree char *id = ashi_xml_dup_attribute (node, "event");

  return id != NULL ? find_event (reading, pack, node, id) : NULL;
}

static GStrv
read_ids (const AshiReading *reading, xmlNode *node, const char *name)
{
  g_autofree char *ids = ashi_xml_require_attribute (reading, node, name);

  return g_strsplit (ids != NULL ? g_strstrip (ids) : "", " ", -1);
}

/**
 * ashi_read_watch:
 * @node: a <watch>: the events that may follow here
 * @claims: (element-type AshiClaim): where what each reader is told of them goes
 */
void
ashi_read_watch (const AshiReading *reading, AshiPack *pack, xmlNode *node, GPtrArray *claims)
{
  g_auto (GStrv) ids = read_ids (reading, node, "events");

  for (char **id = ids; *id != NULL; id++)
    {
      const AshiEvent *event = find_event (reading, pack, node, *id);

      for (guint i = 0; event != NULL && i < G_N_ELEMENTS (READERS); i++)
        {
          AshiClaim *said = ashi_event_dup_said (event, READERS[i]);

          if (said != NULL)
            g_ptr_array_add (claims, said);
        }
    }
}

static gboolean
is_asked_for (const AshiEvent *event, const char *urgency, GStrv ids)
{
  const char *nick = ashi_nick_of_value (ASHI_TYPE_URGENCY, (int) event->urgency);

  return ids != NULL ? g_strv_contains ((const char *const *) ids, event->id) : g_str_equal (nick, urgency);
}

/* A list of what is told stands under the names of the events, for those who know such names. */
static void
say_event (const AshiEvent *event, GPtrArray *claims)
{
  for (guint i = 0; i < G_N_ELEMENTS (READERS); i++)
    {
      AshiClaim *said = ashi_event_dup_said (event, READERS[i]);

      if (said == NULL)
        continue;
      if (said->label == NULL && READERS[i] != ASHI_AUDIENCE_PATIENT)
        said->label = g_strdup (event->title);
      g_ptr_array_add (claims, said);
    }
}

/**
 * ashi_read_events:
 * @node: an <events>: those of one urgency, or those it names
 *
 * Returns: (transfer full) (element-type AshiClaim): what each reader is told of them, in the pack's order
 */
GPtrArray *
ashi_read_events (const AshiReading *reading, AshiPack *pack, xmlNode *node)
{
  GPtrArray *claims = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_claim_free);
  g_autofree char *urgency = ashi_xml_dup_attribute (node, "urgency");
  g_auto (GStrv) ids = urgency == NULL ? read_ids (reading, node, "of") : NULL;
  GPtrArray *events = ashi_common_get_events (ashi_pack_get_common (pack));

  for (char **id = ids; id != NULL && *id != NULL; id++)
    find_event (reading, pack, node, *id);
  for (guint i = 0; i < events->len; i++)
    if (is_asked_for (g_ptr_array_index (events, i), urgency, ids))
      say_event (g_ptr_array_index (events, i), claims);
  return claims;
}

/* What is shared */

static void
read_share (const AshiReading *reading, AshiPack *pack, xmlNode *node)
{
  g_autofree char *id = ashi_xml_require_attribute (reading, node, "id");

  if (id != NULL && !ashi_common_take_shared (ashi_pack_get_common (pack), id, ashi_read_account (reading, pack, node)))
    ashi_reading_problem (reading, node, N_ ("Give one of them another id."),
                          N_ ("Something is shared as \"%s\" already"), id);
}

/**
 * ashi_read_common:
 * @root: a <common> element, which cites sources read before
 */
void
ashi_read_common (const AshiReading *reading, AshiPack *pack, xmlNode *root)
{
  for (xmlNode *node = ashi_xml_first (root); node != NULL; node = ashi_xml_next (node))
    {
      if (ashi_xml_is (node, "event"))
        read_event (reading, pack, node);
      else if (ashi_xml_is (node, "share"))
        read_share (reading, pack, node);
      else
        ashi_reading_problem (reading, node, N_ ("It can be <event> or <share>."), N_ ("<%s> cannot be common"),
                              node->name);
    }
}

typedef void (*TakeShared) (const char *id, AshiAccount *shared, gpointer taker);

static void
read_sets (const AshiReading *reading, AshiPack *pack, xmlNode *node, TakeShared take, gpointer taker)
{
  g_auto (GStrv) ids = read_ids (reading, node, "sets");

  for (char **id = ids; *id != NULL; id++)
    {
      AshiAccount *shared = ashi_common_find_shared (ashi_pack_get_common (pack), *id);

      if (shared != NULL)
        take (*id, shared, taker);
      else
        ashi_reading_problem (reading, node,
                              N_ ("Correct the id, or name the file of <common> that has it above this one."),
                              N_ ("Nothing is shared as \"%s\""), *id);
    }
}

static void
take_into_account (const char *id, AshiAccount *shared, gpointer taker)
{
  AshiAccount *account = taker;

  for (guint i = 0; i < shared->claims->len; i++)
    g_ptr_array_add (account->claims, ashi_claim_copy (g_ptr_array_index (shared->claims, i), id));
  for (guint i = 0; i < shared->hazards->len; i++)
    g_ptr_array_add (account->hazards, ashi_hazard_copy (g_ptr_array_index (shared->hazards, i), id));
}

/**
 * ashi_read_shares:
 * @node: a <shares> of a subject
 */
void
ashi_read_shares (const AshiReading *reading, AshiPack *pack, xmlNode *node, AshiAccount *account)
{
  read_sets (reading, pack, node, take_into_account, account);
}

/* Whatever belongs to an approach with a needle is not for patients. */
static void
take_into_guidance (const char *id, AshiAccount *shared, gpointer taker)
{
  AshiGuidance *guidance = taker;

  for (guint i = 0; i < shared->claims->len; i++)
    {
      AshiClaim *claim = ashi_claim_copy (g_ptr_array_index (shared->claims, i), id);

      ashi_claim_keep_from_patients (claim);
      if (claim->audience != 0)
        g_ptr_array_add (guidance->claims, claim);
      else
        ashi_claim_free (claim);
    }
}

/**
 * ashi_read_shared_needling:
 * @node: a <shares> of an approach
 */
void
ashi_read_shared_needling (const AshiReading *reading, AshiPack *pack, xmlNode *node, AshiGuidance *guidance)
{
  read_sets (reading, pack, node, take_into_guidance, guidance);
}
