// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-record-sheet.h"

#include <glib/gi18n-lib.h>

static void
add_labelled (AshiFlow *flow, AshiFlowStyle style, const char *label, const char *text)
{
  g_autofree char *line = g_strdup_printf ("%s %s", label, text);

  ashi_flow_add_plain (flow, style, line);
}

/* What belongs to one station is not parted by the end of a page. */
static void
add_station (AshiFlow *flow, const AshiStationRecord *station, guint number)
{
  g_autofree char *worth = ashi_station_record_dup_worth (station);
  g_autofree char *heading =
      g_strdup_printf (_ ("Station %u · %s · %s"), number, ashi_question_kind_get_label (station->kind), worth);
  AshiFlow *content = ashi_flow_new (NULL);

  ashi_flow_add_plain (content, ASHI_FLOW_BODY, station->asked);
  if (station->given != NULL)
    add_labelled (content, ASHI_FLOW_DETAIL, _ ("Answer:"), station->given);
  for (guint i = 0; i < station->reasons->len; i++)
    ashi_flow_add_plain (content, ASHI_FLOW_DETAIL, g_ptr_array_index (station->reasons, i));
  if (station->right != NULL)
    add_labelled (content, ASHI_FLOW_BODY, _ ("Right:"), station->right);
  if (station->cited != NULL)
    ashi_flow_add_plain (content, ASHI_FLOW_SMALL, station->cited);
  if (station->note != NULL)
    ashi_flow_add_plain (content, ASHI_FLOW_FINE, station->note);
  ashi_flow_add_frame (flow, content, ASHI_FLOW_FRAME_PLAIN, NULL, heading);
}

static void
add_marks (AshiFlow *flow, const AshiExamRecord *record)
{
  const char *outcome = ashi_exam_outcome_get_label (ashi_exam_record_judge (record));
  g_autofree char *all = ashi_exam_record_dup_marks (record, FALSE);
  g_autofree char *hazards = ashi_exam_record_dup_marks (record, TRUE);

  if (outcome != NULL)
    ashi_flow_add_plain (flow, ASHI_FLOW_HEADING, outcome);
  add_labelled (flow, ASHI_FLOW_BODY, _ ("Right:"), all);
  add_labelled (flow, ASHI_FLOW_BODY, _ ("Of these about hazards:"), hazards);
}

/**
 * ashi_record_sheet_new:
 * @pack: whose exam it is, as its reader gets it
 *
 * Returns: (transfer full): the marks of an exam that was taken, and of every station the answer, the right one and its
 *   source
 */
AshiFlow *
ashi_record_sheet_new (AshiPack *pack, const AshiExamRecord *record)
{
  g_autofree char *title = NULL, *taken = NULL;
  AshiFlow *flow;

  g_return_val_if_fail (ASHI_IS_PACK (pack) && record != NULL, NULL);

  title = ashi_exam_record_dup_title (record);
  taken = ashi_exam_record_dup_taken (record);
  flow = ashi_flow_new (ashi_imprint_new (pack, title));
  ashi_flow_add_plain (flow, ASHI_FLOW_TITLE, title);
  ashi_flow_add_plain (flow, ASHI_FLOW_SUBTITLE, taken);
  add_marks (flow, record);
  for (guint i = 0; i < record->stations->len; i++)
    add_station (flow, g_ptr_array_index (record->stations, i), i + 1);
  return flow;
}
