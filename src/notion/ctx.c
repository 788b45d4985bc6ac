#include "notion/ctx.h"

double ctx_now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

void ctx_poll(Ctx *c) {
  if (c->escape == NULL) return;
  if (c->interrupted != NULL && *c->interrupted) longjmp(*c->escape, ESCAPE_INTERRUPT);
  /* The clock costs more than the flag. */
  if (c->deadline > 0 && ++c->poll_count % 256 == 0 && ctx_now() > c->deadline) longjmp(*c->escape, ESCAPE_TIME);
}
