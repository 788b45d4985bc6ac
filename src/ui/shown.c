#include "ui/shown.h"

#include <string.h>

#include "calculus/steps.h"
#include "notion/laws.h"
#include "output/print.h"
#include "ui/label.h"

/* ---- lists of steps ------------------------------------------------------------------------------------------------------------ */

typedef struct List {
  Ctx *c;
  Step *first, *last;
} List;

static Step *append(List *l, const Step *s) {
  Step *copy = ARENA_NEW(l->c->arena, Step);
  *copy = *s;
  copy->next = NULL;
  if (l->last == NULL) l->first = copy;
  else l->last->next = copy;
  l->last = copy;
  return copy;
}

static void set_law(Step *s, LawName law) {
  for (int i = 0; i < 3; i++) s->law[i] = law.text[i];
}

/* The step behind the run of steps with one left side. */
static const Step *behind(const Step *s) {
  const Step *x = s;
  while (x != NULL && label_same(x, s)) x = x->next;
  return x;
}

static int count(const Step *from, const Step *to) {
  int n = 0;
  for (; from != to; from = from->next) n++;
  return n;
}

/* ---- what was said before -------------------------------------------------------------------------------------------------------- */

static bool same_step(Ctx *c, const Step *a, const Step *b) {
  return label_same(a, b) && strcmp(print_expr(c, a->expr, FORMAT_ASCII), print_expr(c, b->expr, FORMAT_ASCII)) == 0;
}

static bool is_said(Ctx *c, const Answer *a, const Result *r, const Step *s) {
  for (const Result *before = a->results; before < r; before++)
    for (const Step *x = before->steps; x != NULL; x = x->next)
      if (same_step(c, x, s)) return true;
  return false;
}

static bool all_said(Ctx *c, const Answer *a, const Result *r, const Step *from, const Step *to) {
  for (; from != to; from = from->next)
    if (!is_said(c, a, r, from)) return false;
  return true;
}

/* How many steps from s on another derivation of the answer begins its df with. */
static int common_beginning(Ctx *c, const Answer *a, const Result *r, const Step *s) {
  int res = 0;
  for (const Result *before = a->results; before < r; before++) {
    const Step *x = before->steps, *y = s;
    while (x != NULL && x->lhs != LHS_DF) x = x->next;
    int n = 0;
    for (; x != NULL && y != NULL && same_step(c, x, y); x = x->next, y = y->next) n++;
    if (n > res) res = n;
  }
  return res;
}

static bool names_something(const Step *s) { return s->lhs == LHS_F || s->lhs == LHS_LET || s->lhs == LHS_DLET; }

static Step *without_said(Ctx *c, const Answer *a, const Result *r) {
  List l = {.c = c};
  for (const Step *s = r->steps, *end; s != NULL; s = end) {
    end = behind(s);
    if (names_something(s) && all_said(c, a, r, s, end)) continue;
    const int common = s->lhs == LHS_DF ? common_beginning(c, a, r, s) : 0;
    int i = 0;
    for (const Step *x = s; x != end; x = x->next) {
      if (++i < common) continue;
      Step *kept = append(&l, x);
      if (i == common && common > 1) set_law(kept, LAW_AS_ABOVE);
    }
  }
  return l.first;
}

/* ---- brief ------------------------------------------------------------------------------------------------------------------------- */

static bool is_read_off(const Step *s) {
  const LawRow *row = law_find(s->law[FORMAT_UNICODE]);
  if (row == NULL) return false;
  const LawName laws[] = {LAW_READ_MATRIX, LAW_READ_VECTOR, LAW_READ_SCALAR, LAW_JACOBIAN};
  for (int i = 0; i < 4; i++)
    if (strcmp(row->text[0], laws[i].text[0]) == 0) return true;
  return false;
}

/* The last step of a run, with its law where no step before it was left out or the law does not depend on them. */
static void keep_last(List *l, const Step *from, const Step *end) {
  const Step *last = from;
  while (last->next != end) last = last->next;
  Step *kept = append(l, last);
  if (last != from && !is_read_off(last)) set_law(kept, LAW_NONE);
}

/* Of df: in terms of names its first form, else the last but one; and the last. */
static void keep_differential(List *l, const Step *from, const Step *end, bool names) {
  const int n = count(from, end);
  if (n > 2) {
    const Step *key = from;
    for (int i = 2; !names && i < n; i++) key = key->next;
    Step *kept = append(l, key);
    if (key != from) set_law(kept, LAW_NONE);
  }
  keep_last(l, from, end);
}

static bool has_names(const Step *s) {
  while (s != NULL && s->lhs != LHS_LET) s = s->next;
  return s != NULL;
}

static Step *brief(Ctx *c, const Step *steps, bool names) {
  List l = {.c = c};
  for (const Step *s = steps, *end; s != NULL; s = end) {
    end = behind(s);
    if (s->lhs == LHS_LET || s->lhs == LHS_EQUATION || s->lhs == LHS_RIEMANN) {
      for (const Step *x = s; x != end; x = x->next) append(&l, x);
    } else if (s->lhs == LHS_DF) {
      keep_differential(&l, s, end, names);
    } else if (s->lhs == LHS_F || s->lhs == LHS_DLET || s->lhs == LHS_VEC_DF) {
      keep_last(&l, s, end);
    }
  }
  return l.first;
}

Step *steps_shown(Ctx *c, const Answer *a, const Result *r, StepsLevel level) {
  if (level == STEPS_NONE || r->steps == NULL) return NULL;
  Step *steps = without_said(c, a, r);
  return level == STEPS_BRIEF ? brief(c, steps, has_names(r->steps)) : steps;
}
