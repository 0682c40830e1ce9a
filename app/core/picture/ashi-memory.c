// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-memory.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

/**
 * ashi_memory_share_heaps:
 *
 * Lets workers share heaps and reuse each other's room; with one heap each, every one of them would keep the largest
 * picture it ever painted. To be called before there are threads.
 */
void
ashi_memory_share_heaps (void)
{
#ifdef __GLIBC__
  mallopt (M_ARENA_MAX, 2);
#endif
}

/**
 * ashi_memory_give_back:
 *
 * Gives back to the system what a picture held: it lies scattered in the heaps and would not go by itself. Takes some
 * milliseconds; any thread may call it.
 */
void
ashi_memory_give_back (void)
{
#ifdef __GLIBC__
  malloc_trim (0);
#endif
}
