// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-problems.h"
#include "ashi-tongue.h"

#include <gio/gio.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlversion.h>

G_BEGIN_DECLS

#define ASHI_PACK_NAMESPACE "https://ashi-atlas.github.io/pack/1"

/**
 * AshiReading: what every reader of one file is handed.
 * @problems: (unowned): where problems go
 * @file: (unowned): the file's name in problems, relative to the pack's folder
 * @is_trusted: whether the pack was checked before, so that what takes long to find out need not be found out again
 * @tongue: (unowned) (nullable): in what language people are told; %NULL: in the pack's own
 */
typedef struct
{
  AshiProblems *problems;
  const char *file;
  gboolean is_trusted;
  AshiTongue *tongue;
} AshiReading;

/* What libxml2 hands to whoever asks to be told of errors: constant since 2.12, and GCC 14 refuses to look away. */
#if LIBXML_VERSION >= 21200
typedef const xmlError AshiXmlError;
#else
typedef xmlError AshiXmlError;
#endif

#define ashi_reading_problem(reading, node, remedy, ...)                                                               \
  ashi_problems_add ((reading)->problems, (reading)->file, (node) != NULL ? (guint) xmlGetLineNo (node) : 0, remedy,   \
                     __VA_ARGS__)

guint ashi_xml_count_lines (const char *text, gsize until);
xmlDoc *ashi_xml_parse (const AshiReading *reading, GBytes *bytes);

gboolean ashi_xml_is (const xmlNode *node, const char *name);
gboolean ashi_xml_is_layer (const xmlNode *node);
xmlNode *ashi_xml_first (const xmlNode *parent);
xmlNode *ashi_xml_next (const xmlNode *node);
xmlNode *ashi_xml_child (const xmlNode *parent, const char *name);
gboolean ashi_xml_is_wordy (const xmlNode *node);
char *ashi_xml_dup_words (const xmlNode *node);
char *ashi_xml_dup_child_words (const xmlNode *parent, const char *name);
char *ashi_xml_dup_attribute (const xmlNode *node, const char *name);
char *ashi_xml_require_attribute (const AshiReading *reading, xmlNode *node, const char *name);
gboolean ashi_xml_read_enum (const AshiReading *reading, xmlNode *node, const char *name, GType type, int *value);
gboolean ashi_xml_read_number (
    const AshiReading *reading, xmlNode *node, const char *name, double low, double high, double *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

G_END_DECLS
