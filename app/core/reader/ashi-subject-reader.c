// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-subject-reader.h"

#include "ashi-account-reader.h"
#include "ashi-enum-types.h"
#include "ashi-length.h"
#include "ashi-nick.h"
#include "ashi-pinyin.h"
#include "ashi-translation.h"

#include <glib/gi18n-lib.h>

#define TRANSLATED (ASHI_RENDERING_UNREVIEWED | ASHI_RENDERING_REVIEWED)

/* Found out once: many claims have the same source. */
static gboolean
tells_length (const AshiSource *source)
{
  g_autofree char *citation = ashi_source_dup_citation (source);

  return ashi_tells_length (source->id) || ashi_tells_length (source->short_name) || ashi_tells_length (citation);
}

static void
read_source (const AshiReading *reading, AshiPack *pack, xmlNode *node)
{
  g_autoptr (AshiSource) source = g_new0 (AshiSource, 1);
  g_autofree char *id = NULL;

  source->id = ashi_xml_require_attribute (reading, node, "id");
  source->kind = ashi_xml_dup_attribute (node, "kind");
  source->how_read = ashi_xml_dup_attribute (node, "read");
  source->year = ashi_xml_dup_attribute (node, "year");
  source->short_name = ashi_xml_dup_child_words (node, "short");
  source->authors = ashi_xml_dup_child_words (node, "authors");
  source->title = ashi_xml_dup_child_words (node, "title");
  source->container = ashi_xml_dup_child_words (node, "container");
  source->doi = ashi_xml_dup_child_words (node, "doi");
  source->isbn = ashi_xml_dup_child_words (node, "isbn");
  source->address = ashi_xml_dup_child_words (node, "address");
  source->file = g_strdup (reading->file);
  source->line = (guint) xmlGetLineNo (node);
  source->note = ashi_xml_dup_child_words (node, "note");
  if (source->id == NULL)
    return;
  if (source->title == NULL || source->short_name == NULL)
    {
      ashi_reading_problem (reading, node, N_ ("Add <short> and <title>."), N_ ("The source \"%s\" has no name"),
                            source->id);
      return;
    }
  source->tells_length = !reading->is_trusted && tells_length (source);
  id = g_strdup (source->id);
  if (!ashi_pack_take_source (pack, g_steal_pointer (&source)))
    ashi_reading_problem (reading, node, N_ ("Give one of them another id."), N_ ("There is a source \"%s\" already"),
                          id);
}

/**
 * ashi_read_sources:
 * @root: a <sources> element
 */
void
ashi_read_sources (const AshiReading *reading, AshiPack *pack, xmlNode *root)
{
  for (xmlNode *node = ashi_xml_first (root); node != NULL; node = ashi_xml_next (node))
    if (ashi_xml_is (node, "source"))
      read_source (reading, pack, node);
}

static void
check_pinyin (const AshiReading *reading, xmlNode *node, const char *text)
{
  const gunichar foreign = ashi_pinyin_find_foreign (text);
  char character[7] = "";

  g_unichar_to_utf8 (foreign, character);
  if (foreign != 0)
    ashi_reading_problem (reading, node,
                          N_ ("Write it in Hànyǔ Pīnyīn: the letters of English but v, ü, and tones as ā á ǎ à."),
                          N_ ("The pinyin \"%s\" has the character \"%s\""), text, character);
  else if (!ashi_pinyin_has_tone (text))
    ashi_reading_problem (reading, node, N_ ("Mark its tones; a form without them goes into <synonym>."),
                          N_ ("The pinyin \"%s\" has no tone"), text);
}

static void
read_name (const AshiReading *reading, AshiSubject *subject, xmlNode *node, AshiNameForm form)
{
  g_autofree char *text = ashi_xml_dup_words (node);
  int support = ASHI_SUPPORT_READ;

  if (text == NULL)
    {
      ashi_reading_problem (reading, node, N_ ("Write the name, or take the element away."), N_ ("<%s> is empty"),
                            node->name);
      return;
    }
  if (xmlHasProp (node, (const xmlChar *) "support"))
    ashi_xml_read_enum (reading, node, "support", ASHI_TYPE_SUPPORT, &support);
  if (form == ASHI_NAME_PINYIN)
    check_pinyin (reading, node, text);
  ashi_subject_add_name (subject, form, (AshiSupport) support, text);
  if (form == ASHI_NAME_EN && ashi_subject_get_name (subject, ASHI_NAME_LOCAL) == NULL
      && (ashi_translate (reading, ASHI_CONTEXT_NAME, &text) & TRANSLATED))
    ashi_subject_add_name (subject, ASHI_NAME_LOCAL, (AshiSupport) support, text);
}

static void
read_names (const AshiReading *reading, AshiSubject *subject, xmlNode *names)
{
  for (xmlNode *node = ashi_xml_first (names); node != NULL; node = ashi_xml_next (node))
    {
      int form;

      if (ashi_nick_to_value (ASHI_TYPE_NAME_FORM, (const char *) node->name, &form) && form != ASHI_NAME_LOCAL)
        read_name (reading, subject, node, (AshiNameForm) form);
    }
}

static AshiSubject *
open_subject (const AshiReading *reading, xmlNode *node, AshiKind kind)
{
  g_autofree char *id = ashi_xml_require_attribute (reading, node, "id");
  g_autofree char *sides = ashi_xml_require_attribute (reading, node, "sides");
  g_autofree char *fma = ashi_xml_dup_attribute (node, "fma");
  AshiSubject *subject;

  if (id == NULL || sides == NULL)
    return NULL;
  if (strstr (id, "--") != NULL)
    {
      ashi_reading_problem (reading, node, N_ ("Leave the side out: plates add it."),
                            N_ ("The id \"%s\" may not hold two hyphens in a row"), id);
      return NULL;
    }
  if (!g_str_equal (sides, "both") && !g_str_equal (sides, "midline"))
    {
      ashi_reading_problem (reading, node, N_ ("It can be both or midline."), N_ ("sides=\"%s\" is unknown"), sides);
      return NULL;
    }
  subject = ashi_subject_new (kind, id, g_str_equal (sides, "both"));
  ashi_subject_set_origin (subject, reading->file, (guint) xmlGetLineNo (node));
  ashi_subject_set_fma (subject, fma);
  return subject;
}

static gboolean
read_point (const AshiReading *reading, AshiSubject *subject, xmlNode *node)
{
  /* Some points, such as Huánzhōng, have no WHO code. */
  g_autofree char *code = ashi_xml_dup_attribute (node, "code");
  g_autofree char *channel = ashi_xml_require_attribute (reading, node, "channel");

  ashi_subject_set_point (subject, code, channel);
  return channel != NULL;
}

/* What every list of subjects shows. */
static void
read_outside (const AshiReading *reading, AshiSubject *subject, xmlNode *node)
{
  xmlNode *names = ashi_xml_child (node, "names");
  g_autofree char *not_drawn = ashi_xml_dup_child_words (node, "not-drawn");

  if (names != NULL)
    read_names (reading, subject, names);
  ashi_translate (reading, NULL, &not_drawn);
  ashi_subject_set_not_drawn (subject, not_drawn);
  ashi_subject_set_needled (subject, ashi_xml_child (node, "guidance") != NULL);
}

static void
read_subject (const AshiReading *reading, AshiPack *pack, AshiShelf *shelf, xmlNode *node, AshiKind kind)
{
  g_autoptr (AshiSubject) subject = open_subject (reading, node, kind);
  g_autofree char *id = NULL;

  if (subject == NULL || (kind == ASHI_KIND_POINT && !read_point (reading, subject, node)))
    return;
  read_outside (reading, subject, node);
  if (shelf != NULL)
    ashi_shelf_lend (shelf, subject);
  else
    ashi_subject_take_account (subject, ashi_read_account (reading, pack, node));
  id = g_strdup (ashi_subject_get_id (subject));
  if (ashi_subject_get_name (subject, ASHI_NAME_EN) == NULL)
    ashi_reading_problem (reading, node, N_ ("Add <names><en>…</en></names>."), N_ ("\"%s\" has no English name"), id);
  else if (!ashi_pack_take_subject (pack, g_steal_pointer (&subject)))
    ashi_reading_problem (reading, node, N_ ("Give one of them another id."), N_ ("There is a subject \"%s\" already"),
                          id);
}

/**
 * ashi_read_subjects:
 * @shelf: (nullable): where what is said of them waits until it is asked for; %NULL to read it at once
 * @root: a <subjects> element
 */
void
ashi_read_subjects (const AshiReading *reading, AshiPack *pack, AshiShelf *shelf, xmlNode *root)
{
  for (xmlNode *node = ashi_xml_first (root); node != NULL; node = ashi_xml_next (node))
    {
      int kind;

      if (ashi_nick_to_value (ASHI_TYPE_KIND, (const char *) node->name, &kind))
        read_subject (reading, pack, shelf, node, (AshiKind) kind);
      else
        ashi_reading_problem (reading, node, N_ ("It can be muscle, point, nerve, vessel, bone, fascia or organ."),
                              N_ ("<%s> is no kind of subject"), node->name);
    }
}
