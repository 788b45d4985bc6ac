/* The parser: a statement as text, and the tree that it must become, or the error with its place. */
#include <stdio.h>
#include <string.h>

#include "front/front.h"
#include "front/symbol.h"
#include "test.h"

typedef struct Row {
  const char *text, *tree;
} Row;

static const Row rows[] = {
#define ROW(text, tree) {text, tree},
#include "parse_rows.def"
};

/* ---- trees as text -------------------------------------------------------------------------------------------- */

static void show(Buf *b, const Ast *e);

static void show_number(Buf *b, const Ast *e) {
  char *digits = fmpq_get_str(NULL, 10, e->value);
  buf_add(b, digits);
  flint_free(digits);
}

static void show_binder(Buf *b, const Ast *e) {
  static const char *const relations[] = {"", " <", " <=", " >", " >=", " !="};
  const Binder *k = e->binder;
  buf_add(b, fn_row(e->fn)->id);
  for (int i = 0; i < k->count; i++) buf_printf(b, " %s", k->names[i]);
  buf_add(b, relations[k->relation]);
  if (k->lower != NULL) buf_add(b, " from "), show(b, k->lower);
  if (k->upper != NULL) buf_add(b, " to "), show(b, k->upper);
  buf_addc(b, ':');
}

static void show(Buf *b, const Ast *e) {
  switch (e->kind) {
  case AST_NUMBER: show_number(b, e); return;
  case AST_NAME: buf_printf(b, "%s%s", e->flags & AST_BOLD ? "*" : "", e->name); return;
  case AST_STRING: buf_printf(b, "'%s'", e->name); return;
  default: buf_addc(b, '('); break;
  }
  switch (e->kind) {
  case AST_CALL:
    buf_add(b, fn_row(e->fn)->id);
    if (e->name != NULL) buf_printf(b, ":%s", e->name);
    if (e->flags & AST_TIGHT_DIV) buf_add(b, ":tight");
    break;
  case AST_SUBSCRIPT: buf_add(b, "sub"); break;
  case AST_APPLY: buf_printf(b, "apply %s", e->name); break;
  case AST_BIGOP: show_binder(b, e); break;
  case AST_BLOCK: buf_printf(b, "block %dx%d", e->nrows, e->ncols); break;
  default: buf_add(b, "unexpected"); break;
  }
  for (int i = 0; i < e->nargs; i++) buf_addc(b, ' '), show(b, e->args[i]);
  buf_addc(b, ')');
}

static void show_declaration(Buf *b, const Declaration *d) {
  for (int i = 0; i < d->count; i++) buf_addc(b, ' '), show(b, d->names[i]);
  buf_printf(b, " : %s", kind_name(d->kind));
  if (d->kind == KIND_FUNCTION) buf_printf(b, " -> %s", kind_name(d->result_kind));
  for (int i = 0; i < d->ndims; i++) buf_addc(b, ' '), show(b, d->dims[i]);
  if (d->facts & FACT_INVERTIBLE) buf_add(b, " invertible");
  if (d->facts & FACT_POSITIVE) buf_add(b, " positive");
}

static void show_clauses(Buf *b, const Statement *st) {
  for (int i = 0; i < st->nwhere; i++) buf_printf(b, " where %s = ", st->where[i].name), show(b, st->where[i].expr);
  for (int i = 0; i < st->nat; i++) buf_printf(b, " at %s = ", st->at[i].name), show(b, st->at[i].expr);
  for (int i = 0; i < st->nassume; i++) {
    const Assumption *a = &st->assume[i];
    buf_add(b, " assume ");
    if (a->name != NULL) buf_printf(b, "%s %s", a->name, a->word);
    else show(b, a->lhs), buf_add(b, " = "), show(b, a->rhs);
  }
  if (st->format != NULL) buf_printf(b, " as <%s>", st->format);
  if (st->manifold != NULL) buf_printf(b, " on <%s>", st->manifold);
}

static void show_statement(Buf *b, const Statement *st) {
  static const char *const kinds[] = {"empty",    "declare", "define", "define_fn",  "expr",   "grad", "jac",   "hess",   "deriv",  "diff",
                                      "simplify", "expand",  "factor", "equal", "solve", "stationary", "convex", "eval", "shape", "shapes", "command"};
  buf_printf(b, "%s%s%s%s", st->check ? "check " : "", kinds[st->kind], st->fraction ? "/" : "", st->transposed ? "'" : "");
  if (st->name != NULL) buf_printf(b, " %s", st->name);
  for (int i = 0; i < st->nparams; i++) buf_printf(b, " %s", st->params[i]);
  for (int i = 0; i < st->nwords; i++) buf_printf(b, " [%s]", st->words[i]);
  if (st->decl != NULL) show_declaration(b, st->decl);
  if (st->expr != NULL) buf_addc(b, ' '), show(b, st->expr);
  for (int i = 0; i < st->nexprs; i++) buf_add(b, " | "), show(b, st->exprs[i]);
  if (st->inner != NULL) buf_add(b, " {"), show_statement(b, st->inner), buf_addc(b, '}');
  for (int i = 0; i < st->nwrt; i++) buf_add(b, " wrt "), show(b, st->wrt[i].target), buf_add(b, st->wrt[i].transposed ? "'" : "");
  if (st->candidate != NULL) buf_add(b, " == "), show(b, st->candidate);
  show_clauses(b, st);
}

/* ---- the parser under test -------------------------------------------------------------------------------------- */

typedef struct World {
  Arena *session, *work;
  Intern *names;
  DeclTable decls;
  Diag diag;
  Source source;
  SymbolTable symbols;
  Ctx ctx;
} World;

static void world_begin(World *w, const char *text, size_t len) {
  *w = (World){.session = arena_new(), .work = arena_new(), .names = intern_new()};
  w->decls.arena = w->session;
  const Decl known[] = {
    {.name = "f", .kind = KIND_FUNCTION, .result_kind = KIND_SCALAR}, {.name = "g", .kind = KIND_FUNCTION, .result_kind = KIND_SCALAR},
    {.name = "Loss", .kind = KIND_SCALAR}, {.name = "X", .kind = KIND_MATRIX}, {.name = "k", .kind = KIND_INTEGER},
  };
  for (size_t i = 0; i < COUNT_OF(known); i++) {
    Decl d = known[i];
    d.name = intern(w->names, d.name);
    decl_put(&w->decls, &d);
  }
  w->diag = diag_new(w->work);
  w->source = (Source){.name = "test", .text = text, .len = len, .line = 1, .column = 1};
  w->symbols.arena = w->work;
  w->ctx = (Ctx){.arena = w->work, .names = w->names, .diag = &w->diag, .source = &w->source, .decls = &w->decls, .symbols = &w->symbols};
}

static void world_end(World *w) {
  arena_free(w->work);
  arena_free(w->session);
  intern_free(w->names);
}

/* The formulas of a text, with ` || ` between them. */
static const char *parsed(World *w) {
  Buf b = buf_new(w->work);
  int parts = 1;
  for (int part = 0; part < parts; part++) {
    w->diag = diag_new(w->work);
    const Statement *st = parse_part(&w->ctx, part, &parts);
    if (part > 0) buf_add(&b, " || ");
    if (st != NULL) show_statement(&b, st);
    else buf_printf(&b, "%s %d-%d: %s", error_kind_name(w->diag.kind), w->diag.span.start, w->diag.span.end, w->diag.message);
    if (st == NULL && w->diag.hint != NULL) buf_printf(&b, " (%s)", w->diag.hint);
  }
  return buf_str(&b);
}

static void test_rows(void **state) {
  (void)state;
  int wrong = 0;
  for (size_t i = 0; i < COUNT_OF(rows); i++) {
    World w;
    world_begin(&w, rows[i].text, strlen(rows[i].text));
    const char *found = parsed(&w);
    if (strcmp(found, rows[i].tree) != 0) {
      fprintf(stderr, "%s\n  expected %s\n  found    %s\n", rows[i].text, rows[i].tree, found);
      wrong++;
    }
    world_end(&w);
  }
  assert_int_equal(wrong, 0);
}

/* ---- hostile texts ------------------------------------------------------------------------------------------------ */

static char *repeated(const char *piece, size_t times, const char *tail) {
  size_t n = strlen(piece), m = strlen(tail);
  char *res = test_malloc(n * times + m + 1);
  for (size_t i = 0; i < times; i++) memcpy(res + i * n, piece, n);
  memcpy(res + n * times, tail, m + 1);
  return res;
}

typedef struct Hostile {
  const char *piece;
  size_t times;
  const char *tail;
  bool accepted;
  ErrorKind error;
} Hostile;

static const Hostile hostile[] = {
  {"(", 100000, "", false, ERR_LIMIT},
  {"{", 100000, "", false, ERR_LIMIT},
  {"[", 100000, "", false, ERR_LIMIT},
  {"| ", 100000, "", false, ERR_LIMIT},
  {"\\frac", 100000, "", false, ERR_LIMIT},
  {"\\hat", 100000, "x", false, ERR_LIMIT},
  {"-", 100000, "x", false, ERR_LIMIT},
  {"'", 100000, "x", false, ERR_SYNTAX},
  {"x/", 100000, "x", false, ERR_LIMIT},
  {"x^", 100000, "x", false, ERR_LIMIT},
  {"log ", 100000, "x", false, ERR_LIMIT},
  {"sum_i ", 10000, "x", false, ERR_LIMIT},
  {"\\mathrm d ", 100000, "x", false, ERR_LIMIT},
  {"a_b_c", 20000, "", false, ERR_LIMIT},
  {"a", 100000, "", false, ERR_LIMIT},
  {"1", 100000, "", false, ERR_LIMIT},
  {"a ", 5000000, "", false, ERR_LIMIT},
  {"\\begin{matrix}", 1000, "", false, ERR_LIMIT},
  {"A B + ", 100000, "C", true, ERR_SYNTAX},
  {"A ", 100000, "", true, ERR_SYNTAX},
  {"x_1^2 ", 50000, "", true, ERR_SYNTAX},
  {"(1 + ", 900, "x", false, ERR_SYNTAX},
};

static void test_hostile(void **state) {
  (void)state;
  for (size_t i = 0; i < COUNT_OF(hostile); i++) {
    const Hostile *h = &hostile[i];
    char *text = repeated(h->piece, h->times, h->tail);
    World w;
    world_begin(&w, text, strlen(text));
    const Statement *st = parse_statement(&w.ctx);
    if ((st != NULL) != h->accepted || (st == NULL && w.diag.kind != h->error))
      fail_msg("%zu times %s: %s", h->times, h->piece, st != NULL ? "accepted" : w.diag.message);
    world_end(&w);
    test_free(text);
  }
}

static void test_bytes(void **state) {
  (void)state;
  static const struct {
    const char *text;
    size_t len;
    int at;
  } bad[] = {{"a\0b", 3, 1}, {"a + \xFF", 5, 4}, {"\xC3", 1, 0}, {"x \xE2\x82", 4, 2}};
  for (size_t i = 0; i < COUNT_OF(bad); i++) {
    World w;
    world_begin(&w, bad[i].text, bad[i].len);
    assert_null(parse_statement(&w.ctx));
    assert_int_equal(w.diag.kind, ERR_SYNTAX);
    assert_int_equal(w.diag.span.start, bad[i].at);
    world_end(&w);
  }
}

/* ---- the other entries ------------------------------------------------------------------------------------------- */

static void test_expression(void **state) {
  (void)state;
  World w;
  world_begin(&w, "", 0);
  Buf b = buf_new(w.work);
  show(&b, parse_expression(&w.ctx, "-inv(X) dX inv(X)"));
  assert_string_equal(buf_str(&b), "(NEG (MUL (INV X) dX (INV X)))");
  assert_null(parse_expression(&w.ctx, "A +"));
  assert_int_equal(w.diag.kind, ERR_SYNTAX);
  assert_ptr_equal(w.ctx.source, &w.source);
  world_end(&w);
}

static bool has_word(const char **words, const char *word) {
  for (; *words != NULL; words++)
    if (strcmp(*words, word) == 0) return true;
  return false;
}

static void test_expected(void **state) {
  (void)state;
  static const struct {
    const char *text, *word;
    bool offered;
  } cases[] = {
    {"", "grad", true},          {"", "tr", true},           {"", "wrt", false},        {"grad x' x ", "wrt", true},
    {"grad tr(A ", "wrt", false}, {"grad tr(", "det", true}, {"grad x wrt x ", "where", true}, {"grad x wrt x at ", "tr", false},
    {"solve A x = b ", "for", true}, {"A : ", "matrix", true}, {"\\frac{1}{", "tr", true},
  };
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    World w;
    world_begin(&w, "", 0);
    if (has_word(parse_expected(&w.ctx, cases[i].text), cases[i].word) != cases[i].offered) fail_msg("\"%s\": %s", cases[i].text, cases[i].word);
    assert_false(w.diag.failed);
    world_end(&w);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_rows),       cmocka_unit_test(test_hostile),  cmocka_unit_test(test_bytes),
    cmocka_unit_test(test_expression), cmocka_unit_test(test_expected),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
