/* Values of expressions: numbers from numbers, and what has none. */
#include "check/check.h"
#include "read.h"

typedef struct EvalRow {
  const char *definitions, *expr, *value;
} EvalRow;

static const EvalRow rows[] = {
    /* numbers */
    {"", "1/2 + 1/3", "0.833333333333333"},
    {"", "2^10", "1024"},
    {"", "2^(1/2)", "1.4142135623731"},
    {"", "10^400", "1e+400"},
    {"", "pi", "3.14159265358979"},
    {"", "log(e)", "1"},
    {"", "sin(pi)", "0"},
    {"", "exp(log(2)) - 2", "0"},
    {"", "0.1 + 0.2", "0.3"},
    {"", "gamma(5)", "24"},
    /* operators */
    {"A = [1 2; 3 4] | B = [0 1; 1 0]", "A B", "2 1; 4 3"},
    {"A = [1 2; 3 4] | B = [0 1; 1 0]", "A .* B", "0 2; 3 0"},
    {"A = [1 2; 3 4]", "A'", "1 3; 2 4"},
    {"A = [1 2; 3 4]", "2 A - A/2", "1.5 3; 4.5 6"},
    {"A = [1 2; 3 4]", "A^-1", "-2 1; 1.5 -0.5"},
    {"A = [1 2; 3 4]", "A^2", "7 10; 15 22"},
    {"A = [1 2; 3 4]", "A.^2", "1 4; 9 16"},
    {"A = [1 2; 3 4] | x = [5; 6]", "A x", "17; 39"},
    {"A = [1 2; 3 4] | x = [5; 6]", "x' A x", "319"},
    {"x = [5; 6]", "1 ./ x", "0.2; 0.166666666666667"},
    {"x = [5; 6]", "1 + x", "6; 7"},
    {"x = [5; 6] | y = [1; 2]", "kron(x, y)", "5; 10; 6; 12"},
    /* functions */
    {"A = [1 2; 3 4]", "det(A)", "-2"},
    {"A = [1 2; 3 4]", "tr(A)", "5"},
    {"A = [1 2; 3 4]", "logdet(A)", "0.693147180559945"},
    {"A = [1 2; 3 4]", "||A||_F^2", "30"},
    {"A = [1 2; 3 4]", "vec(A)", "1; 3; 2; 4"},
    {"A = [1 2; 3 4]", "diag(A)", "1; 4"},
    {"x = [5; 6]", "diag(x)", "5 0; 0 6"},
    {"x = [3; -4]", "norm(x)", "5"},
    {"x = [3; -4]", "||x||_1", "7"},
    {"x = [3; -4]", "abs(x)", "3; 4"},
    {"x = [3; 0]", "sign(x)", "1; 0"},
    {"x = [3; 0]", "norm1(x)", "3"},
    {"A = [2 0; 0 8]", "sqrtm(2 A)", "2 0; 0 4"},
    {"A = [1 0; 0 4]", "A^(1/2)", "1 0; 0 2"},
    {"A = [0 0; 0 0]", "expm(A)", "1 0; 0 1"},
    /* constants and blocks */
    {"A = [1 2; 3 4]", "A + I", "2 2; 3 5"},
    {"A = [1 2; 3 4] | x = [5; 6]", "[A, x; x', 1]", "1 2 5; 3 4 6; 5 6 1"},
    {"x = [5; 6]", "ones(2)' x", "11"},
    {"", "ones(2, 3)", "1 1 1; 1 1 1"},
    {"", "unit(2, 3)", "0; 1; 0"},
    {"", "eye(2)", "1 0; 0 1"},
    /* entries, sums */
    {"A = [1 2; 3 4]", "A_{21} - A_{12}", "1"},
    {"x = [5; 6]", "x_1 x_2", "30"},
    {"x = [5; 6]", "sum_i x_i^2", "61"},
    {"", "sum_{i=1}^{10} i^2", "385"},
    {"", "prod_{i=1}^{5} i", "120"},
    {"", "sum_{i=1}^{0} i", "0"},
    {"", "sum_{i=1}^{3} sum_{j=1}^{i} i j", "25"},
    /* names */
    {"a = 3 | b = a^2", "b + a", "12"},
    {"f(t) = t^2 + 1", "f(3)", "10"},
};

/* Definitions separated by bars: matrices have semicolons of their own. */
static void define(World *w, const char *text) {
  decl_remove(&w->decls, NULL);
  while (*text != '\0') {
    const size_t len = strcspn(text, "|");
    const char *one = arena_strndup(w->perm, text, len);
    world_begin_statement(w, one);
    Statement *st = parse_statement(&w->c);
    if (st == NULL || !declare(&w->c, st)) fail_msg("%s: %s", one, w->diag.message);
    text += len + (text[len] == '|');
    text += strspn(text, " ");
  }
}

static const char *value_text(World *w, int n, int cols, const char **text) {
  Buf b = buf_new(w->arena);
  for (int i = 0; i < n; i++) buf_printf(&b, "%s%s", i == 0 ? "" : i % cols == 0 ? "; " : " ", text[i]);
  return buf_str(&b);
}

static void values(void **state) {
  World *w = *state;
  int bad = 0;
  for (size_t i = 0; i < COUNT_OF(rows); i++) {
    int r = 0, c = 0;
    const char **text = NULL, *got;
    define(w, rows[i].definitions);
    const Ast *e = world_read(w, rows[i].expr);
    if (e == NULL) got = "no expression";
    else if (!eval_number(&w->c, e, &r, &c, &text)) got = w->diag.message;
    else got = value_text(w, r * c, c, text);
    if (strcmp(got, rows[i].value) == 0) continue;
    print_error("%s | %s: %s, expected %s\n", rows[i].definitions, rows[i].expr, got, rows[i].value);
    bad++;
  }
  assert_int_equal(bad, 0);
}

typedef struct ErrorRow {
  const char *definitions, *expr;
  ErrorKind kind;
} ErrorRow;

static const ErrorRow errors[] = {
    {"", "x + 1", ERR_NAME},
    {"", "tr(A)", ERR_NAME},
    {"a = 0", "1/a", ERR_DOMAIN},
    {"A = [1 2; 2 4]", "A^-1", ERR_DOMAIN},
    {"a = -2", "log(a)", ERR_DOMAIN},
    {"a = -2", "sqrt(a)", ERR_DOMAIN},
    {"", "sum_{i=1}^{1000000000} i", ERR_LIMIT},
    {"A = [1 2; 3 4]", "A^10000000", ERR_LIMIT},
};

static void errors_are_named(void **state) {
  World *w = *state;
  for (size_t i = 0; i < COUNT_OF(errors); i++) {
    int r, c;
    const char **text;
    define(w, errors[i].definitions);
    const Ast *e = world_read(w, errors[i].expr);
    assert_non_null(e);
    if (eval_number(&w->c, e, &r, &c, &text)) fail_msg("%s has a value", errors[i].expr);
    if (w->diag.kind != errors[i].kind) fail_msg("%s: %s", errors[i].expr, error_kind_name(w->diag.kind));
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(values, world_set_up, world_tear_down),
      cmocka_unit_test_setup_teardown(errors_are_named, world_set_up, world_tear_down),
  };
  const int failures = cmocka_run_group_tests(tests, NULL, NULL);
  flint_cleanup_master(); /* its caches */
  return failures;
}
