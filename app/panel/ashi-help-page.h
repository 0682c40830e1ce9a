// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  ASHI_HELP_PARAGRAPH,
  ASHI_HELP_HEADING,
  ASHI_HELP_ITEM,
  ASHI_HELP_STEP,
} AshiHelpKind;

/**
 * AshiHelpBlock: one paragraph, heading, item or step of a page.
 * @number: of a step, from 1
 * @markup: for Pango
 */
typedef struct
{
  AshiHelpKind kind;
  guint number;
  char *markup;
} AshiHelpBlock;

/**
 * AshiHelpPage: a page of help, written in as much of Mallard as is needed: title, section, p, list, steps, gui, key,
 * keyseq, cmd, code, file, em, and links to other pages.
 * @description: (nullable): what it is about, in a few words
 * @for_everybody: whether patients are to see it, too: style="everybody"
 * @blocks: (element-type AshiHelpBlock)
 * @links: (element-type utf8): the ids of the pages it names, in order
 */
typedef struct
{
  char *title;
  char *description;
  gboolean for_everybody;
  GPtrArray *blocks;
  GPtrArray *links;
} AshiHelpPage;

AshiHelpPage *ashi_help_page_open (const char *id, GError **error);
void ashi_help_page_free (AshiHelpPage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiHelpPage, ashi_help_page_free)

G_END_DECLS
