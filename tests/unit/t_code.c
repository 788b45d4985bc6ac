/* Printers of code: NumPy and Octave. */
#include "output/print.h"

#include "read.h"

typedef struct Row {
  const char *declared, *typed, *numpy, *octave;
} Row;

#define USUAL                                                                                                       \
  "X : matrix(m, n); A : matrix(n); B : matrix(n); S : spd(n); w : vector(n); x : vector(n); y : vector(m); z : vector(n); " \
  "a : scalar; b : scalar; k : integer; lambda : scalar"
#define FAMILY "x_t : vector(d); mu : vector(d); S : spd(d)"

static const Row rows[] = {
    /* vectors first */
    {USUAL, "X' (X w - y)", "X.T @ (X @ w - y)", "X' * (X * w - y)"},
    {USUAL, "X' X w", "X.T @ (X @ w)", "X' * (X * w)"},
    {USUAL, "w' A B", "w.T @ A @ B", "w' * A * B"},
    {"X : matrix(p, n); W : matrix(p, q)", "2 X X' W", "2 * X @ (X.T @ W)", "2 * X * (X' * W)"},
    {USUAL, "A B A", "A @ B @ A", "A * B * A"},
    /* scalars are numbers */
    {USUAL, "w' A x", "np.vdot(w, A @ x)", "w' * (A * x)"},
    {USUAL, "x x' w", "np.vdot(x, w) * x", "(x' * w) * x"},
    {USUAL, "(w' x) A", "np.vdot(w, x) * A", "w' * x * A"},
    {USUAL, "ones(n)' w", "np.sum(w)", "sum(sum(w))"},
    /* solving, scaling, traces */
    {USUAL, "A^-1 w", "la.solve(A, w)", "A \\ w"},
    {USUAL, "A^-T w", "la.solve(A.T, w)", "A' \\ w"},
    {USUAL, "w' A^-1 x", "np.vdot(w, la.solve(A, x))", "w' * (A \\ x)"},
    {USUAL, "w' A^-1", "la.solve(A.T, w).T", "(A' \\ w)'"},
    {USUAL, "diag(x) A", "x * A", "x .* A"},
    {USUAL, "A diag(x)", "A * x.T", "A .* x'"},
    {USUAL, "tr(A B)", "np.sum(A * B.T)", "sum(sum(A .* B'))"},
    {USUAL, "tr(A' B)", "np.sum(A * B)", "sum(sum(A .* B))"},
    {USUAL, "tr(A)", "np.trace(A)", "trace(A)"},
    {USUAL, "S'", "S", "S"},
    /* operators */
    {USUAL, "y .* X w", "y * (X @ w)", "y .* (X * w)"},
    {USUAL, "x ./ w", "x / w", "x ./ w"},
    {USUAL, "x.^2", "x**2", "x.^2"},
    {USUAL, "A^3", "np.linalg.matrix_power(A, 3)", "A^3"},
    {USUAL, "A^k", "np.linalg.matrix_power(A, k)", "A^k"},
    {USUAL, "a^2/b", "a**2 / b", "a^2 / b"},
    {USUAL, "a - (b - 2 a)", "a - (b - 2 * a)", "a - (b - 2 * a)"},
    {USUAL, "-1/2 a A", "-1/2 * a * A", "-1/2 * a * A"},
    {USUAL, "lambda x", "lambda_ * x", "lambda * x"},
    {USUAL, "1/(1 + exp(-a))", "1 / (1 + np.exp(-a))", "1 / (1 + exp(-a))"},
    {USUAL, "sqrt(x' x)", "np.sqrt(np.vdot(x, x))", "sqrt(x' * x)"},
    {USUAL, "kron(A, B)", "np.kron(A, B)", "kron(A, B)"},
    /* sizes are read off arrays */
    {USUAL, "A + 2 I", "A + 2 * np.eye(A.shape[0])", "A + 2 * eye(size(A, 1))"},
    {USUAL, "x' x/n", "np.vdot(x, x) / x.shape[0]", "x' * x / size(x, 1)"},
    {USUAL, "X ones(n)", "X @ np.ones((X.shape[1], 1))", "X * ones(size(X, 2), 1)"},
    {"B : matrix(2n, 3)", "sum(B) ones(n)", "np.sum(B) * np.ones((B.shape[0] // 2, 1))", "sum(sum(B)) * ones(size(B, 1) / 2, 1)"},
    /* sums and entries */
    {FAMILY, "sum_t (x_t - mu)(x_t - mu)'", "sum((x[t] - mu) @ (x[t] - mu).T for t in range(len(x)))",
     "sum(cat(3, arrayfun(@(t) (x{t} - mu) * (x{t} - mu)', 1:numel(x), 'UniformOutput', false){:}), 3)"},
    {FAMILY, "sum_t x_t' S^-1 x_t", "sum(np.vdot(x[t], la.solve(S, x[t])) for t in range(len(x)))",
     "sum(arrayfun(@(t) x{t}' * (S \\ x{t}), 1:numel(x)))"},
    {USUAL, "sum_{i,j} A_{ij}", "sum(A[i, j] for i in range(A.shape[0]) for j in range(A.shape[0]))", NULL},
    {USUAL, "sum_{i=1}^{n} i w_i", "sum((i + 1) * w[i, 0] for i in range(w.shape[0]))", "sum(arrayfun(@(i) i * w(i), 1:size(w, 1)))"},
    {USUAL, "A_{12} w_3", "A[0, 1] * w[2, 0]", "A(1, 2) * w(3)"},
    {USUAL, "[A, x; x', a]", "np.block([[A, x], [x.T, a]])", "[A, x; x', a]"},
};

static bool has_code(const Row *r, const char *got, const char *want) {
  if (want == NULL || strcmp(got, want) == 0) return true;
  print_error("%s: printed %s, not %s\n", r->typed, got, want);
  return false;
}

static void prints_code(void **state) {
  World *w = *state;
  bool ok = true;
  for (size_t i = 0; i < COUNT_OF(rows); i++) {
    const Row *r = &rows[i];
    world_declare(w, r->declared);
    const Ast *e = world_read(w, r->typed);
    ok &= e != NULL && has_code(r, print_expr(&w->c, e, FORMAT_NUMPY), r->numpy) &&
          has_code(r, print_expr(&w->c, e, FORMAT_OCTAVE), r->octave);
    arena_reset(w->arena);
  }
  assert_true(ok);
}

static void names_what_is_shared(void **state) {
  World *w = *state;
  world_declare(w, "X : matrix(m, n); w : vector(n); y : vector(m)");
  Ast *r = (Ast *)world_read(w, "X w - y");
  Ast *both[] = {r, r};
  Ast *e = ast_call(w->arena, FN_HADAMARD, 2, both, r->span);
  e->shape = r->shape;
  assert_string_equal(print_expr(&w->c, e, FORMAT_NUMPY), "(t1 := X @ w - y, t1 * t1)[-1]");
  assert_string_equal(print_expr(&w->c, e, FORMAT_OCTAVE), "(X * w - y) .* (X * w - y)");
}

static void lists_helpers(void **state) {
  World *w = *state;
  world_declare(w, "A : matrix(n)");
  const Ast *e = world_read(w, "adj(A) + adj(A')");
  const char *prelude = print_prelude(&w->c, e, FORMAT_NUMPY);
  assert_memory_equal(prelude, "def md_adj(A):\n", 15);
  assert_null(strstr(prelude + 15, "def "));
  assert_string_equal(print_prelude(&w->c, world_read(w, "A"), FORMAT_NUMPY), "");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(prints_code, world_set_up, world_tear_down),
      cmocka_unit_test_setup_teardown(names_what_is_shared, world_set_up, world_tear_down),
      cmocka_unit_test_setup_teardown(lists_helpers, world_set_up, world_tear_down),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
