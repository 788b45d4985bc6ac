/* Answers as source text for other programs: NumPy, Octave. */
#include <string.h>

#include "ui/equation.h"
#include "ui/label.h"
#include "ui/report.h"

bool report_plain(Report *r, const Answer *a) {
  if (a->nresults > 0 && a->kind != ANSWER_COMPARISON && a->kind != ANSWER_VERDICT && a->kind != ANSWER_VALUE) return false;
  report_text(r, a, FORMAT_ASCII);
  return true;
}

/* "grad_W_1", "jac_x": the derivative and its variable. */
static const char *result_name(Ctx *c, const Answer *a, const Result *res, Format f) {
  const char *what = a->kind == ANSWER_DERIVATIVE ? a->name : "result";
  return res->wrt == NULL ? what : arena_printf(c->arena, "%s_%s", what, print_name(c, res->wrt->name, f));
}

/* "L = 1/2 ||A x - b||^2 and its gradient" */
static const char *comment(Ctx *c, const Answer *a, const char *name) {
  static const struct {
    const char *name, *words;
  } kinds[] = {{"grad", "gradient"}, {"jac", "Jacobian"}, {"hess", "Hessian"}, {"deriv", "derivative"}, {"diff", "differential"}};
  const Ast *f = a->f != NULL ? a->f : a->results[0].expr;
  if (f->kind == AST_NAME && f->sym != NULL && f->sym->definition != NULL) f = f->sym->definition;
  const char *also = "";
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if (a->kind == ANSWER_DERIVATIVE && strcmp(a->name, kinds[i].name) == 0) also = arena_printf(c->arena, " and its %s%s", kinds[i].words, a->nresults > 1 ? "s" : "");
  return arena_printf(c->arena, "%s = %s%s", name, print_expr(c, f, FORMAT_ASCII), also);
}

/* def f(A, x, b): the value, where there is one besides the results, and the results. */
static void report_function(Report *r, const Answer *a, Format f) {
  Ctx *c = r->ctx;
  const bool derivative = a->kind == ANSWER_DERIVATIVE && a->f != NULL;
  const Ast **exprs = ARENA_ARRAY(c->arena, const Ast *, a->nresults + 1);
  const char **names = ARENA_ARRAY(c->arena, const char *, a->nresults + 1);
  int n = 0;
  if (derivative) exprs[n] = a->f, names[n++] = "value";
  for (int i = 0; i < a->nresults; i++) {
    exprs[n] = result_code(c, &a->results[i]);
    names[n++] = derivative ? result_name(c, a, &a->results[i], f) : "value";
  }
  const char *name = label_function(c, a);
  /* The value of an unknown f is that of the caller's f. */
  if (derivative && a->f->kind == AST_APPLY) name = arena_printf(c->arena, "%s_and_%s", name, a->name);
  const CodeFunction fn = {.name = name, .comment = comment(c, a, label_function(c, a)), .n = n, .results = exprs, .names = names};
  const char *text = print_function(c, &fn, f);
  if (text[0] == '\0') {
    diag_error_nowhere(c->diag, ERR_UNSUPPORTED, "%s has no form for a part of this function", format_name(f));
    report_error(r, f);
    return;
  }
  report_out(r, text);
}

void report_code(Report *r, const Answer *a, Format f, bool function) {
  if (report_plain(r, a)) return;
  if (function) {
    report_function(r, a, f);
    report_notes(r, f);
    return;
  }
  Ast **all = ARENA_ARRAY(r->ctx->arena, Ast *, a->nresults);
  for (int i = 0; i < a->nresults; i++) all[i] = (Ast *)(uintptr_t)result_code(r->ctx, &a->results[i]);
  const Ast *together = a->nresults == 1 ? all[0] : ast_call(r->ctx->arena, FN_ADD, a->nresults, all, (Span){0, 0});
  report_out(r, print_prelude(r->ctx, together, f));
  for (int i = 0; i < a->nresults; i++)
    if (a->results[i].check.status != CHECK_FAILED) report_out(r, arena_printf(r->ctx->arena, "%s\n", print_expr(r->ctx, all[i], f)));
  report_notes(r, f);
}
