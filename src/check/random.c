#include "check/random.h"

uint64_t random_next(Random *r) {
  uint64_t z = r->state += 0x9e3779b97f4a7c15u;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

uint64_t random_mix(uint64_t a, uint64_t b) {
  Random r = {a};
  r.state = random_next(&r) ^ (b * 0xd1342543de82ef95u + 1);
  return random_next(&r);
}

Random random_new(uint64_t seed, uint64_t stream) { return (Random){random_mix(seed, stream)}; }

long random_below(Random *r, long n) { return (long)(random_next(r) % (uint64_t)n); }
