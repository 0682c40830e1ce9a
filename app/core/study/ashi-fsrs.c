// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-fsrs.h"

#include <math.h>

#define LEAST_STABILITY      0.001
#define MOST_STABILITY       36500.0
#define MOST_FIRST_STABILITY 100.0
#define LEAST_DIFFICULTY     1.0
#define MOST_DIFFICULTY      10.0

/* The chance of recall after as many days as the stability has. */
#define RECALL_AT_STABILITY 0.9

/* The defaults that FSRS-6 was published with, w0 to w20 (py-fsrs 6.3.1): fitted to the reviews of many who learn, and
 * to nobody who reads this. */
const double ashi_fsrs_weights[ASHI_FSRS_N_WEIGHTS] = {
  0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001,  1.8722, 0.1666, 0.796,
  1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
};

/* D0(g) = w4 − e^(w5·(g−1)) + 1; FSRS-6 draws every difficulty towards D0(Easy) as it is before it is held to its
 * bounds. */
static double
get_first_difficulty (const double *w, AshiGrade grade)
{
  return w[4] - exp (w[5] * ((int) grade - 1)) + 1;
}

/* D' = D + Δ·(10−D)/9 with Δ = −w6·(g−3); D'' = w7·D0(4) + (1−w7)·D' */
static double
get_next_difficulty (const AshiFsrs *self, double difficulty, AshiGrade grade)
{
  const double *w = self->weights;
  const double step = -w[6] * ((int) grade - 3);
  const double damped = difficulty + step * (MOST_DIFFICULTY - difficulty) / 9;

  return CLAMP (w[7] * self->easy + (1 - w[7]) * damped, LEAST_DIFFICULTY, MOST_DIFFICULTY);
}

/* S' = S·[1 + e^w8·(11−D)·S^(−w9)·(e^(w10·(1−R)) − 1)·(w15 if Hard)·(w16 if Easy)] */
static double
get_recalled (const AshiFsrs *self, AshiMemory memory, AshiGrade grade, double retrievability)
{
  const double *w = self->weights;
  const double by_grade = grade == ASHI_GRADE_HARD ? w[15] : grade == ASHI_GRADE_EASY ? w[16] : 1;

  return memory.stability
         * (1
            + self->gain * (11 - memory.difficulty) * pow (memory.stability, -w[9])
                  * expm1 (w[10] * (1 - retrievability)) * by_grade);
}

/* S' = min (w11·D^(−w12)·((S+1)^w13 − 1)·e^(w14·(1−R)), S / e^(w17·w18)) */
static double
get_forgotten (const double *w, AshiMemory memory, double retrievability)
{
  const double left = w[11] * pow (memory.difficulty, -w[12]) * (pow (memory.stability + 1, w[13]) - 1)
                      * exp (w[14] * (1 - retrievability));

  return MIN (left, memory.stability / exp (w[17] * w[18]));
}

/* S' = S·k, k = e^(w17·(g−3+w18))·S^(−w19), at least 1 for all but Again (fsrs-rs and ts-fsrs) */
static double
get_same_day (const double *w, double stability, AshiGrade grade)
{
  const double k = exp (w[17] * ((int) grade - 3 + w[18])) * pow (stability, -w[19]);

  return stability * (grade == ASHI_GRADE_AGAIN ? k : MAX (k, 1));
}

/**
 * ashi_fsrs_of_weights:
 * @weights: w0 to w20
 *
 * f = 0.9^(−1/w20) − 1, so that after as many days as the stability has, nine of ten are recalled.
 *
 * Returns: them, and what follows from them
 */
AshiFsrs
ashi_fsrs_of_weights (const double *weights)
{
  return (AshiFsrs) { weights, pow (RECALL_AT_STABILITY, -1 / weights[20]) - 1, exp (weights[8]),
                      get_first_difficulty (weights, ASHI_GRADE_EASY) };
}

/**
 * ashi_fsrs_begin:
 * @grade: of the first answer
 *
 * S0(g) = w[g−1], D0(g) as above, held to their bounds.
 *
 * Returns: what is known of it then
 */
AshiMemory
ashi_fsrs_begin (const AshiFsrs *self, AshiGrade grade)
{
  return (AshiMemory) {
    CLAMP (self->weights[grade - ASHI_GRADE_AGAIN], LEAST_STABILITY, MOST_FIRST_STABILITY),
    CLAMP (get_first_difficulty (self->weights, grade), LEAST_DIFFICULTY, MOST_DIFFICULTY),
  };
}

/**
 * ashi_fsrs_answer:
 * @memory: what was known before
 * @grade: of this answer
 * @days: since the last; less than one is the same day
 *
 * Stability and difficulty both follow from what they were before.
 *
 * Returns: what is known of it then
 */
AshiMemory
ashi_fsrs_answer (const AshiFsrs *self, AshiMemory memory, AshiGrade grade, double days)
{
  const double retrievability = ashi_fsrs_get_retrievability (self, memory.stability, days);
  double stability;

  if (days < 1)
    stability = get_same_day (self->weights, memory.stability, grade);
  else if (grade == ASHI_GRADE_AGAIN)
    stability = get_forgotten (self->weights, memory, retrievability);
  else
    stability = get_recalled (self, memory, grade, retrievability);
  return (AshiMemory) { CLAMP (stability, LEAST_STABILITY, MOST_STABILITY),
                        get_next_difficulty (self, memory.difficulty, grade) };
}

/**
 * ashi_fsrs_get_retrievability:
 * @days: since the last answer
 *
 * R(t, S) = (1 + f·t/S)^(−w20)
 *
 * Returns: the chance that it is recalled
 */
double
ashi_fsrs_get_retrievability (const AshiFsrs *self, double stability, double days)
{
  return pow (1 + self->factor * MAX (days, 0) / stability, -self->weights[20]);
}

/**
 * ashi_fsrs_get_interval:
 * @retention: the chance of recall at which to ask again; above 0 and at most 1
 *
 * I = (S/f)·(r^(−1/w20) − 1)
 *
 * Returns: days until then, neither rounded nor bounded
 */
double
ashi_fsrs_get_interval (const AshiFsrs *self, double stability, double retention)
{
  return stability / self->factor * (pow (retention, -1 / self->weights[20]) - 1);
}
