/* From requests to programs: which symbols move, and which values are compared. */
#include "check/checks.h"

/* Intermediates and temporaries keep to their definitions; other defined names are drawn when a derivative
 * is taken by them. */
static bool follows_definition(const Symbol *sym) {
  return sym->definition != NULL && (sym->intermediate || sym->temporary);
}

static void let_vary(Checks *k, Symbol *sym, bool on_its_own) {
  int place = survey_place(k->survey, sym);
  Variables *v = k->variables;
  v->moved[place] = true;
  if (on_its_own || !follows_definition(sym)) v->varies[place] = true;
  if (sym->definition != NULL && !follows_definition(sym)) v->drawn[place] = true;
}

/* `jac x wrt y where y = A x + b`: x is a function of y, inverse to the one that defines y. */
static Symbol *inverted(const Checks *k, const CheckRequest *r) {
  const Symbol *y = r->wrt;
  if (r->kind != CHECK_JACOBIAN || r->f->kind != AST_NAME || y == NULL || !follows_definition(y)) return NULL;
  Symbol *x = r->f->sym;
  if (x == NULL || x == y || x->definition != NULL) return NULL;
  uint64_t deps = k->survey->nodes[survey_node(k->survey, y->definition)].deps;
  return (deps & survey_bit(k->survey, x)) != 0 ? x : NULL;
}

static void let_wrt_vary(Checks *k, const CheckRequest *r, Symbol *sym) {
  bool full = r->kind == CHECK_JACOBIAN || r->kind == CHECK_HESSIAN || (r->unconstrained && !r->entrywise);
  let_vary(k, sym, r == &k->requests[0]);
  if (full) k->variables->full[survey_place(k->survey, sym)] = true;
}

/* Takes in that this member alone of a family varies; false if another request has it otherwise. */
static bool agrees(const Ast **only, const Ast *member) {
  if (member == NULL || member->kind != AST_MEMBER || (*only != NULL && *only != member)) return false;
  *only = member;
  return true;
}

/* One member that all requests by this family agree on, else none. */
static void set_member(Checks *k, const Symbol *family) {
  const Ast *only = NULL;
  for (int i = 0; i < k->nrequests; i++) {
    const CheckRequest *r = &k->requests[i];
    if (r->wrt == family && !agrees(&only, r->entry)) return;
    if (r->wrt2 == family && !agrees(&only, r->entry2)) return;
    for (int j = 0; r->members != NULL && j < r->nvary; j++)
      if (r->vary[j] == family && !agrees(&only, r->members[j])) return;
  }
  k->variables->member[survey_place(k->survey, family)] = only;
}

static void put_in_clauses(const Survey *s, Variables *v, int n, const Clause *clauses) {
  for (int i = 0; i < n; i++) {
    Symbol *sym = symbol_find(s->ctx->symbols, clauses[i].name);
    int place = sym == NULL ? -1 : survey_place(s, sym);
    if (place >= 0) v->at[place] = clauses[i].expr;
  }
}

void survey_assumptions(Survey *s) {
  for (int i = 0; i < s->ctx->nassumed; i++) survey_add(s, s->ctx->assumed[i].expr);
}

void put_in_assumptions(const Survey *s, Variables *v) { put_in_clauses(s, v, s->ctx->nassumed, s->ctx->assumed); }

/* Whether a substituted name occurs in what is substituted. */
static bool substitutes_itself(const Checks *k) {
  const Survey *s = k->survey;
  uint64_t names = 0, inside = 0;
  for (int i = 0; i < s->nsymbols; i++) {
    const Ast *at = k->variables->at[i];
    if (at == NULL) continue;
    names |= survey_bit(s, s->symbols[i]);
    inside |= s->nodes[survey_node(s, at)].deps;
  }
  return (names & inside) != 0;
}

static void set_variables(Checks *k) {
  const Survey *s = k->survey;
  bool any = false;
  k->variables = variables_new(s);
  for (int i = 0; i < k->nrequests; i++) {
    const CheckRequest *r = &k->requests[i];
    if (r->wrt != NULL) let_wrt_vary(k, r, r->wrt);
    if (r->wrt != NULL && r->on != MANIFOLD_NONE) k->variables->on[survey_place(s, r->wrt)] = r->on;
    if (r->wrt2 != NULL) let_wrt_vary(k, r, r->wrt2);
    Symbol *x = inverted(k, r);
    if (x != NULL) k->variables->moved[survey_place(s, x)] = k->variables->full[survey_place(s, x)] = true;
    for (int j = 0; j < r->nvary; j++) {
      let_vary(k, r->vary[j], true);
      if (r->vary[j]->family) set_member(k, r->vary[j]);
    }
    any = any || r->wrt != NULL || r->nvary > 0;
    if (r->wrt != NULL && r->wrt->family) set_member(k, r->wrt);
    if (r->wrt2 != NULL && r->wrt2->family) set_member(k, r->wrt2);
    put_in_clauses(s, k->variables, r->nat, r->at);
  }
  put_in_assumptions(s, k->variables);
  for (int i = 0; i < s->nsymbols && !any; i++)
    if (s->differential[i] && !follows_definition(s->symbols[i])) let_vary(k, s->symbols[i], true);
  k->plain_answer = substitutes_itself(k);
}

/* The smaller side of a matrix with orthonormal columns, or of full column rank, is that of its columns. */
static const Dim *smaller_side(const Symbol *sym) {
  if (sym->shape.cols == NULL || sym->shape.rows == sym->shape.cols) return NULL;
  if (sym->facts & FACT_FULL_COLUMN_RANK) return sym->shape.cols;
  return sym->facts & FACT_FULL_ROW_RANK ? sym->shape.rows : NULL;
}

int *ranks_of_sizes(Ctx *c, Arena *a, const Survey *s) {
  int *rank = ARENA_ARRAY(a, int, s->nnames + 1);
  for (int i = 0; i < s->nsymbols; i++) {
    const Dim *side = smaller_side(s->symbols[i]);
    const char *name = side == NULL ? NULL : dim_is_name(dim_resolve(c->dims, side));
    if (name != NULL) rank[survey_place(s, name)] = 1;
  }
  return rank;
}

static bool derives_unknown(const Survey *s) {
  for (int i = 0; i < s->count; i++) {
    const Ast *e = s->nodes[i].ast;
    if (e->kind == AST_CALL && (e->fn == FN_GRADIENT || e->fn == FN_JACOBIAN || e->fn == FN_HESSIAN) &&
        e->args[0]->kind == AST_APPLY)
      return true;
  }
  return false;
}

void requests_survey(Checks *k) {
  Survey *s = k->survey = survey_new(k->ctx, k->arena);
  for (int i = 0; i < k->nrequests; i++) {
    const CheckRequest *r = &k->requests[i];
    if (r->wrt != NULL) survey_add_symbol(s, r->wrt);
    if (r->wrt != NULL && r->wrt->definition != NULL) survey_add(s, r->wrt->definition);
    survey_add(s, r->f);
    survey_add(s, r->answer);
    if (r->entry != NULL) survey_add(s, r->entry);
    if (r->entry2 != NULL) survey_add(s, r->entry2);
    for (int j = 0; r->members != NULL && j < r->nvary; j++)
      if (r->members[j] != NULL) survey_add(s, r->members[j]);
    for (int j = 0; j < r->nlimits; j++) survey_limit(s, &r->limits[j]);
    if (r->wrt2 != NULL) survey_add_symbol(s, r->wrt2);
    for (int j = 0; j < r->nat; j++) survey_add(s, r->at[j].expr);
    for (int j = 0; j < r->nvary; j++) survey_add_symbol(s, r->vary[j]);
  }
  for (int i = 0; i < k->nexprs; i++) survey_add(s, k->exprs[i]);
  survey_assumptions(s);
  set_variables(k);
  k->rank = ranks_of_sizes(k->ctx, k->arena, s);
  k->unknown_functions = derives_unknown(s);
}

/* ---- roots ---- */

/* The member of a family that moves: into the direction; false if there is none of this index. */
static bool set_moving_member(const Checks *k, const Ast *member, const Symbol *family, long *which, Direction *d) {
  long i;
  if (!sizes_integer(k->sizes, member->args[1], NULL, &i) || i < 1 || i > sizes_of(k->sizes, family->length)) return false;
  *which = i - 1;
  d->member = (int)i - 1;
  return true;
}

/* The entry or member that moves: into the direction; false if its indices do not fit. */
static bool set_entry(const Checks *k, const CheckRequest *r, Roots *out, Direction *d) {
  const Ast *e = r->entry, *member = e->kind == AST_MEMBER ? e : e->args[0];
  long i = 1, j = 1, rows = sizes_of(k->sizes, r->wrt->shape.rows), cols = sizes_of(k->sizes, r->wrt->shape.cols);
  if (member->kind == AST_MEMBER) {
    if (!set_moving_member(k, member, r->wrt, &out->member, d)) return false;
    if (e == member) return true;
  }
  if (!sizes_integer(k->sizes, e->args[1], NULL, &i)) return false;
  if (e->nargs > 2 && !sizes_integer(k->sizes, e->args[2], NULL, &j)) return false;
  if (e->nargs == 2 && rows == 1) {
    j = i;
    i = 1;
  }
  out->entry = true;
  d->entry = (int)((j - 1) * rows + i - 1);
  return i >= 1 && i <= rows && j >= 1 && j <= cols;
}

/* Whether wrt is all that varies: then d(...) is along it, too. */
static bool varies_alone(const Checks *k, int place) {
  const Variables *v = k->variables;
  for (int i = 0; i < k->survey->nsymbols; i++)
    if (v->varies[i] != (i == place)) return false;
  return true;
}

static void add_first(Program *p, const CheckRequest *r, Roots *out, int forth, int back) {
  out->nf = 2;
  out->f[0] = program_add(p, r->f, forth);
  out->f[1] = program_add(p, r->f, back);
}

static void add_second(Program *p, const CheckRequest *r, Roots *out, Direction dx, Direction dy) {
  int forth = program_shift(p, SHIFT_NONE, dx, 1, out->bits), back = program_shift(p, SHIFT_NONE, dx, -1, out->bits);
  out->nf = 4;
  out->f[0] = program_add(p, r->f, program_shift(p, forth, dy, 1, out->bits));
  out->f[1] = program_add(p, r->f, program_shift(p, forth, dy, -1, out->bits));
  out->f[2] = program_add(p, r->f, program_shift(p, back, dy, 1, out->bits));
  out->f[3] = program_add(p, r->f, program_shift(p, back, dy, -1, out->bits));
}

static void add_inverse(const Checks *k, Program *p, const CheckRequest *r, Roots *out, const Symbol *x) {
  Direction d = {.only = x, .slot = 0, .entry = -1, .member = -1};
  int forth = program_shift(p, SHIFT_NONE, d, 1, out->bits), back = program_shift(p, SHIFT_NONE, d, -1, out->bits);
  out->inverse = true;
  out->place = survey_place(k->survey, x);
  out->nf = 2;
  out->f[0] = program_add(p, r->wrt->definition, forth);
  out->f[1] = program_add(p, r->wrt->definition, back);
}

static Roots add_request(const Checks *k, Program *p, const CheckRequest *r, int bits) {
  Roots out = {.place = -1, .place2 = -1, .member = -1, .member2 = -1, .bits = bits, .usable = true};
  Direction d = {.only = r->wrt, .slot = 0, .entry = -1, .member = -1};
  int forth, back;
  if (r->wrt != NULL) out.place = survey_place(k->survey, r->wrt);
  if (r->wrt != NULL && r->entry != NULL) out.usable = set_entry(k, r, &out, &d);
  const Symbol *x = inverted(k, r);
  if (x != NULL) {
    add_inverse(k, p, r, &out, x);
  } else if (r->kind == CHECK_EQUAL) {
    out.nf = 1;
    out.f[0] = program_add(p, r->f, SHIFT_NONE);
  } else if (r->kind == CHECK_HESSIAN) {
    Symbol *other = r->wrt2 == NULL ? r->wrt : r->wrt2;
    out.place2 = survey_place(k->survey, other);
    Direction second = {.only = other, .slot = 1, .entry = -1, .member = -1};
    const Ast *member = r->wrt2 == NULL ? r->entry : r->entry2;
    if (member != NULL) out.usable = out.usable && set_moving_member(k, member, other, &out.member2, &second);
    add_second(p, r, &out, d, second);
  } else if (r->kind == CHECK_DIFFERENTIAL || (r->entry == NULL && varies_alone(k, out.place))) {
    program_difference(p, SHIFT_NONE, &forth, &back);
    add_first(p, r, &out, forth, back);
  } else {
    forth = program_shift(p, SHIFT_NONE, d, 1, bits);
    back = program_shift(p, SHIFT_NONE, d, -1, bits);
    add_first(p, r, &out, forth, back);
  }
  out.answer = program_add(p, r->answer, k->plain_answer ? SHIFT_PLAIN : SHIFT_NONE);
  return out;
}

void requests_program(Checks *k, int bits, Roots *roots, int *exprs, int *required) {
  Program *p = k->program = program_new(k->survey, k->sizes, k->variables, bits);
  for (int i = 0; i < k->nrequests; i++) {
    roots[i] = add_request(k, p, &k->requests[i], bits);
    if (i == 0) *required = program_size(p);
  }
  for (int i = 0; exprs != NULL && i < k->nexprs; i++) exprs[i] = program_add(p, k->exprs[i], SHIFT_NONE);
}
