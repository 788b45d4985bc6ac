#include "calculus/run.h"

#include "algebra/build.h"

enum { MOST_RUNS = 256 }; /* places in products where x is put in */

/* Where the factors of x stand side by side in the longer product t; -1 if nowhere. */
static int run_in(Term t, Term x) {
  if (t->kind != T_MUL || x->kind != T_MUL || t->n < x->n || t == x) return -1;
  for (int i = 0; i + x->n <= t->n; i++) {
    int k = 0;
    while (k < x->n && t->args[i + k] == x->args[k]) k++;
    if (k == x->n) return i;
  }
  return -1;
}

/* t with z for the factors from `at` on that are x. */
static Term with_run(Ctx *c, Term t, int at, Term x, Term z) {
  Term *factors = ARENA_ARRAY(c->arena, Term, t->n + 1);
  int n = 0;
  for (int i = 0; i < at; i++) factors[n++] = t->args[i];
  factors[n++] = z;
  for (int i = at + x->n; i < t->n; i++) factors[n++] = t->args[i];
  return t_scale(c, t->coef, t_mul(c, n, factors));
}

Term t_put_in(Ctx *c, Term f, Term x, Term z) {
  f = t_substitute(c, f, x, z);
  bool word = x->kind == T_MUL && x->nscalars == 0 && fmpq_is_one(x->coef);
  for (int round = 0; word && round < MOST_RUNS; round++) {
    int n, at = -1;
    const Term *nodes = t_nodes(c, f, &n);
    Term found = NULL;
    for (int i = 0; i < n && at < 0; i++)
      if ((at = run_in(nodes[i], x)) >= 0) found = nodes[i];
    if (found == NULL) break;
    f = t_substitute(c, f, found, with_run(c, found, at, x, z));
  }
  return f;
}
