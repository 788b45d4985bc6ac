/* Syntax trees and the tables of symbols and declarations. */
#include <string.h>

#include "base/intern.h"
#include "front/ast.h"
#include "front/decl.h"
#include "front/symbol.h"
#include "test.h"

static const Span nowhere = {0, 0};

typedef struct Fixture {
  Arena *a;
  Intern *names;
} Fixture;

static int set_up(void **state) {
  Fixture *f = test_malloc(sizeof *f);
  f->a = arena_new();
  f->names = intern_new();
  *state = f;
  return 0;
}

static int tear_down(void **state) {
  Fixture *f = *state;
  arena_free(f->a);
  intern_free(f->names);
  test_free(f);
  return 0;
}

static Ast *name(const Fixture *f, const char *s) { return ast_name(f->a, intern(f->names, s), nowhere); }

/* ---- trees --------------------------------------------------------------------------------------------- */

static void keeps_depth(void **state) {
  const Fixture *f = *state;
  Ast *x = name(f, "x");
  assert_int_equal(x->depth, 1);
  Ast *xt = ast_call1(f->a, FN_TRANSPOSE, x, (Span){0, 2});
  assert_int_equal(xt->depth, 2);
  assert_int_equal(xt->span.end, 2);
  Ast *e = ast_call2(f->a, FN_MUL, x, xt, nowhere);
  assert_int_equal(e->depth, 3);
  assert_ptr_equal(e->args[1], xt);
  assert_true(ast_is_call(e, FN_MUL));
  assert_false(ast_is_call(e, FN_ADD));
  assert_false(ast_is_call(x, FN_NONE));
  const char *i = intern(f->names, "i");
  const Binder b = {.count = 1, .names = &i, .lower = ast_integer(f->a, 1, nowhere), .upper = e};
  assert_int_equal(ast_bigop(f->a, FN_BIGSUM, &b, x, nowhere)->depth, 4);
}

static void arguments_are_copied(void **state) {
  const Fixture *f = *state;
  Ast *args[] = {name(f, "x"), name(f, "y"), name(f, "z")};
  const Ast *e = ast_call(f->a, FN_ADD, 3, args, nowhere);
  args[0] = args[1];
  assert_string_equal(e->args[0]->name, "x");
  assert_int_equal(ast_call(f->a, FN_PI, 0, NULL, nowhere)->nargs, 0);
}

static void numbers_are_exact(void **state) {
  const Fixture *f = *state;
  static const char *const table[] = {
    "0", "1/10", "-3/7", "123456789012345678901234567890", "1/98765432109876543210987654321",
    "-4611686018427387904", "99999999999999999999999/99999999999999999999998"};
  for (size_t i = 0; i < COUNT_OF(table); i++) {
    fmpq_t q;
    fmpq_init(q);
    assert_int_equal(fmpq_set_str(q, table[i], 10), 0);
    const Ast *e = ast_number(f->a, q, nowhere);
    assert_true(fmpq_equal(e->value, q));
    fmpq_zero(q);
    Arena *other = arena_new();
    const Ast *copied = ast_copy(other, e);
    assert_true(fmpq_equal(copied->value, e->value));
    assert_ptr_not_equal(copied->value, e->value);
    arena_free(other);
    fmpq_clear(q);
  }
  const Ast *n = ast_integer(f->a, -12, nowhere);
  assert_int_equal(fmpq_cmp_si(n->value, -12), 0);
}

static void copies_keep_sharing(void **state) {
  const Fixture *f = *state;
  Ast *x = name(f, "x");
  Symbol sym = {.name = x->name};
  x->sym = &sym;
  x->flags = AST_BOLD;
  x->id = 7;
  Ast *e = ast_call2(f->a, FN_MUL, x, ast_call1(f->a, FN_TRANSPOSE, x, (Span){1, 2}), nowhere);
  DimTable *dims = dims_new(f->a);
  e->shape = (Shape){dim_const(dims, 1), dim_const(dims, 1)};
  Arena *other = arena_new();
  const Ast *c = ast_copy(other, e);
  assert_ptr_not_equal(c, e);
  assert_ptr_equal(c->args[0], c->args[1]->args[0]);
  assert_ptr_not_equal(c->args[0], x);
  assert_ptr_equal(c->args[0]->name, x->name);
  assert_int_equal(c->args[0]->flags, AST_BOLD);
  assert_null(c->args[0]->sym);
  assert_int_equal(c->args[0]->id, 0);
  assert_null(c->shape.rows);
  assert_int_equal(c->args[1]->span.start, 1);
  assert_int_equal(c->depth, 3);
  arena_free(other);
}

static void copies_binders_and_blocks(void **state) {
  const Fixture *f = *state;
  const char *indices[] = {intern(f->names, "i"), intern(f->names, "j")};
  Symbol *syms[2] = {NULL, NULL};
  const Binder b = {.count = 2, .names = indices, .syms = syms, .upper = name(f, "N"), .relation = REL_LT};
  Ast *cells[] = {name(f, "A"), name(f, "B")};
  Ast *block = ast_node(f->a, AST_BLOCK, 2, cells, nowhere);
  block->nrows = 1;
  block->ncols = 2;
  Arena *other = arena_new();
  const Ast *c = ast_copy(other, ast_bigop(f->a, FN_BIGPROD, &b, block, nowhere));
  assert_int_equal(c->kind, AST_BIGOP);
  assert_int_equal(c->fn, FN_BIGPROD);
  assert_int_equal(c->binder->count, 2);
  assert_ptr_not_equal(c->binder->names, indices);
  assert_string_equal(c->binder->names[1], "j");
  assert_null(c->binder->syms);
  assert_null(c->binder->lower);
  assert_string_equal(c->binder->upper->name, "N");
  assert_int_equal(c->binder->relation, REL_LT);
  assert_int_equal(c->args[0]->ncols, 2);
  assert_string_equal(c->args[0]->args[1]->name, "B");
  arena_free(other);
}

/* A DAG with 2^1000 paths is copied node by node. */
static void copies_deep_dags(void **state) {
  const Fixture *f = *state;
  Ast *e = name(f, "x");
  for (int i = 0; i < 1000; i++) e = ast_call2(f->a, FN_ADD, e, e, nowhere);
  const Ast *c = ast_copy(f->a, e);
  assert_int_equal(c->depth, 1001);
  for (int i = 0; i < 1000; i++, c = c->args[0]) assert_ptr_equal(c->args[0], c->args[1]);
  assert_string_equal(c->name, "x");
}

static void knows_scalars(void **state) {
  const Fixture *f = *state;
  DimTable *dims = dims_new(f->a);
  const Dim *one = dim_const(dims, 1), *n = dim_name(dims, intern(f->names, "n"));
  Ast *x = name(f, "x");
  assert_false(ast_is_scalar(x));
  x->shape = (Shape){one, one};
  assert_true(ast_is_scalar(x));
  x->shape = (Shape){n, one};
  assert_false(ast_is_scalar(x));
  x->shape = (Shape){one, n};
  assert_false(ast_is_scalar(x));
}

/* ---- tables -------------------------------------------------------------------------------------------- */

static void finds_symbols(void **state) {
  const Fixture *f = *state;
  SymbolTable t = {.arena = f->a};
  const char *i = intern(f->names, "i");
  assert_null(symbol_find(&t, i));
  Symbol *first = symbol_add(&t, i);
  symbol_add(&t, i);
  assert_ptr_equal(symbol_find(&t, i), first);
  for (int k = 0; k < 20000; k++) {
    const char *s = intern(f->names, arena_printf(f->a, "x_%d", k));
    assert_null(symbol_find(&t, s));
    assert_int_equal(symbol_add(&t, s)->serial, k + 2);
    assert_string_equal(symbol_find(&t, s)->name, s);
  }
  assert_int_equal(t.count, 20002);
  assert_int_equal(t.items[100]->serial, 100);
}

static void put_definition(DeclTable *t, const Fixture *f, const char *s, long value) {
  const Decl d = {.name = intern(f->names, s), .is_definition = true, .expr = ast_integer(f->a, value, nowhere), .text = s};
  decl_put(t, &d);
}

/* "x=1 y=2": what stands in the table, in order. */
static const char *table_text(const DeclTable *t) {
  Buf b = buf_new(t->arena);
  for (int i = 0; i < t->count; i++) {
    assert_ptr_equal(decl_find(t, t->items[i].name), &t->items[i]);
    buf_printf(&b, "%s%s=%ld", i > 0 ? " " : "", t->items[i].name, (long)*fmpq_numref(t->items[i].expr->value));
  }
  return buf_str(&b);
}

static void puts_and_removes_declarations(void **state) {
  const Fixture *f = *state;
  DeclTable t = {.arena = f->a};
  const char *y = intern(f->names, "y");
  assert_null(decl_find(&t, y));
  assert_false(decl_remove(&t, y));
  put_definition(&t, f, "x", 1);
  put_definition(&t, f, "y", 2);
  put_definition(&t, f, "z", 3);
  assert_string_equal(table_text(&t), "x=1 y=2 z=3");
  put_definition(&t, f, "x", 4);
  assert_string_equal(table_text(&t), "x=4 y=2 z=3");
  assert_int_equal(decl_find(&t, intern(f->names, "z"))->serial, 2);
  assert_true(decl_remove(&t, y));
  assert_false(decl_remove(&t, y));
  assert_null(decl_find(&t, y));
  assert_string_equal(table_text(&t), "x=4 z=3");
  put_definition(&t, f, "y", 5);
  assert_string_equal(table_text(&t), "x=4 z=3 y=5");
  assert_int_equal(decl_find(&t, y)->serial, 3);
  assert_true(decl_remove(&t, NULL));
  assert_string_equal(table_text(&t), "");
  assert_null(decl_find(&t, y));
  for (int i = 0; i < 5000; i++) put_definition(&t, f, arena_printf(f->a, "x_%d", i), i);
  assert_int_equal(t.count, 5000);
  assert_string_equal(decl_find(&t, intern(f->names, "x_4321"))->text, "x_4321");
}

/* The table owns what it holds: the statement's arena may go. */
static void declarations_outlive_their_statement(void **state) {
  const Fixture *f = *state;
  DeclTable t = {.arena = f->a};
  Arena *statement = arena_new();
  const char *params[] = {intern(f->names, "X"), intern(f->names, "y")};
  const Decl d = {.name = intern(f->names, "f"),
                  .is_definition = true,
                  .dims = {NULL, ast_name(statement, intern(f->names, "n"), nowhere)},
                  .expr = ast_call1(statement, FN_TR, ast_name(statement, params[0], nowhere), nowhere),
                  .nparams = 2,
                  .params = params,
                  .text = arena_strdup(statement, "f(X, y) = tr(X)")};
  decl_put(&t, &d);
  params[1] = NULL;
  arena_free(statement);
  const Decl *found = decl_find(&t, intern(f->names, "f"));
  assert_string_equal(found->text, "f(X, y) = tr(X)");
  assert_string_equal(found->params[1], "y");
  assert_string_equal(found->expr->args[0]->name, "X");
  assert_string_equal(found->dims[1]->name, "n");
  assert_null(found->dims[0]);
}

#define WITH_ARENA(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void) {
  const struct CMUnitTest tests[] = {
    WITH_ARENA(keeps_depth),
    WITH_ARENA(arguments_are_copied),
    WITH_ARENA(numbers_are_exact),
    WITH_ARENA(copies_keep_sharing),
    WITH_ARENA(copies_binders_and_blocks),
    WITH_ARENA(copies_deep_dags),
    WITH_ARENA(knows_scalars),
    WITH_ARENA(finds_symbols),
    WITH_ARENA(puts_and_removes_declarations),
    WITH_ARENA(declarations_outlive_their_statement),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
