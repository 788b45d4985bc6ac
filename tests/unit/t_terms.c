/* Terms: the normal form of expressions, equality as identity, and what comes back as an AST. */
#include "algebra/lower.h"
#include "algebra/raise.h"
#include "calculus/present.h"
#include "output/print.h"
#include "read.h"

static const char declarations[] =
    "A, B, C: matrix(n); S: symmetric(n); P: spd(n); W: antisymmetric(n); Q: orthogonal(n); V: orthonormal(n, k); X: matrix(m, n); Y: matrix(m, n); "
    "D: diagonal(n); x, y, z: vector(n); u: vector(m); a, b: scalar; p: scalar positive; h_t: vector(n)";

static Term read_term(World *w, const char *text) {
  const Ast *e = world_read(w, text);
  assert_non_null(e);
  w->c.terms = terms_new(w->arena);
  return lower(&w->c, e);
}

typedef struct Row {
  const char *typed, *normal;
} Row;

static const Row rows[] = {
    /* sums */
    {"A + B - A", "B"},
    {"A - A", "zeros(n, n)"},
    {"2 A + 3 A", "5 A"},
    {"(x + y) - (y - z)", "x + z"},
    {"2 x + 4 y", "2 (x + 2 y)"},
    {"1/2 A + 1/2 A'", "(A + A')/2"},
    {"(x - y) + 2 (y - x)", "y - x"},
    {"-(x - y)", "y - x"},
    {"a + a", "2 a"},
    /* products */
    {"I A", "A"},
    {"A^-1 A B", "B"},
    {"B A A^-1", "B"},
    {"A' A^-T", "I_n"},
    {"(A B)^-1", "B^-1 A^-1"},
    {"(A B)^-1 A B", "I_n"},
    {"(X' X)^-1 X' X", "I_n"},
    {"X' X (X' X)^-1", "I_n"},
    {"(A + B)^-1 (A + B)", "I_n"},
    {"(A B)'", "B' A'"},
    {"(A')'", "A"},
    {"S'", "S"},
    {"W'", "-W"},
    {"Q' Q", "I_n"},
    {"Q Q'", "I_n"},
    {"V' V", "I_k"},
    {"V V'", "V V'"},
    {"Q^-1", "Q'"},
    {"(A^-1)^-1", "A"},
    {"(2 A)^-1", "A^-1/2"},
    {"A A A", "A^3"},
    {"A^2 A^-1", "A"},
    {"A O", "zeros(n, m)"},
    {"a A b", "a b A"},
    {"x'y z", "(x' y) z"},
    {"x y' z", "(y' z) x"},
    {"x' y x", "(x' y) x"},
    /* scalars up to transposition, traces up to rotation and transposition */
    {"x' A y - y' A' x", "0"},
    {"x' A y + y' A' x", "2 x' A y"},
    {"tr(A B C) - tr(C A B)", "0"},
    {"tr(A B) - tr(B' A')", "0"},
    {"tr(A B C) - tr(A C B)", "tr(A B C) - tr(A C B)"},
    {"tr(x y')", "y' x"},
    {"tr(I_n)", "n"},
    {"tr(W)", "0"},
    {"tr(A^-1 B A)", "tr(B)"},
    {"tr(a A)", "a tr(A)"},
    {"tr(kron(A, X' X))", "tr(A) tr(X' X)"},
    {"<A, B>", "tr(A' B)"},
    /* powers */
    {"a^2 a^3", "a^5"},
    {"a/a", "1"},
    {"4^(1/2)", "2"},
    {"2^(1/2) 2^(1/2)", "2"},
    {"sqrt(a)^2", "a"},
    {"(p^2)^(1/2)", "p"},
    {"(a^2)^(1/2)", "sqrt(a^2)"},
    {"1/(1/a)", "a"},
    {"exp(a)^2", "exp(2 a)"},
    {"log(exp(a))", "a"},
    /* elementwise */
    {"x .* y .* x", "x .* x .* y"},
    {"x .* ones(n)", "x"},
    {"x ./ x", "ones(n)"},
    {"diag(x) y", "x .* y"},
    {"diag(x) A y", "x .* (A y)"},
    {"diag(x) diag(y)", "diag(x .* y)"},
    {"diag(diag(x))", "x"},
    {"diag(x)^-1", "diag(1 ./ x)"},
    {"diag(x y')", "x .* y"},
    {"diag(A diag(x) B)", "(A .* B') x"},
    {"sum(x .* y)", "x' y"},
    {"sum(x.^2)", "x' x"},
    {"ones(n)' x", "sum(x)"},
    {"ones(n)' ones(n)", "n"},
    {"sum(A .* B)", "tr(A' B)"},
    {"sum(softmax(x))", "1"},
    {"log(1 + exp(a))", "softplus(a)"},
    {"log(sum(exp(x)))", "logsumexp(x)"},
    {"relu(x) .* step(x)", "relu(x)"},
    {"tanh(-x)", "-tanh(x)"},
    {"abs(-a)", "abs(a)"},
    /* determinants and norms */
    {"det(A B)", "det(A) det(B)"},
    {"det(A^-1)", "1/det(A)"},
    {"det(A')", "det(A)"},
    {"det(2 A)", "2^n det(A)"},
    {"logdet(A^-1)", "-logdet(A)"},
    {"logdet(A B)", "logdet(A) + logdet(B)"},
    {"det(X' X)", "det(X' X)"},
    {"||-2 x||", "2 ||x||"},
    {"||x'||", "||x||"},
    /* kron, vec */
    {"kron(A, B) kron(C, S)", "kron(A C, B S)"},
    {"kron(A, B)'", "kron(A, B)'"},
    {"kron(A, B)^-1", "kron(A^-1, B^-1)"},
    {"kron(I_n, I_n)", "eye(n*n)"},
    {"vec(x y')", "kron(y, x)"},
    {"mat(vec(X), m, n)", "X"},
    /* indexed sums */
    {"sum_t (a h_t)", "a sum_t h_t"},
    {"sum_t A h_t", "A sum_t h_t"},
    {"sum_{t=1}^{3} a", "3 a"},
    {"sum_i x_i y_i", "x' y"},
    {"sum_{i,j} A_{ij}", "sum(A)"},
    {"sum_i x_i^2", "x' x"},
};

static void has_normal_form(void **state) {
  World *w = *state;
  world_declare(w, declarations);
  for (size_t i = 0; i < COUNT_OF(rows); i++) {
    Term t = read_term(w, rows[i].typed);
    const char *got = print_expr(&w->c, raise_term(&w->c, t), FORMAT_ASCII);
    if (strcmp(got, rows[i].normal) != 0) fail_msg("%s: %s, not %s", rows[i].typed, got, rows[i].normal);
  }
}

static const Row same[] = {
    {"x' A y", "y' A' x"},
    {"tr(A B C)", "tr(C' B' A')"},
    {"A B - B A", "-(B A - A B)"},
    {"(A + B) x", "(B + A) x"},
    {"a (b A)", "b (a A)"},
    {"x .* y", "y .* x"},
    {"(A B)^-1", "B^-1 A^-1"},
    {"sum(x)", "x' ones(n)"},
    {"(y - A x)' (y - A x)", "(A x - y)' (A x - y)"},
};

/* Hash-consing: equal expressions are one pointer. */
static void equal_terms_are_one(void **state) {
  World *w = *state;
  world_declare(w, declarations);
  for (size_t i = 0; i < COUNT_OF(same); i++) {
    char text[200];
    snprintf(text, sizeof text, "[%s; %s]", same[i].typed, same[i].normal);
    Term t = read_term(w, text);
    assert_int_equal(t->kind, T_BLOCK);
    if (t->args[0] != t->args[1]) fail_msg("%s and %s are two terms", same[i].typed, same[i].normal);
  }
}

/* A child is older than its parent, so that ids order the DAG. */
static void children_come_first(void **state) {
  World *w = *state;
  world_declare(w, declarations);
  Term t = read_term(w, "tr((A + B)^-1 (x y' + C)) exp(x' A y) + logdet(P + x x')");
  int n;
  const Term *nodes = t_nodes(&w->c, t, &n);
  assert_true(nodes[n - 1] == t);
  for (int i = 0; i < n; i++)
    for (int k = 0; k < nodes[i]->n; k++) assert_true(nodes[i]->args[k]->id < nodes[i]->id);
}

static const Row presented[] = {
    {"A x + B x", "(A + B) x"},
    {"x' A + x' B", "x' (A + B)"},
    {"A x y' + B x y'", "(A + B) x y'"},
    {"a A + a B", "a (A + B)"},
    {"x .* y + x .* z", "x .* (y + z)"},
    {"A x + x", "A x + x"},
    {"2 A x + 4 B x", "2 (A + 2 B) x"},
};

static void pulls_out_factors(void **state) {
  World *w = *state;
  world_declare(w, declarations);
  for (size_t i = 0; i < COUNT_OF(presented); i++) {
    Term t = present(&w->c, read_term(w, presented[i].typed));
    const char *got = print_expr(&w->c, raise_term(&w->c, t), FORMAT_ASCII);
    if (strcmp(got, presented[i].normal) != 0) fail_msg("%s: %s, not %s", presented[i].typed, got, presented[i].normal);
  }
}

static void divides_by_zero(void **state) {
  World *w = *state;
  read_term(w, "1/0");
  assert_true(w->diag.failed);
  assert_int_equal(w->diag.kind, ERR_DOMAIN);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(has_normal_form, world_set_up, world_tear_down),
      cmocka_unit_test_setup_teardown(equal_terms_are_one, world_set_up, world_tear_down),
      cmocka_unit_test_setup_teardown(children_come_first, world_set_up, world_tear_down),
      cmocka_unit_test_setup_teardown(pulls_out_factors, world_set_up, world_tear_down),
      cmocka_unit_test_setup_teardown(divides_by_zero, world_set_up, world_tear_down),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
