#include "calculus/steps.h"

#include <string.h>

#include "algebra/raise.h"
#include "calculus/lets.h"
#include "output/print.h"

const LawName LAW_NONE = {{"", "", ""}};

#define LAW(ID, UNICODE, ASCII, LATEX, SAYS, CITE) const LawName LAW_##ID = {{UNICODE, ASCII, LATEX}};
#include "notion/laws.def"
#undef LAW

bool law_is_none(LawName law) { return law.text[0][0] == '\0'; }

/* The frame with its %s replaced. */
static const char *framed(Ctx *c, const char *frame, const char *by) {
  const char *at = strstr(frame, "%s");
  return arena_printf(c->arena, "%.*s%s%s", (int)(at - frame), frame, by, at + 2);
}

LawName law_read(Ctx *c, Term diff) {
  if (diff->kind != T_DIFF) return t_is_scalar(diff) ? LAW_READ_SCALAR : t_is_column(diff) ? LAW_READ_VECTOR : LAW_READ_MATRIX;
  static const Format formats[] = {FORMAT_UNICODE, FORMAT_ASCII, FORMAT_LATEX};
  static const char *const frames[3][3] = {
      {"g %s", "g %s", "$g\\,%s$"}, {"gᵀ %s", "g' %s", "$g^{\\mathsf T}\\,%s$"}, {"tr(Gᵀ %s)", "tr(G' %s)", "$\\operatorname{tr}(G^{\\mathsf T}\\,%s)$"}};
  const int frame = t_is_scalar(diff) ? 0 : t_is_column(diff) ? 1 : 2;
  const Ast *d = raise_term(c, diff);
  LawName res;
  for (int i = 0; i < 3; i++) res.text[i] = framed(c, frames[frame][i], print_expr(c, d, formats[i]));
  return res;
}

LawName law_of_function(Ctx *c, Fn fn) {
  LawName res;
  static const Format formats[] = {FORMAT_UNICODE, FORMAT_ASCII, FORMAT_LATEX};
  for (int i = 0; i < 3; i++) {
    const char *text = print_law(c, fn, formats[i]);
    res.text[i] = text == NULL ? "" : text;
  }
  return res;
}

LawName law_join(Ctx *c, LawName a, LawName b) {
  if (law_is_none(a)) return b;
  if (law_is_none(b) || strstr(a.text[0], b.text[0]) != NULL) return a;
  LawName res;
  for (int i = 0; i < 3; i++) res.text[i] = arena_printf(c->arena, "%s; %s", a.text[i], b.text[i]);
  return res;
}

int law_count(LawName law) {
  int n = law_is_none(law) ? 0 : 1;
  for (const char *at = strstr(law.text[0], "; "); at != NULL; at = strstr(at + 2, "; ")) n++;
  return n;
}

void steps_init(Steps *s, Ctx *c) { *s = (Steps){.c = c}; }

Term without_aliases(const Steps *s, Term t) {
  Ctx *c = s->c;
  if (s->lets == NULL || !t->has_diff || (c->varying != NULL && c->varying->n > 1)) return t;
  for (int i = s->lets->n - 1; i >= 0; i--) {
    const Let *let = &s->lets->items[i];
    if (let->dvalue != NULL && let->dvalue->kind == T_DIFF) t = t_substitute(c, t, t_diff(c, let->name), let->dvalue);
  }
  return t;
}

Ast *step_expr(const Steps *s, Term t) {
  if (s->value != NULL) t = term_by_name(s->c, t, s->value, s->name);
  return raise_term(s->c, without_aliases(s, t));
}

enum { COMPARED_LENGTH = 2000 };

void steps_add(Steps *s, StepLhs lhs, Symbol *sym, Symbol *of, Ast *expr, LawName law) {
  Step *tail = s->tail;
  if (tail != NULL && tail->lhs == lhs && tail->sym == sym && tail->of == of && expr_length(expr) < COMPARED_LENGTH &&
      strcmp(print_expr(s->c, tail->expr, FORMAT_ASCII), print_expr(s->c, expr, FORMAT_ASCII)) == 0)
    return;
  Step *step = ARENA_NEW(s->c->arena, Step);
  step->lhs = lhs;
  step->sym = sym;
  step->of = of;
  step->expr = expr;
  for (int i = 0; i < 3; i++) step->law[i] = law.text[i];
  if (tail == NULL) s->first = step;
  else tail->next = step;
  s->tail = step;
}
