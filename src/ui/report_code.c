/* Answers as source text for other programs: NumPy, Octave. */
#include "ui/equation.h"
#include "ui/report.h"

bool report_plain(Report *r, const Answer *a) {
  if (a->nresults > 0 && a->kind != ANSWER_COMPARISON && a->kind != ANSWER_VALUE) return false;
  report_text(r, a, FORMAT_ASCII);
  return true;
}

void report_code(Report *r, const Answer *a, Format f) {
  if (report_plain(r, a)) return;
  Ast **all = ARENA_ARRAY(r->ctx->arena, Ast *, a->nresults);
  for (int i = 0; i < a->nresults; i++) all[i] = (Ast *)(uintptr_t)result_code(r->ctx, &a->results[i]);
  const Ast *together = a->nresults == 1 ? all[0] : ast_call(r->ctx->arena, FN_ADD, a->nresults, all, (Span){0, 0});
  report_out(r, print_prelude(r->ctx, together, f));
  for (int i = 0; i < a->nresults; i++)
    if (a->results[i].check.status != CHECK_FAILED) report_out(r, arena_printf(r->ctx->arena, "%s\n", print_expr(r->ctx, all[i], f)));
  report_notes(r, f);
}
