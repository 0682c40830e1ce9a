// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-claim-reader.h"

#include "ashi-audience.h"
#include "ashi-common-reader.h"
#include "ashi-enum-types.h"
#include "ashi-length.h"
#include "ashi-nick.h"
#include "ashi-translation.h"
#include "ashi-well-formed.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* No needling site of this atlas is deeper than this in any figure we read, so more is a slip of the pen. */
#define MAX_DEPTH_MM 150.0

/**
 * ashi_read_citation:
 * @node: a <cite>
 *
 * Returns: (transfer full) (nullable): a citation of a source that @pack has; %NULL after a problem was added
 */
AshiCitation *
ashi_read_citation (const AshiReading *reading, AshiPack *pack, xmlNode *node)
{
  g_autofree char *id = ashi_xml_require_attribute (reading, node, "source");
  g_autofree char *at = ashi_xml_dup_attribute (node, "at");
  const AshiSource *source = ashi_pack_cite_source (pack, id);
  AshiCitation *citation;

  if (id == NULL)
    return NULL;
  if (source == NULL && ashi_pack_get_n_sources (pack) > 0)
    {
      ashi_reading_problem (reading, node, N_ ("Correct the id, or add the source to sources.xml."),
                            N_ ("No source is called \"%s\""), id);
      return NULL;
    }
  if (source == NULL)
    return NULL;
  citation = ashi_citation_new (source, at);
  citation->tells_length = source->tells_length || (!reading->is_trusted && ashi_tells_length (at));
  return citation;
}

static void
read_citations (const AshiReading *reading, AshiPack *pack, xmlNode *parent, GPtrArray *citations)
{
  for (xmlNode *node = ashi_xml_first (parent); node != NULL; node = ashi_xml_next (node))
    {
      AshiCitation *citation = ashi_xml_is (node, "cite") ? ashi_read_citation (reading, pack, node) : NULL;

      if (citation != NULL)
        g_ptr_array_add (citations, citation);
    }
}

static gboolean
read_audience (const AshiReading *reading, xmlNode *node, AshiAudience *audience)
{
  g_autofree char *text = ashi_xml_dup_attribute (node, "audience");
  g_auto (GStrv) words = text != NULL ? g_strsplit (text, " ", -1) : NULL;

  if (words == NULL)
    return TRUE;
  *audience = 0;
  for (char **word = words; *word != NULL; word++)
    {
      int flag;

      if (!ashi_nick_to_value (ASHI_TYPE_AUDIENCE, *word, &flag))
        {
          ashi_reading_problem (reading, node, N_ ("It can be clinician, trainee, patient, or several with spaces."),
                                N_ ("audience=\"%s\" is unknown"), *word);
          return FALSE;
        }
      *audience |= (AshiAudience) flag;
    }
  return TRUE;
}

/**
 * ashi_read_for_patient:
 * @words: (nullable): what a patient would see
 *
 * Returns: whether a patient may see it; when not, a problem was added
 */
gboolean
ashi_read_for_patient (const AshiReading *reading, xmlNode *node, const char *words)
{
  if (reading->is_trusted || !ashi_tells_length (words))
    return TRUE;
  ashi_reading_problem (reading, node, N_ ("Say it without a length, or take \"patient\" out of its audience."),
                        N_ ("A patient would see a length: \"%s\""), words);
  return FALSE;
}

/**
 * ashi_read_source_for_patient:
 *
 * Returns: whether a patient may see that it is a source; when not, a problem was added
 */
gboolean
ashi_read_source_for_patient (const AshiReading *reading, xmlNode *node, const AshiCitation *citation)
{
  if (!citation->tells_length)
    return TRUE;
  ashi_reading_problem (reading, node, N_ ("Cite another source or place, or leave it to clinicians and trainees."),
                        N_ ("A patient would see a length in the source \"%s\""), citation->source->id);
  return FALSE;
}

static gboolean
are_sources_for_patient (const AshiReading *reading, xmlNode *node, const AshiClaim *claim)
{
  for (guint i = 0; i < claim->citations->len; i++)
    if (!ashi_read_source_for_patient (reading, node, g_ptr_array_index (claim->citations, i)))
      return FALSE;
  return TRUE;
}

/* A length in what a patient reads is taken for a depth, and what tells of a needle is not for patients at all. */
static gboolean
is_for_patient (const AshiReading *reading, xmlNode *node, const AshiClaim *claim)
{
  if (ashi_xml_is (node, "depth"))
    {
      ashi_reading_problem (reading, node, N_ ("Take \"patient\" out of its audience."),
                            N_ ("A patient would see a depth"));
      return FALSE;
    }
  if (ashi_topic_is_of_needle (claim->topic))
    {
      ashi_reading_problem (reading, node, N_ ("Take \"patient\" out of its audience, or say it in a <plain>."),
                            N_ ("A patient would see how a needle is used: <%s>"), node->name);
      return FALSE;
    }
  return ashi_read_for_patient (reading, node, claim->label) && ashi_read_for_patient (reading, node, claim->text)
         && ashi_read_for_patient (reading, node, claim->working) && are_sources_for_patient (reading, node, claim);
}

/* What is not for patients is kept for the others: a hazard is not lost to a clinician because of its words. */
static gboolean
is_for_anybody (AshiClaim *claim, gboolean is_for_patient)
{
  if (!is_for_patient)
    ashi_claim_keep_from_patients (claim);
  return claim->audience != 0;
}

/* What is said is not lost because of what it is called. */
static char *
read_id (const AshiReading *reading, xmlNode *node)
{
  g_autofree char *id = ashi_xml_dup_attribute (node, "id");

  if (id == NULL || reading->is_trusted || ashi_is_id (id))
    return g_steal_pointer (&id);
  ashi_reading_problem (reading, node,
                        N_ ("Write small letters and digits, words joined by single hyphens: \"origin-deep-head\"."),
                        N_ ("id=\"%s\" of <%s> cannot be used"), id, node->name);
  return NULL;
}

/* Where in a source it was read is what whoever reads again needs first; our own notes have no pages. */
static void
check_place (const AshiReading *reading, xmlNode *node, const AshiCitation *citation)
{
  if (citation->at == NULL && !ashi_source_is_notes (citation->source))
    ashi_reading_problem (reading, node, N_ ("Say where in it, as at=\"p. 186\" or at=\"abstract\"."),
                          N_ ("<%s> was read in \"%s\", but it is not said where"), node->name, citation->source->id);
}

/* A claim is no better than its sources: one that nobody has read is shown as what it is. */
static void
check_support (const AshiReading *reading, xmlNode *node, AshiClaim *claim)
{
  if (reading->is_trusted || claim->support != ASHI_SUPPORT_READ)
    return;
  for (guint i = 0; i < claim->citations->len; i++)
    {
      const AshiCitation *citation = g_ptr_array_index (claim->citations, i);

      if (ashi_source_is_unread (citation->source))
        {
          ashi_reading_problem (reading, node, N_ ("Say support=\"unchecked\", or read the source and say so there."),
                                N_ ("<%s> is said to be read in \"%s\", which nobody has read"), node->name,
                                citation->source->id);
          claim->support = ASHI_SUPPORT_UNCHECKED;
          return;
        }
      check_place (reading, node, citation);
    }
}

/**
 * ashi_read_standing:
 *
 * Reads what claims of every form share: id, support, audience, sources. What a patient may not see is not for
 * patients; a problem was added then. What the claim says by now is translated.
 *
 * Returns: whether the claim may be believed as it stands, and there is somebody whom it is for; when not, a problem
 * was added
 */
gboolean
ashi_read_standing (const AshiReading *reading, AshiPack *pack, xmlNode *node, AshiClaim *claim)
{
  int support;

  if (!ashi_xml_read_enum (reading, node, "support", ASHI_TYPE_SUPPORT, &support))
    return FALSE;
  claim->support = (AshiSupport) support;
  if (!read_audience (reading, node, &claim->audience))
    return FALSE;
  claim->line = (guint) xmlGetLineNo (node);
  claim->id = read_id (reading, node);
  claim->event = ashi_read_event (reading, pack, node);
  read_citations (reading, pack, node, claim->citations);
  check_support (reading, node, claim);
  if (claim->audience & ASHI_AUDIENCE_PATIENT && !is_for_anybody (claim, is_for_patient (reading, node, claim)))
    return FALSE;
  ashi_translate_claim (reading, claim);
  if (claim->citations->len > 0)
    return TRUE;
  /* A pack without any source is one problem, not one for every claim. */
  if (ashi_pack_get_n_sources (pack) > 0)
    ashi_reading_problem (reading, node, N_ ("Add <cite source=\"…\"/>; a fact without a source is not shown."),
                          N_ ("<%s> has no source"), node->name);
  return FALSE;
}

static gboolean
read_text (const AshiReading *reading, xmlNode *node, AshiClaim *claim)
{
  claim->text = ashi_xml_dup_child_words (node, "text");
  if (claim->text == NULL)
    ashi_reading_problem (reading, node, N_ ("Add <text>…</text>."), N_ ("<%s> says nothing"), node->name);
  return claim->text != NULL;
}

static GStrv
read_felt (const AshiReading *reading, xmlNode *parent)
{
  g_autoptr (GStrvBuilder) areas = g_strv_builder_new ();
  gboolean any = FALSE;

  for (xmlNode *node = ashi_xml_first (parent); node != NULL; node = ashi_xml_next (node))
    {
      g_autofree char *area = ashi_xml_is (node, "felt") ? ashi_xml_require_attribute (reading, node, "in") : NULL;

      if (area == NULL)
        continue;
      g_strv_builder_add (areas, area);
      any = TRUE;
    }
  return any ? g_strv_builder_end (areas) : NULL;
}

/**
 * ashi_check_working:
 * @claim: which was read from @node
 *
 * Returns: whether it shows how it follows from what was read, if it is derived; when not, a problem was added
 */
gboolean
ashi_check_working (const AshiReading *reading, xmlNode *node, const AshiClaim *claim)
{
  if (claim->support != ASHI_SUPPORT_DERIVED || claim->working != NULL)
    return TRUE;
  ashi_reading_problem (reading, node, N_ ("Add <working>…</working>."), N_ ("<%s> is derived but shows no working"),
                        node->name);
  return FALSE;
}

/**
 * ashi_read_claim:
 * @node: an element that states one thing in words
 *
 * Returns: (transfer full) (nullable): %NULL after a problem was added, as when it cites nobody
 */
AshiClaim *
ashi_read_claim (const AshiReading *reading, AshiPack *pack, xmlNode *node, AshiTopic topic)
{
  g_autoptr (AshiClaim) claim = ashi_claim_new ();

  claim->topic = topic;
  if (ashi_topic_is_of_learning (topic))
    claim->audience = ASHI_AUDIENCE_TRAINEE;
  claim->label = ashi_xml_dup_attribute (node, "label");
  claim->working = ashi_xml_dup_child_words (node, "working");
  claim->felt = read_felt (reading, node);
  claim->course = ashi_xml_dup_attribute (node, "course");
  if (!read_text (reading, node, claim) || !ashi_read_standing (reading, pack, node, claim)
      || !ashi_check_working (reading, node, claim))
    return NULL;
  return g_steal_pointer (&claim);
}

/* Nobody is told that advice was read because the injury was: unless it says so itself, it is our own. */
static AshiAdvice
read_advice (const AshiReading *reading, xmlNode *parent, const char *name, AshiSupport support)
{
  xmlNode *node = ashi_xml_child (parent, name);
  AshiAdvice advice = { ashi_xml_dup_words (node), ASHI_SUPPORT_UNCHECKED };
  int own;

  if (node == NULL || xmlHasProp (node, BAD_CAST "support") == NULL
      || !ashi_xml_read_enum (reading, node, "support", ASHI_TYPE_SUPPORT, &own))
    return advice;
  if (own < (int) support)
    ashi_reading_problem (reading, node, N_ ("Say it in a claim of its own, with its sources."),
                          N_ ("<%s> is said to be better known than its hazard, whose sources it has"), name);
  else if (own == ASHI_SUPPORT_DERIVED)
    ashi_reading_problem (reading, node, N_ ("Say it in a claim of its own, with its <working>."),
                          N_ ("<%s> is derived but shows no working"), name);
  else
    advice.support = (AshiSupport) own;
  return advice;
}

/* What is to be done when it has happened stands with the event, and nowhere else. */
static void
take_act_of_event (const AshiReading *reading, xmlNode *node, AshiHazard *hazard)
{
  const AshiEvent *event = hazard->claim->event;
  const gboolean is_for_patient = (hazard->claim->audience & ASHI_AUDIENCE_PATIENT) != 0;
  g_autoptr (AshiClaim) act = NULL;

  if (event == NULL)
    return;
  if (hazard->act.text != NULL)
    ashi_reading_problem (reading, node, N_ ("Take <act> away, or event=\"…\"."),
                          N_ ("A hazard says what the event \"%s\" says already: what to do"), event->id);
  act = ashi_event_dup_act (event, is_for_patient ? ASHI_AUDIENCE_PATIENT : ASHI_AUDIENCE_PROFESSIONAL);
  g_free (hazard->act.text);
  hazard->act = act != NULL ? (AshiAdvice) { g_steal_pointer (&act->text), act->support } : (AshiAdvice) { NULL };
}

/* What the event says has been translated with it. */
static void
translate_advice (const AshiReading *reading, AshiHazard *hazard)
{
  hazard->claim->rendering |= ashi_translate (reading, NULL, &hazard->avoid.text);
  if (hazard->claim->event == NULL)
    hazard->claim->rendering |= ashi_translate (reading, NULL, &hazard->act.text);
}

/**
 * ashi_read_hazard:
 * @node: a <hazard>; what patients may not be told of it makes the whole of it not for patients
 *
 * Returns: (transfer full) (nullable): %NULL after a problem was added
 */
AshiHazard *
ashi_read_hazard (const AshiReading *reading, AshiPack *pack, xmlNode *node)
{
  g_autoptr (AshiHazard) hazard = g_new0 (AshiHazard, 1);
  int severity;

  hazard->claim = ashi_claim_new ();
  hazard->claim->topic = ASHI_TOPIC_PRECAUTION;
  if (!ashi_xml_read_enum (reading, node, "severity", ASHI_TYPE_SEVERITY, &severity)
      || !read_text (reading, node, hazard->claim) || !ashi_read_standing (reading, pack, node, hazard->claim))
    return NULL;
  hazard->severity = (AshiSeverity) severity;
  hazard->structure = ashi_xml_dup_attribute (node, "structure");
  hazard->avoid = read_advice (reading, node, "avoid", hazard->claim->support);
  hazard->act = read_advice (reading, node, "act", hazard->claim->support);
  take_act_of_event (reading, node, hazard);
  if ((hazard->claim->audience & ASHI_AUDIENCE_PATIENT)
      && !is_for_anybody (hazard->claim, ashi_read_for_patient (reading, node, hazard->avoid.text)
                                             && ashi_read_for_patient (reading, node, hazard->act.text)))
    return NULL;
  translate_advice (reading, hazard);
  return g_steal_pointer (&hazard);
}

/* "+01.250" as people read it: "1.250". Every digit that says how exact it is stays. */
static char *
dup_digits (const char *number)
{
  const char *digits = number + strspn (number, "+-0");
  const char *lead = g_ascii_isdigit (*digits) ? "" : "0";
  char *printed = g_strconcat (lead, digits, NULL);

  if (g_str_has_suffix (printed, "."))
    printed[strlen (printed) - 1] = '\0';
  return printed;
}

/* A number, and the digits it is printed in. */
static gboolean
read_printed (const AshiReading *reading, xmlNode *figure, const char *name, double *value, char **words)
{
  g_autofree char *written = ashi_xml_dup_attribute (figure, name);

  if (!ashi_xml_read_number (reading, figure, name, 0, MAX_DEPTH_MM, value))
    return FALSE;
  *value = fabs (*value); /* -0 is 0 */
  *words = dup_digits (written);
  return TRUE;
}

static gboolean
read_mean (const AshiReading *reading, xmlNode *figure, AshiDepth *depth)
{
  depth->form = ASHI_DEPTH_MEAN;
  if (!read_printed (reading, figure, "value", &depth->low, &depth->low_words))
    return FALSE;
  depth->high = depth->low;
  depth->high_words = g_strdup (depth->low_words);
  return !xmlHasProp (figure, (const xmlChar *) "sd")
         || read_printed (reading, figure, "sd", &depth->sd, &depth->sd_words);
}

static gboolean
read_spread (const AshiReading *reading, xmlNode *figure, AshiDepth *depth)
{
  if (ashi_xml_is (figure, "mean"))
    return read_mean (reading, figure, depth);
  depth->form = ASHI_DEPTH_RANGE;
  return read_printed (reading, figure, "min", &depth->low, &depth->low_words)
         && read_printed (reading, figure, "max", &depth->high, &depth->high_words);
}

static gboolean
check_figure (const AshiReading *reading, xmlNode *figure, const AshiDepth *depth)
{
  const double deepest = ashi_depth_to_mm (depth, depth->high);

  if (depth->low > depth->high)
    ashi_reading_problem (reading, figure, N_ ("Swap min and max."), N_ ("The range is upside down: %g to %g"),
                          depth->low, depth->high);
  else if (deepest > MAX_DEPTH_MM)
    ashi_reading_problem (reading, figure, N_ ("Check the unit and the figure."),
                          N_ ("A depth of %g mm is not plausible"), deepest);
  else
    return TRUE;
  return FALSE;
}

static gboolean
read_figure (const AshiReading *reading, xmlNode *figure, AshiDepth *depth)
{
  double n = 0;
  int unit;

  if (!ashi_xml_read_enum (reading, figure, "unit", ASHI_TYPE_UNIT, &unit))
    return FALSE;
  depth->unit = (AshiUnit) unit;
  depth->method = ashi_xml_dup_attribute (figure, "method");
  if (xmlHasProp (figure, (const xmlChar *) "n") && !ashi_xml_read_number (reading, figure, "n", 1, 1e6, &n))
    return FALSE;
  depth->n = (guint) n;
  return read_spread (reading, figure, depth) && check_figure (reading, figure, depth);
}

static gboolean
read_danger (const AshiReading *reading, xmlNode *node, AshiDepth *depth)
{
  g_autofree char *reaches = ashi_xml_dup_attribute (node, "reaches");

  depth->is_danger = g_strcmp0 (reaches, "danger") == 0;
  if (reaches == NULL || depth->is_danger)
    return TRUE;
  ashi_reading_problem (reading, node, N_ ("It can be danger; leave it out where the figure is a target."),
                        N_ ("reaches=\"%s\" is unknown"), reaches);
  return FALSE;
}

/* Words that would make a figure of ours look like one from a book. */
#define SOMEBODY_USED "source used"

static gboolean
is_somebodys (const AshiClaim *claim)
{
  for (guint i = 0; i < claim->citations->len; i++)
    {
      const AshiSource *source = ((const AshiCitation *) g_ptr_array_index (claim->citations, i))->source;

      if (!ashi_source_is_notes (source) && !ashi_source_is_unread (source))
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_whose (const AshiReading *reading, xmlNode *node, const AshiClaim *claim)
{
  if (reading->is_trusted || claim->text == NULL || strstr (claim->text, SOMEBODY_USED) == NULL || is_somebodys (claim))
    return TRUE;
  ashi_reading_problem (reading, node, N_ ("Cite the source that used it, or say that it is general knowledge."),
                        N_ ("\"%s\" stands beside a figure that no source which was read has used"), SOMEBODY_USED);
  return FALSE;
}

static gboolean
read_depth_value (const AshiReading *reading, xmlNode *node, AshiDepth *depth)
{
  xmlNode *figure = ashi_xml_child (node, "range");
  xmlNode *none = ashi_xml_child (node, "none-found");

  if (figure == NULL)
    figure = ashi_xml_child (node, "mean");
  if ((figure != NULL) == (none != NULL))
    {
      ashi_reading_problem (reading, node, N_ ("Give one of <range>, <mean> and <none-found>."),
                            N_ ("A depth needs one value, or that none was found"));
      return FALSE;
    }
  depth->form = ASHI_DEPTH_NONE_FOUND;
  depth->claim->text = none != NULL ? ashi_xml_dup_words (none) : ashi_xml_dup_child_words (node, "text");
  depth->claim->rendering |= ashi_translate (reading, NULL, &depth->claim->text);
  return none != NULL || read_figure (reading, figure, depth);
}

/**
 * ashi_read_depth:
 * @node: a <depth>, whose figures stay in the unit that was printed
 *
 * Returns: (transfer full) (nullable): %NULL after a problem was added
 */
AshiDepth *
ashi_read_depth (const AshiReading *reading, AshiPack *pack, xmlNode *node)
{
  g_autoptr (AshiDepth) depth = ashi_depth_new ();
  int kind;

  depth->claim->label = ashi_xml_require_attribute (reading, node, "label");
  if (depth->claim->label == NULL || !ashi_xml_read_enum (reading, node, "kind", ASHI_TYPE_DEPTH_KIND, &kind)
      || !ashi_read_standing (reading, pack, node, depth->claim) || !read_depth_value (reading, node, depth)
      || !read_danger (reading, node, depth) || !check_whose (reading, node, depth->claim))
    return NULL;
  depth->kind = (AshiDepthKind) kind;
  return g_steal_pointer (&depth);
}

/* Whatever belongs to an approach with a needle is not for patients. */
static AshiClaim *
read_needling (const AshiReading *reading, AshiPack *pack, xmlNode *node, AshiTopic topic)
{
  g_autoptr (AshiClaim) claim = ashi_read_claim (reading, pack, node, topic);

  if (claim == NULL || !(claim->audience & ASHI_AUDIENCE_PATIENT))
    return g_steal_pointer (&claim);
  ashi_reading_problem (reading, node, N_ ("Take \"patient\" out of its audience, or say it in a <plain>."),
                        N_ ("A patient would see how a needle is used: <%s>"), node->name);
  return is_for_anybody (claim, FALSE) ? g_steal_pointer (&claim) : NULL;
}

static void
read_guidance_part (const AshiReading *reading, AshiPack *pack, xmlNode *node, AshiGuidance *guidance)
{
  AshiDepth *depth;
  AshiClaim *claim;
  int topic;

  if (ashi_xml_is (node, "depth"))
    {
      depth = ashi_read_depth (reading, pack, node);
      if (depth != NULL)
        g_ptr_array_add (guidance->depths, depth);
    }
  else if (ashi_xml_is (node, "shares"))
    ashi_read_shared_needling (reading, pack, node, guidance);
  else if (ashi_nick_to_value (ASHI_TYPE_TOPIC, (const char *) node->name, &topic))
    {
      claim = read_needling (reading, pack, node, (AshiTopic) topic);
      if (claim != NULL)
        g_ptr_array_add (guidance->claims, claim);
    }
}

/**
 * ashi_read_guidance:
 * @node: a <guidance>
 *
 * Returns: (transfer full) (nullable): without those of its parts that a problem was added for; %NULL without a title
 */
AshiGuidance *
ashi_read_guidance (const AshiReading *reading, AshiPack *pack, xmlNode *node)
{
  g_autoptr (AshiGuidance) guidance = ashi_guidance_new ();

  guidance->title = ashi_xml_dup_child_words (node, "title");
  if (guidance->title == NULL)
    {
      ashi_reading_problem (reading, node, N_ ("Add <title>…</title>."), N_ ("A guidance has no title"));
      return NULL;
    }
  ashi_translate (reading, NULL, &guidance->title);
  for (xmlNode *part = ashi_xml_first (node); part != NULL; part = ashi_xml_next (part))
    read_guidance_part (reading, pack, part, guidance);
  return g_steal_pointer (&guidance);
}
