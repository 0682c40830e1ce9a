// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* A sheet for review as it comes back; what is read of it must come back from the file that keeps it, too. */
#include "fuzz-copy.h"

#include "ashi-review-answers.h"
#include "ashi-reviews-reader.h"
#include "ashi-reviews-writer.h"

#include <string.h>

/* What is reviewed: the good pack's claims have no ids. */
static const char SUBJECTS[] =
    "<subjects xmlns=\"https://ashi-atlas.github.io/pack/1\"><point id=\"gb30\" "
    "sides=\"both\"><names><en>Point</en></names>"
    "<location id=\"place\" support=\"read\"><text>Buttock.</text><cite source=\"book\" at=\"p. 186\"/></location>"
    "</point></subjects>";

static AshiPack *pack;

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_copy_prepare ();
  fuzz_copy_put ("subjects.xml", SUBJECTS, strlen (SUBJECTS));
  pack = fuzz_copy_read ();
  return 0;
}

static void
read_again (GPtrArray *reviews)
{
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (GBytes) file = ashi_reviews_write (NULL, "reviews.xml", reviews, problems);
  const AshiReading reading = { problems, "reviews.xml", FALSE };
  g_autoptr (xmlDoc) doc = ashi_xml_parse (&reading, file);
  g_autoptr (AshiReviews) read = ashi_reviews_new ("reviews.xml");

  g_assert_nonnull (doc);
  ashi_read_reviews (&reading, read, xmlDocGetRootElement (doc));
  g_assert_cmpuint (ashi_problems_get_n (problems), ==, 0);
  g_assert_cmpuint (ashi_reviews_get_all (read)->len, ==, reviews->len);
  for (guint i = 0; i < reviews->len; i++)
    {
      const AshiReview *one = g_ptr_array_index (reviews, i),
                       *other = g_ptr_array_index (ashi_reviews_get_all (read), i);

      g_assert_cmpstr (one->remark, ==, other->remark);
      g_assert_cmpstr (one->role, ==, other->role);
      g_assert_cmpstr (one->initials, ==, other->initials);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (GBytes) sheet = g_bytes_new_static (data, size);
  g_autoptr (GPtrArray) reviews = NULL;
  guint n_open;

  reviews = ashi_review_answers_read (sheet, "sheet.txt", pack, problems, &n_open);
  read_again (reviews);
  return 0;
}
