#include "calculus/answer_impl.h"

static int count_steps(const Step *s) {
  int n = 0;
  for (; s != NULL; s = s->next) n++;
  return n;
}

static Ast *shaped_call(Ctx *c, Fn fn, const Ast *x, Shape shape) {
  Ast *res = ast_call1(c->arena, fn, (Ast *)(uintptr_t)x, (Span){0, 0});
  res->shape = shape;
  return res;
}

static Ast *name_of(Ctx *c, Symbol *sym) {
  Ast *name = ast_name(c->arena, sym->name, (Span){0, 0});
  name->sym = sym;
  name->shape = sym->shape;
  return name;
}

static Ast *differential_of(Ctx *c, Symbol *sym) {
  Ast *name = name_of(c, sym), *d = ast_node(c->arena, AST_DIFFERENTIAL, 1, &name, (Span){0, 0});
  d->shape = sym->shape;
  return d;
}

/* What a step's expression must equal although no step with its left side stands before it; NULL: nothing. */
static Ast *baseline(Ctx *c, const CheckRequest *r, const Step *s) {
  switch (s->lhs) {
    case LHS_F: return shaped_call(c, FN_ADD, r->f, r->f->shape);
    case LHS_DF: return shaped_call(c, FN_D, r->f, r->f->shape);
    case LHS_VEC_DF: {
      Ast *of = s->sym != NULL ? differential_of(c, s->sym) : shaped_call(c, FN_D, r->f, r->f->shape);
      return shaped_call(c, FN_VEC, of, (Shape){dim_mul(c->dims, of->shape.rows, of->shape.cols), dim_const(c->dims, 1)});
    }
    case LHS_LET: return name_of(c, s->sym);
    case LHS_DLET: return differential_of(c, s->sym);
    case LHS_RIEMANN: return r->nat == 0 && !r->transposed ? shaped_call(c, FN_ADD, r->answer, r->answer->shape) : NULL;
    case LHS_GRAD:
      if (r->on != MANIFOLD_NONE) return NULL;
      return s->of == NULL && r->kind == CHECK_GRADIENT && r->nat == 0 && !r->transposed ? shaped_call(c, FN_ADD, r->answer, r->answer->shape) : NULL;
    case LHS_JAC:
      return s->of == NULL && (r->kind == CHECK_JACOBIAN || r->kind == CHECK_HESSIAN) && r->nat == 0 && !r->transposed ? shaped_call(c, FN_ADD, r->answer, r->answer->shape) : NULL;
    case LHS_EQUATION: return NULL;
  }
  return NULL;
}

/* Compares the steps from..to with what stands before each, at the points of *request, and its answer. */
static Check check_part(Ctx *c, const CheckRequest *request, const Step *from, const Step *to, int offset) {
  int n = count_steps(from) - count_steps(to), k = 0;
  const Ast **exprs = ARENA_ARRAY(c->arena, const Ast *, 2 * n + 1), **before = ARENA_ARRAY(c->arena, const Ast *, n + 1);
  const Step *previous = NULL;
  for (const Step *s = from; s != to; previous = s, s = s->next) {
    bool goes_on = previous != NULL && previous->lhs == s->lhs && previous->sym == s->sym && s->lhs != LHS_GRAD;
    before[k] = goes_on ? previous->expr : baseline(c, request, s);
    exprs[k] = s->expr;
    exprs[n + k] = before[k] != NULL ? before[k] : s->expr;
    k++;
  }
  Checks *checks = checks_open(c, 1, request, 2 * n, exprs);
  Check res = checks_result(checks, 0);
  for (int i = 0; i < n && res.status == CHECK_PASSED; i++) {
    if (before[i] == NULL || checks_same(checks, before[i], exprs[i]) != 0) continue;
    res.status = CHECK_FAILED;
    res.reason = arena_printf(c->arena, "step %d of the derivation changes the value", offset + i + 1);
  }
  checks_close(checks);
  return res;
}

/* In a mixed second derivative first x varies alone and then y. */
static Check check_mixed(Ctx *c, const CheckRequest *request, const Result *result) {
  Check answer = check_part(c, request, NULL, NULL, 0);
  const Step *second = result->second;
  const Ast *f = request->whole != NULL ? request->whole : request->f;
  CheckRequest by_x = {.kind = CHECK_EQUAL, .f = f, .answer = f, .vary = &result->wrt, .nvary = 1, .limits = request->limits, .nlimits = request->nlimits};
  CheckRequest by_y = by_x;
  by_y.vary = request->whole != NULL ? &request->wrt : &request->wrt2;
  if (request->whole == NULL) {
    by_x.members = &request->entry;
    by_y.members = &request->entry2;
  }
  Check parts[] = {check_part(c, &by_x, result->steps, second, 0), check_part(c, &by_y, second, NULL, count_steps(result->steps) - count_steps(second))};
  for (int i = 0; i < 2 && answer.status == CHECK_PASSED; i++)
    if (parts[i].status == CHECK_FAILED) answer = parts[i];
  return answer;
}

static Check check_numerically(Ctx *c, const CheckRequest *request, const Result *result) {
  if (request->whole != NULL) return check_mixed(c, request, result);
  if (request->wrt2 != NULL && (request->wrt2 != request->wrt || request->entry2 != request->entry)) return check_mixed(c, request, result);
  return check_part(c, request, result->steps, NULL, 0);
}

/* Exact values are at other sizes than those of the numeric check, and forgive no wrong digit. */
Check check_result(Ctx *c, const CheckRequest *request, const Result *result) {
  Check res = check_numerically(c, request, result);
  if (res.status != CHECK_PASSED) return res;
  Exact exact = check_exact(c, request);
  res.exact = exact.status == EXACT_SAME;
  if (exact.status != EXACT_DIFFERENT) return res;
  res.status = CHECK_FAILED;
  res.reason = "the answer differs at a random point modulo a prime";
  return res;
}
