/* The numeric check: right answers pass, wrong ones of all sorts do not. */
#include "check/check.h"
#include "read.h"

static Statement *read_request(World *w, const char *text) {
  world_begin_statement(w, text);
  Statement *st = parse_statement(&w->c);
  if (st != NULL && infer_statement(&w->c, st)) return st;
  print_error("%s: %s\n", text, w->diag.message != NULL ? w->diag.message : "is no statement");
  return NULL;
}

static Symbol *symbol_of(const Ast *target) {
  while (target->kind != AST_NAME) target = target->args[0];
  return target->sym;
}

static bool has_word(const Statement *st, const char *word) {
  for (int i = 0; i < st->nassume; i++)
    if (st->assume[i].word != NULL && strcmp(st->assume[i].word, word) == 0) return true;
  return false;
}

/* The request of a statement `grad F wrt X == E`. */
static CheckRequest request_of(const Statement *st) {
  const Ast *target = st->nwrt > 0 ? st->wrt[0].target : NULL;
  CheckRequest r = {.f = st->expr, .answer = st->candidate};
  r.kind = st->kind == ST_GRAD ? CHECK_GRADIENT : st->kind == ST_JAC ? CHECK_JACOBIAN : st->kind == ST_HESS ? CHECK_HESSIAN
           : st->kind == ST_DERIV ? CHECK_DERIVATIVE : CHECK_DIFFERENTIAL;
  if (target != NULL) r.wrt = symbol_of(target);
  if (target != NULL && target->kind != AST_NAME) r.entry = target;
  if (st->nwrt > 1) r.wrt2 = symbol_of(st->wrt[1].target);
  r.transposed = st->nwrt > 0 && st->transposed != st->wrt[0].transposed;
  r.entrywise = has_word(st, "entrywise");
  r.unconstrained = r.entrywise || has_word(st, "unconstrained");
  Manifold on = st->manifold == NULL ? MANIFOLD_NONE : manifold_find(st->manifold);
  if (manifold_is_curved(on)) r.on = on;
  r.at = st->at;
  r.nat = st->nat;
  return r;
}

typedef struct CheckRow {
  const char *declarations, *statement;
  CheckStatus status;
} CheckRow;

static const CheckRow rows[] = {
    /* right answers */
    {"X : matrix(p, n)", "grad tr(W' X X' W) wrt W == 2 X X' W", CHECK_PASSED},
    {"", "grad x' A x wrt x == A x + A' x", CHECK_PASSED},
    {"", "grad det(A) wrt A == det(A) A^-T", CHECK_PASSED},
    {"", "grad logdet(X' X) wrt X == 2 X (X' X)^-1", CHECK_PASSED},
    {"", "grad logdet(X X') wrt X == 2 (X X')^-1 X", CHECK_PASSED},
    {"", "grad sum(log(x)) wrt x == 1 ./ x", CHECK_PASSED},
    {"", "grad sum(asin(x)) wrt x == 1 ./ sqrt(1 - x.^2)", CHECK_PASSED},
    {"", "grad sum(acosh(x)) wrt x == 1 ./ sqrt(x.^2 - 1)", CHECK_PASSED},
    {"", "grad sum(relu(A x)) wrt x == A' step(A x)", CHECK_PASSED},
    {"", "grad ||x||_1 wrt x == sign(x)", CHECK_PASSED},
    {"", "grad norm(A, 2) wrt A == u1(A) v1(A)'", CHECK_PASSED},
    {"", "grad logsumexp(x) wrt x == softmax(x)", CHECK_PASSED},
    {"P : spd(n)", "grad logdet(P) wrt P == P^-1", CHECK_PASSED},
    {"P : spd(n)", "grad tr(sqrtm(P)) wrt P == 1/2 P^(-1/2)", CHECK_PASSED},
    {"A : matrix(n)", "grad tr(expm(A)) wrt A == expm(A)'", CHECK_PASSED},
    {"Q : orthogonal(n); A : matrix(n)", "grad tr(Q' A Q) wrt Q == (A + A') Q", CHECK_PASSED},
    {"Q : orthonormal(n, k); A : symmetric(n)", "grad tr(Q' A Q) wrt Q == 2 A Q", CHECK_PASSED},
    {"A : matrix(n); k : integer", "grad tr(A^k) wrt A == k (A')^(k-1)", CHECK_PASSED},
    {"", "jac A x wrt x == A", CHECK_PASSED},
    {"", "jac A X B wrt X == kron(B', A)", CHECK_PASSED},
    {"X : matrix(n)", "jac X^-1 wrt X == -kron(X^-T, X^-1)", CHECK_PASSED},
    {"A : matrix(n)", "jac x wrt y == A^-1 where y = A x + b", CHECK_PASSED},
    {"A : matrix(n)", "jac x wrt y == zeros(n, n) where y = A x + b", CHECK_FAILED},
    {"", "jac A y wrt y == A where y = B x", CHECK_PASSED},
    {"", "hess x' A x wrt x == A + A'", CHECK_PASSED},
    {"", "hess logsumexp(x) wrt x == diag(softmax(x)) - softmax(x) softmax(x)'", CHECK_PASSED},
    {"", "hess x' A y wrt x, y == A", CHECK_PASSED},
    {"", "deriv det(A + t B) wrt t == det(A + t B) tr((A + t B)^-1 B)", CHECK_PASSED},
    {"", "deriv A x wrt x_i == A e_i", CHECK_PASSED},
    {"x_t : vector(d); S : spd(d)", "grad sum_t (x_t - mu)' S^-1 (x_t - mu) wrt mu == -2 S^-1 sum_t (x_t - mu)", CHECK_PASSED},
    {"x_t : vector(d)", "grad sum_t x_t' x_t wrt x_i == 2 x_i", CHECK_PASSED},
    {"f : function; A : matrix(m, n)", "grad f(A)^2 wrt A == 2 f(A) grad(f(A), A)", CHECK_PASSED},
    {"W : matrix(784, 128); x : vector(128)", "grad sum(tanh(W x)) wrt W == (1 - tanh(W x).^2) x'", CHECK_PASSED},
    {"A : matrix(n)", "grad tr(A A^-1) wrt A == zeros(n, n)", CHECK_PASSED},
    {"", "grad (x' x)^2 wrt x == 4 (b' A' A b) A b at x = A b", CHECK_PASSED},

    /* structured variables */
    {"S : symmetric(n)", "grad tr(A S) wrt S == (A + A')/2", CHECK_PASSED},
    {"S : symmetric(n)", "grad tr(A S) wrt S == A'", CHECK_FAILED}, /* not symmetric */
    {"S : symmetric(n)", "grad tr(A S) wrt S == A' assume S unconstrained", CHECK_PASSED},
    {"S : symmetric(n)", "grad tr(A S) wrt S == A + A' - A .* I assume S entrywise", CHECK_PASSED},
    {"S : symmetric(n)", "grad tr(A S) wrt S == A + A' assume S entrywise", CHECK_FAILED},
    {"S : antisymmetric(n)", "grad tr(A S) wrt S == (A' - A)/2", CHECK_PASSED},
    {"L : lower(n)", "grad tr(A L) wrt L == tril(A')", CHECK_PASSED},
    {"D : diagonal(n)", "grad tr(A D) wrt D == diag(diag(A))", CHECK_PASSED},

    /* gradients on sets */
    {"A : symmetric(n)", "grad x' A x wrt x == 2 A x - 2 (x' A x) x on sphere", CHECK_PASSED},
    {"A : symmetric(n)", "grad x' A x wrt x == 2 A x on sphere", CHECK_FAILED},               /* not tangent */
    {"A : symmetric(n)", "grad x' A x wrt x == A x - (x' A x) x on sphere", CHECK_FAILED},    /* a factor */
    {"A : matrix(m, n)", "grad tr(A' X) wrt X == A - tr(A' X) X on sphere", CHECK_PASSED},
    {"A : matrix(n, k)", "grad tr(A' W) wrt W == A - W (W' A + A' W)/2 on stiefel", CHECK_PASSED},
    {"A : matrix(n, k)", "grad tr(A' W) wrt W == A - W A' W on stiefel", CHECK_FAILED},       /* another metric */
    {"A : matrix(n, k)", "grad tr(A' W) wrt W == A - W A' W on stiefel canonical", CHECK_PASSED},
    {"A : matrix(n, k)", "grad tr(A' W) wrt W == A - W (W' A + A' W)/2 on stiefel canonical", CHECK_FAILED},
    {"A : symmetric(n)", "grad tr(W' A W) wrt W == 2 (I - W W') A W on grassmann", CHECK_PASSED},
    {"A : matrix(n, k)", "grad tr(A' W) wrt W == (I - W W') A on grassmann", CHECK_FAILED},   /* no function of the span */
    {"A : matrix(n)", "grad tr(A' Q) wrt Q == (A - Q A' Q)/2 on orthogonal", CHECK_PASSED},
    {"A : matrix(n)", "grad tr(A' Q) wrt Q == A - Q A' Q on orthogonal", CHECK_FAILED},
    {"A : matrix(n)", "grad tr(A' S) wrt S == S (A + A') S/2 on spd", CHECK_PASSED},
    {"A : matrix(n)", "grad tr(A' S) wrt S == (A + A')/2 on spd", CHECK_FAILED},
    {"A : matrix(n)", "grad tr(A' X) wrt X == A - tr(A)/n I on trace-one", CHECK_PASSED},
    {"A : matrix(n)", "grad tr(A' X) wrt X == A on trace-one", CHECK_FAILED},

    /* wrong answers */
    {"X : matrix(p, n)", "grad tr(W' X X' W) wrt W == X X' W", CHECK_FAILED},      /* a factor */
    {"X : matrix(p, n)", "grad tr(W' X X' W) wrt W == -2 X X' W", CHECK_FAILED},   /* a sign */
    {"A : matrix(n)", "grad tr(A^2) wrt A == 2 A", CHECK_FAILED},                  /* a transposition */
    {"A : matrix(n)", "grad tr(A)^2 - tr(A^2) wrt A == 2 det(A) A^-T", CHECK_FAILED}, /* true for n = 2 alone */
    {"A : matrix(n)", "grad tr(A) wrt A == I + (A^2 - tr(A) A + det(A) I)", CHECK_FAILED}, /* a term that is 0 for n = 2 */
    {"A : matrix(n)", "grad det(A) wrt A == adj(A)", CHECK_FAILED},
    {"", "grad x' A x wrt x == 2 A x", CHECK_FAILED},                              /* the symmetric part */
    {"", "grad sum(x.^2) wrt x == 2 x + 1/10^25", CHECK_FAILED},                   /* small, but wrong */
    {"", "jac A X B wrt X == kron(B, A')", CHECK_FAILED},
    {"A : matrix(n); X : matrix(n); B : matrix(n)", "jac A X B wrt X == kron(A, B')", CHECK_FAILED},
    {"A : matrix(n)", "hess x' A x wrt x == 2 A", CHECK_FAILED},
    {"", "deriv tr(A + t B) wrt t == tr(A)", CHECK_FAILED},
    {"f : function", "grad f(x) wrt x == x", CHECK_FAILED},
    {"W : matrix(784, 128); x : vector(128)", "grad sum(tanh(W x)) wrt W == (1 + tanh(W x).^2) x'", CHECK_FAILED},

    /* nothing to compare at */
    {"", "grad log(-x' x) wrt x == 2 x/(x' x)", CHECK_SKIPPED},
};

static const char *const statuses[] = {"none", "passed", "failed", "skipped"};

/* Exact values, where there are any, say the same. */
static bool exact_agrees(World *w, const CheckRequest *r, CheckStatus status, const char *statement) {
  const Exact e = check_exact(&w->c, r);
  if (status == CHECK_PASSED ? e.status != EXACT_DIFFERENT : e.status != EXACT_SAME) return true;
  print_error("%s: the exact values say otherwise\n", statement);
  return false;
}

static void answers(void **state) {
  World *w = *state;
  int bad = 0;
  for (size_t i = 0; i < COUNT_OF(rows); i++) {
    world_declare(w, rows[i].declarations);
    Statement *st = read_request(w, rows[i].statement);
    bad += st == NULL;
    if (st == NULL) continue;
    const CheckRequest r = request_of(st);
    const Check c = check_answer(&w->c, &r);
    bad += !exact_agrees(w, &r, rows[i].status, rows[i].statement);
    bool digits = c.status != CHECK_PASSED || (c.digits >= CHECK_DIGITS && c.points > 0);
    bool reason = c.status == CHECK_PASSED || c.reason != NULL;
    if (c.status == rows[i].status && digits && reason) continue;
    print_error("%s: %s (%s)\n", rows[i].statement, statuses[c.status], c.reason != NULL ? c.reason : "");
    bad++;
  }
  assert_int_equal(bad, 0);
}

/* ---- equality ---- */

typedef struct EqualRow {
  const char *declarations, *statement;
  CheckStatus status;
} EqualRow;

static const EqualRow equals[] = {
    {"", "tr(A B) == tr(B A)", CHECK_PASSED},
    {"A : matrix(n); B : matrix(n)", "tr(A B C) == tr(B A C)", CHECK_FAILED},
    {"A : matrix(n)", "adj(A) == det(A) A^-1", CHECK_PASSED},
    {"A : matrix(n)", "A^2 - tr(A) A + det(A) I == zeros(n, n)", CHECK_FAILED},
    {"", "sum_{i<j} x_i x_j == (sum(x)^2 - sumsq(x))/2", CHECK_PASSED},
    {"", "sum_{i,j} A_{ij} x_i y_j == x' A y", CHECK_PASSED},
    {"", "vec(A X B) == kron(B', A) vec(X)", CHECK_PASSED},
    {"A : matrix(m, n)", "K(m, n) vec(A) == vec(A')", CHECK_PASSED},
    {"A : matrix(m, n)", "A pinv(A) A == A", CHECK_PASSED},
    {"", "sigmoid(x) == (1 + tanh(x/2))/2", CHECK_PASSED},
    {"", "logdet(A) == log(abs(det(A)))", CHECK_PASSED},
    {"P : spd(n)", "expm(logm(P)) == P", CHECK_PASSED},
    {"P : spd(n)", "P^(1/2) P^(1/2) == P", CHECK_PASSED},
    {"Q : orthonormal(n, k)", "Q' Q == I", CHECK_PASSED},
    {"Q : orthogonal(n)", "Q Q' == I", CHECK_PASSED},
    {"S : symmetric(n)", "S' == S", CHECK_PASSED},
    {"T : antisymmetric(n)", "x' T x == 0", CHECK_PASSED},
    {"", "1/10^50 == 2/10^50", CHECK_FAILED},
    {"", "d(tr(A B)) == tr(dA B) + tr(A dB)", CHECK_PASSED},
    {"", "d(tr(A B)) == tr(dA B)", CHECK_PASSED}, /* B is a constant */
    {"A : matrix(n); B : matrix(n)", "d(tr(A B)) == tr(dA B')", CHECK_FAILED},
    {"X : matrix(n)", "d(X^-1) == -X^-1 dX X^-1", CHECK_PASSED},
};

static void equality(void **state) {
  World *w = *state;
  int bad = 0;
  for (size_t i = 0; i < COUNT_OF(equals); i++) {
    world_declare(w, equals[i].declarations);
    Statement *st = read_request(w, equals[i].statement);
    bad += st == NULL;
    if (st == NULL) continue;
    const char *witness = NULL;
    const Check c = check_same(&w->c, st->exprs[0], st->exprs[1], &witness);
    const CheckRequest r = {.kind = CHECK_EQUAL, .f = st->exprs[0], .answer = st->exprs[1]};
    bad += !exact_agrees(w, &r, equals[i].status, equals[i].statement);
    if (c.status == equals[i].status && (c.status == CHECK_FAILED) == (witness != NULL)) continue;
    print_error("%s: %s (%s)\n", equals[i].statement, statuses[c.status], c.reason != NULL ? c.reason : "");
    bad++;
  }
  assert_int_equal(bad, 0);
}

static void witnesses_are_simple(void **state) {
  World *w = *state;
  const char *witness = NULL;
  world_declare(w, "");
  Statement *st = read_request(w, "(a + b)^2 == a^2 + b^2");
  assert_non_null(st);
  assert_int_equal(check_same(&w->c, st->exprs[0], st->exprs[1], &witness).status, CHECK_FAILED);
  assert_non_null(witness);
  assert_non_null(strstr(witness, "a = "));
  assert_null(strchr(witness, '.')); /* whole numbers */
}

/* ---- derivations ---- */

static const Ast *call(World *w, Fn fn, const Ast *x) {
  Ast *e = ast_call1(w->arena, fn, (Ast *)(uintptr_t)x, x->span);
  e->shape = x->shape;
  return e;
}

/* tr(W' X X' W) and steps of its differential, the last one wrong; read from one text so that names are shared. */
/* Coarse differences of a steep function agree with its derivative at finer steps; what is wrong stays wrong. */
static void steep_steps_are_compared(void **state) {
  World *w = *state;
  world_declare(w, "t : scalar");
  const Statement *st = read_request(w, "sin(exp(exp(4 + t^2))) == 2 t cos(exp(exp(4 + t^2))) exp(exp(4 + t^2)) exp(4 + t^2) dt == "
                                        "2 t sin(exp(exp(4 + t^2))) exp(exp(4 + t^2)) exp(4 + t^2) dt");
  assert_non_null(st);
  Symbol *vary[] = {symbol_find(&w->symbols, intern(w->names, "t"))};
  const Ast *f = st->exprs[0], *exprs[] = {call(w, FN_D, f), st->exprs[1], st->exprs[2]};
  const CheckRequest r = {.kind = CHECK_DIFFERENTIAL, .f = f, .answer = st->exprs[1], .vary = vary, .nvary = 1};
  Checks *k = checks_open(&w->c, 1, &r, 3, exprs);
  assert_int_equal(checks_result(k, 0).status, CHECK_PASSED);
  assert_int_equal(checks_same(k, exprs[0], exprs[1]), 1);
  assert_int_equal(checks_same(k, exprs[0], exprs[2]), 0);
  checks_close(k);
}

static void steps_are_compared(void **state) {
  World *w = *state;
  world_declare(w, "X : matrix(p, n); W : matrix(p, q)");
  const Statement *st = read_request(
      w, "tr(W' X X' W) == tr(dW' X X' W + W' X X' dW) == 2 tr(W' X X' dW) == tr(W' X X' dW)");
  assert_non_null(st);
  Symbol *vary[] = {symbol_find(&w->symbols, intern(w->names, "W"))};
  assert_non_null(vary[0]);
  const Ast *f = st->exprs[0], *exprs[] = {call(w, FN_D, f), st->exprs[1], st->exprs[2], st->exprs[3]};
  const CheckRequest r = {.kind = CHECK_DIFFERENTIAL, .f = f, .answer = st->exprs[2], .vary = vary, .nvary = 1};
  Checks *k = checks_open(&w->c, 1, &r, 4, exprs);
  assert_int_equal(checks_result(k, 0).status, CHECK_PASSED);
  assert_int_equal(checks_same(k, exprs[0], exprs[1]), 1);
  assert_int_equal(checks_same(k, exprs[1], exprs[2]), 1);
  assert_int_equal(checks_same(k, exprs[2], exprs[3]), 0);
  assert_int_equal(checks_same(k, f, exprs[0]), -1); /* f was not listed */
  checks_close(k);
  checks_close(k);
}

/* Several requests share their points; each is told apart. */
static void requests_are_told_apart(void **state) {
  World *w = *state;
  world_declare(w, "");
  const Statement *st = read_request(w, "grad x' A y wrt x, A");
  assert_non_null(st);
  Symbol *x = st->wrt[0].target->sym, *a = st->wrt[1].target->sym;
  const CheckRequest r[] = {
      {.kind = CHECK_EQUAL, .f = st->expr, .answer = st->expr},
      {.kind = CHECK_GRADIENT, .f = st->expr, .answer = st->expr, .wrt = x}, /* not of x's shape */
      {.kind = CHECK_GRADIENT, .f = st->expr, .answer = st->wrt[1].target, .wrt = a},
  };
  Checks *k = checks_open(&w->c, 3, r, 0, NULL);
  assert_int_equal(checks_result(k, 0).status, CHECK_PASSED);
  assert_int_equal(checks_result(k, 1).status, CHECK_FAILED);
  assert_int_equal(checks_result(k, 2).status, CHECK_FAILED);
  checks_close(k);
}

/* The same seed gives the same outcome; points depend on it. */
static void outcomes_are_reproducible(void **state) {
  World *w = *state;
  const char *reasons[3];
  for (int i = 0; i < 3; i++) {
    world_declare(w, "");
    Statement *st = read_request(w, "grad x' A x wrt x == 2 A x");
    assert_non_null(st);
    w->c.seed = i < 2 ? 7 : 8;
    const CheckRequest r = request_of(st);
    reasons[i] = check_answer(&w->c, &r).reason;
    assert_non_null(reasons[i]);
  }
  assert_string_equal(reasons[0], reasons[1]);
  assert_string_not_equal(reasons[0], reasons[2]);
}

/* What is known exactly, what is not rational. */
static void exact_values(void **state) {
  static const struct { const char *declarations, *statement; int status; } exact[] = {
      {"", "grad x' A x wrt x == (A + A') x", EXACT_SAME},
      {"", "grad x' A x wrt x == 2 A x", EXACT_DIFFERENT},
      {"", "grad tr(inv(A + X' X)) wrt X == -2 X inv(A + X' X)^2", EXACT_DIFFERENT}, /* A is not symmetric */
      {"A : symmetric(n)", "grad tr(inv(A + X' X)) wrt X == -2 X inv(A + X' X)^2", EXACT_SAME},
      {"A : spd(n)", "grad det(A) wrt A == adj(A)", EXACT_SAME},
      {"", "grad ||A x - b||^2 wrt x == 2 A' (A x - b)", EXACT_SAME},
      {"", "hess (x' A x)^2 wrt x == 2 (A + A') x x' (A + A') + 2 (x' A x) (A + A')", EXACT_SAME},
      {"", "jac inv(X) wrt X == -kron(inv(X)', inv(X))", EXACT_SAME},
      {"", "deriv inv(A + t B) wrt t == -inv(A + t B) B inv(A + t B)", EXACT_SAME},
      {"W : antisymmetric(n)", "grad tr(W A) wrt W == (A' - A)/2", EXACT_SAME},
      {"W : diagonal(n)", "grad tr(W A) wrt W == diag(diag(A))", EXACT_SAME},
      {"Q : orthonormal(n, k)", "grad tr(Q' A Q) wrt Q == (A + A') Q", EXACT_SAME},
      {"", "grad sum(exp(x)) wrt x == exp(x)", EXACT_UNKNOWN},
      {"", "grad ||x|| wrt x == x/||x||", EXACT_UNKNOWN},
  };
  World *w = *state;
  int bad = 0;
  for (size_t i = 0; i < COUNT_OF(exact); i++) {
    world_declare(w, exact[i].declarations);
    Statement *st = read_request(w, exact[i].statement);
    assert_non_null(st);
    const CheckRequest r = request_of(st);
    const Exact e = check_exact(&w->c, &r);
    if ((int)e.status == exact[i].status && (e.status != EXACT_SAME || e.log10_error < -30)) continue;
    print_error("%s: %d (1e%d)\n", exact[i].statement, (int)e.status, e.log10_error);
    bad++;
  }
  assert_int_equal(bad, 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(answers, world_set_up, world_tear_down),
      cmocka_unit_test_setup_teardown(exact_values, world_set_up, world_tear_down),
      cmocka_unit_test_setup_teardown(equality, world_set_up, world_tear_down),
      cmocka_unit_test_setup_teardown(witnesses_are_simple, world_set_up, world_tear_down),
      cmocka_unit_test_setup_teardown(steps_are_compared, world_set_up, world_tear_down),
      cmocka_unit_test_setup_teardown(steep_steps_are_compared, world_set_up, world_tear_down),
      cmocka_unit_test_setup_teardown(requests_are_told_apart, world_set_up, world_tear_down),
      cmocka_unit_test_setup_teardown(outcomes_are_reproducible, world_set_up, world_tear_down),
  };
  const int failures = cmocka_run_group_tests(tests, NULL, NULL);
  flint_cleanup_master(); /* its caches */
  return failures;
}
