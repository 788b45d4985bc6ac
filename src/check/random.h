/* Random numbers of the check: splitmix64, so that a seed says all and nothing is shared. */
#ifndef MDIFF_CHECK_RANDOM_H
#define MDIFF_CHECK_RANDOM_H

#include <stdint.h>

typedef struct Random {
  uint64_t state;
} Random;

/* A generator of its own for each pair of numbers. */
Random random_new(uint64_t seed, uint64_t stream);

uint64_t random_next(Random *r);

/* 0, 1 ... n - 1; n > 0 is small. */
long random_below(Random *r, long n);

/* A number that two others determine. */
uint64_t random_mix(uint64_t a, uint64_t b);

#endif
