// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-exam-record.h"

G_BEGIN_DECLS

#define ASHI_TYPE_CIRCUIT (ashi_circuit_get_type ())

/**
 * AshiCircuit: somebody who walks from station to station of an exam, each of which ends by its own clock at the
 * latest. What was noted when a station ends is the answer; nobody comes back to one.
 *
 * It reads no clock: @now is what any clock says that only goes forward, in µs, always the same one. Belongs to one
 * thread.
 */
G_DECLARE_FINAL_TYPE (AshiCircuit, ashi_circuit, ASHI, CIRCUIT, GObject)

AshiCircuit *ashi_circuit_new (AshiPack *pack, AshiExam *exam, gint64 time, gint64 now);
const AshiStation *ashi_circuit_get_station (AshiCircuit *self);
guint ashi_circuit_get_place (AshiCircuit *self);
guint ashi_circuit_get_n_stations (AshiCircuit *self);
gint64 ashi_circuit_get_left (AshiCircuit *self, gint64 now);
gboolean ashi_circuit_note (AshiCircuit *self, const AshiReply *reply, gint64 now);
gboolean ashi_circuit_go_on (AshiCircuit *self, gint64 now);
gboolean ashi_circuit_check_time (AshiCircuit *self, gint64 now);
void ashi_circuit_stop (AshiCircuit *self, gint64 now);
AshiExamRecord *ashi_circuit_get_record (AshiCircuit *self);

G_END_DECLS
