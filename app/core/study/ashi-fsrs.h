// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-grade.h"

G_BEGIN_DECLS

/* How memory fades and is strengthened, as FSRS-6 has it (Free Spaced Repetition Scheduler, Ye et al.,
 * open-spaced-repetition; the formulas are those of its implementations py-fsrs 6.3.1, ts-fsrs 5.4.1 and fsrs-rs 6.6.1,
 * whose tests are ours). Numbers go in and come out; any thread may call these. Times are days. */

#define ASHI_FSRS_N_WEIGHTS 21

/* The shortest and longest time until something is asked again, in days. */
#define ASHI_FSRS_LEAST_DAYS 1
#define ASHI_FSRS_MOST_DAYS  36500

/**
 * AshiMemory: what is known of how well something is held.
 * @stability: days after which it is recalled nine times of ten
 * @difficulty: 1 to 10
 */
typedef struct
{
  double stability;
  double difficulty;
} AshiMemory;

/**
 * AshiFsrs: weights, and what follows from them alone.
 * @weights: w0 to w20, kept by whoever made it
 * @factor: f of the curve of forgetting
 * @gain: e^w8
 * @easy: D0(Easy), not held to its bounds
 */
typedef struct
{
  const double *weights;
  double factor;
  double gain;
  double easy;
} AshiFsrs;

extern const double ashi_fsrs_weights[ASHI_FSRS_N_WEIGHTS];

AshiFsrs ashi_fsrs_of_weights (const double *weights);
AshiMemory ashi_fsrs_begin (const AshiFsrs *self, AshiGrade grade);
AshiMemory ashi_fsrs_answer (const AshiFsrs *self, AshiMemory memory, AshiGrade grade, double days);
double ashi_fsrs_get_retrievability (const AshiFsrs *self, double stability, double days);
double ashi_fsrs_get_interval (const AshiFsrs *self, double stability, double retention);

G_END_DECLS
