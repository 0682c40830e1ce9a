// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-told-sheet.h"

#include "ashi-references.h"
#include "ashi-review-text.h"
#include "ashi-run-text.h"
#include "ashi-run-warning.h"
#include "ashi-translation-text.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AshiCard *card;
  AshiPack *pack;
  AshiFlow *flow;
  AshiReferences *references;
} Sheet;

static void
add_led (const Sheet *self, AshiFlowStyle style, const char *lead, const char *text)
{
  g_autofree char *line = text != NULL ? g_strdup_printf ("%s: %s", lead, text) : NULL;

  ashi_flow_add_plain (self->flow, style, line);
}

/* How far to believe what has its sources elsewhere. */
static char *
dup_mark (const AshiCardRow *row)
{
  return row->support != ASHI_SUPPORT_READ
             ? g_markup_printf_escaped (" <i>%s</i>", ashi_support_get_label (row->support))
             : g_strdup ("");
}

/* The statement with its lead, how soon help is needed, and where it comes from; what is said again further down has
 * its sources there. */
static void
add_statement (const Sheet *self, const AshiCardRow *row, const char *text)
{
  g_autofree char *cited =
      row->digest == NULL ? ashi_references_cite (self->references, row->citations, row->support) : dup_mark (row);

  ashi_flow_add_statement (self->flow, row->label,
                           ashi_claim_get_urgency (row->claim, ashi_pack_get_tongue (self->pack)), text, cited);
}

static void
add_found (const Sheet *self, const AshiCardRow *row)
{
  g_autofree char *found = ashi_claim_dup_found (row->claim, row->audience);

  ashi_flow_add_plain (self->flow, ASHI_FLOW_ALARM, found);
}

static void
add_claim (const Sheet *self, const AshiCardRow *row)
{
  add_statement (self, row, ashi_card_row_get_text (row));
  if (row->digest == NULL)
    add_led (self, ASHI_FLOW_DETAIL, _ ("Working"), row->claim->working);
  if (row->digest == NULL)
    add_found (self, row);
}

static void
add_hazard (const Sheet *self, const AshiCardRow *row)
{
  g_autofree char *avoid = ashi_card_row_dup_advice (row, _ ("To avoid it"), &row->hazard->avoid);
  g_autofree char *act = ashi_card_row_dup_advice (row, _ ("If it happens"), &row->hazard->act);

  add_statement (self, row, row->claim->text);
  ashi_flow_add_plain (self->flow, ASHI_FLOW_DETAIL, avoid);
  ashi_flow_add_plain (self->flow, ASHI_FLOW_DETAIL, act);
  add_found (self, row);
}

static void
add_depth (const Sheet *self, const AshiCardRow *row, double axis_end)
{
  g_autofree char *figure = ashi_depth_dup_figure (row->depth);
  g_autofree char *sample = ashi_card_row_dup_sample (row);
  g_autofree char *low_edge = row->depth->is_danger ? ashi_depth_dup_low_edge (row->depth) : NULL;

  add_statement (self, row, figure);
  if (row->depth->is_danger)
    ashi_flow_add_plain (self->flow, ASHI_FLOW_ALARM, low_edge != NULL ? low_edge : _ ("Danger"));
  if (row->depth->form != ASHI_DEPTH_NONE_FOUND)
    ashi_flow_add_depth (self->flow, row->depth, axis_end);
  ashi_flow_add_plain (self->flow, ASHI_FLOW_DETAIL, sample);
  ashi_flow_add_plain (self->flow, ASHI_FLOW_DETAIL, row->claim->text);
  add_led (self, ASHI_FLOW_DETAIL, _ ("Working"), row->claim->working);
  add_found (self, row);
}

static void
add_run (const Sheet *self, const AshiRun *run)
{
  g_autofree char *title = ashi_run_dup_title (run, self->pack);
  g_autofree char *words = ashi_run_dup_words (run, self->pack);
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>  %s", title, words);
  g_autoptr (GPtrArray) warnings = ashi_run_list_warnings (run, self->pack);

  ashi_flow_add (self->flow, ASHI_FLOW_BODY, markup);
  for (guint i = 0; i < warnings->len; i++)
    ashi_flow_add_plain (self->flow, ASHI_FLOW_DETAIL,
                         ((const AshiRunWarning *) g_ptr_array_index (warnings, i))->text);
}

static void
add_runs (const Sheet *self)
{
  g_autoptr (GPtrArray) runs = ashi_card_list_runs (self->card, self->pack);

  for (guint i = 0; i < runs->len; i++)
    {
      const AshiRun *run = g_ptr_array_index (runs, i);

      if (ashi_runs_change_body (runs, i))
        {
          ashi_flow_add_plain (self->flow, ASHI_FLOW_HEADING, ashi_run_get_heading (run));
          ashi_flow_add_plain (self->flow, ASHI_FLOW_BODY, ashi_run_get_caution (run));
        }
      add_run (self, run);
    }
}

static void
add_group (const Sheet *self, const AshiCardGroup *group)
{
  const gboolean is_depth = g_str_equal (group->id, "depth");
  const double axis_end = ashi_axis_end_for (ashi_card_rows_get_deepest (group->rows));

  ashi_flow_add_plain (self->flow, ASHI_FLOW_HEADING, group->title);
  ashi_flow_add_plain (self->flow, ASHI_FLOW_DETAIL, group->note);
  for (guint i = 0; i < group->rows->len; i++)
    {
      const AshiCardRow *row = g_ptr_array_index (group->rows, i);

      if (row->depth != NULL && row->digest == NULL)
        add_depth (self, row, axis_end);
      else if (row->hazard != NULL && row->digest == NULL)
        add_hazard (self, row);
      else
        add_claim (self, row);
    }
  if (!is_depth)
    return;
  ashi_flow_add_axis (self->flow, axis_end);
  add_runs (self);
}

static void
add_head (const Sheet *self, AshiViewPage *picture)
{
  AshiSubject *subject = ashi_card_get_subject (self->card);
  const char *subtitle = ashi_subject_get_subtitle (subject), *status = ashi_pack_get_status (self->pack);
  g_autofree char *unreviewed = ashi_subject_dup_unreviewed (subject, self->pack, ashi_card_get_audience (self->card));
  g_autofree char *translation = ashi_card_dup_translation (self->card, self->pack);

  ashi_flow_add_plain (self->flow, ASHI_FLOW_TITLE, ashi_subject_get_title (subject));
  if (*subtitle != '\0')
    ashi_flow_add_plain (self->flow, ASHI_FLOW_SUBTITLE, subtitle);
  if (picture != NULL)
    ashi_flow_add_picture (self->flow, picture);
  if (picture != NULL)
    ashi_flow_add_plain (self->flow, ASHI_FLOW_SMALL, ashi_view_page_get_imprint (picture)->title);
  ashi_flow_add_plain (self->flow, ASHI_FLOW_SMALL, unreviewed != NULL ? unreviewed : status);
  if (translation != NULL)
    ashi_flow_add_plain (self->flow, ASHI_FLOW_SMALL, translation);
}

/**
 * ashi_card_sheet_new:
 * @pack: the card's pack, as its reader gets it
 * @picture: (nullable): what was seen beside the card
 *
 * Returns: (transfer full): the whole card, whatever of it is folded on the screen
 */
AshiFlow *
ashi_card_sheet_new (AshiCard *card, AshiPack *pack, AshiViewPage *picture)
{
  g_autoptr (AshiReferences) references = NULL;
  Sheet self = { card, pack };

  g_return_val_if_fail (ASHI_IS_CARD (card) && ASHI_IS_PACK (pack), NULL);

  references = ashi_references_new (ashi_card_get_audience (card));
  self.references = references;
  self.flow = ashi_flow_new (ashi_imprint_new (pack, ashi_subject_get_title (ashi_card_get_subject (card))));
  add_head (&self, picture);
  for (guint i = 0; i < ashi_card_get_n_groups (card); i++)
    add_group (&self, ashi_card_get_group (card, i));
  ashi_flow_add_plain (self.flow, ASHI_FLOW_BODY, ashi_card_get_silence (card));
  ashi_references_list (references, self.flow);
  return self.flow;
}
