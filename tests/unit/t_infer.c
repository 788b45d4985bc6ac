/* Inference: what names mean, which shapes expressions have, what is said when nothing fits. */
#include <stdlib.h>
#include <string.h>

#include "front/front.h"
#include "front/infer.h"
#include "test.h"

typedef struct Row {
  const char *session;  /* declarations and definitions before, separated by ";; " */
  const char *text;
  const char *expected; /* "SHAPES => SHAPE | note: ...", or "KIND: message | hint: ..." */
} Row;

typedef struct Lab {
  Arena *perm, *work;
  Intern *names;
  DeclTable decls;
  Diag diag;
  Source source;
  SymbolTable symbols;
  Ctx ctx;
} Lab;

static Statement *lab_parse(Lab *lab, const char *text) {
  arena_reset(lab->work);
  lab->diag = diag_new(lab->work);
  lab->source = (Source){.text = arena_strdup(lab->work, text), .len = strlen(text), .line = 1, .column = 1};
  lab->symbols = (SymbolTable){.arena = lab->work};
  lab->ctx = (Ctx){.arena = lab->work, .names = lab->names, .diag = &lab->diag, .source = &lab->source, .decls = &lab->decls,
                   .symbols = &lab->symbols, .dims = dims_new(lab->work)};
  return parse_statement(&lab->ctx);
}

static bool is_fixed(const Statement *st) { return st->kind == ST_DECLARE || st->kind == ST_DEFINE || st->kind == ST_DEFINE_FN; }

static bool lab_run(Lab *lab, const char *text, Statement **st) {
  *st = lab_parse(lab, text);
  if (*st == NULL) return false;
  return is_fixed(*st) ? declare(&lab->ctx, *st) : infer_statement(&lab->ctx, *st);
}

static const char *lab_report(Lab *lab, bool ok, const Statement *st) {
  Buf b = buf_new(lab->work);
  if (!ok) {
    buf_printf(&b, "%s: %s", error_kind_name(lab->diag.kind), lab->diag.message);
    if (lab->diag.hint != NULL) buf_printf(&b, " | hint: %s", lab->diag.hint);
    return buf_str(&b);
  }
  if (!is_fixed(st)) buf_add(&b, shapes_line(&lab->ctx, false));
  if (!is_fixed(st) && st->expr != NULL) {
    buf_add(&b, " => ");
    shape_print(st->expr->shape, false, &b);
  }
  for (const Note *n = lab->diag.notes; n != NULL; n = n->next) buf_printf(&b, " | note: %s", n->text);
  for (const Note *n = lab->diag.assumptions; n != NULL; n = n->next) buf_printf(&b, " | assume: %s", n->text);
  return buf_str(&b);
}

static void lab_session(Lab *lab, const char *session) {
  decl_remove(&lab->decls, NULL);
  for (const char *s = session; *s != '\0';) {
    const char *end = strstr(s, ";; ");
    size_t len = end != NULL ? (size_t)(end - s) : strlen(s);
    char *one = arena_strndup(lab->perm, s, len);
    Statement *st;
    if (!lab_run(lab, one, &st)) fail_msg("%s: %s", one, lab->diag.message);
    s = end != NULL ? end + 3 : s + len;
  }
}

static void check_rows(void **state, const Row *rows, size_t n) {
  Lab *lab = *state;
  for (size_t i = 0; i < n; i++) {
    lab_session(lab, rows[i].session);
    Statement *st;
    bool ok = lab_run(lab, rows[i].text, &st);
    const char *got = lab_report(lab, ok, st);
    if (strcmp(got, rows[i].expected) != 0) fail_msg("%s\n     got: %s\n  wanted: %s", rows[i].text, got, rows[i].expected);
  }
}

static int setup(void **state) {
  Lab *lab = calloc(1, sizeof *lab);
  lab->perm = arena_new();
  lab->work = arena_new();
  lab->names = intern_new();
  lab->decls.arena = lab->perm;
  *state = lab;
  return 0;
}

static int teardown(void **state) {
  Lab *lab = *state;
  arena_free(lab->work);
  arena_free(lab->perm);
  intern_free(lab->names);
  free(lab);
  return 0;
}

/* clang-format off */
static const Row usual_kinds[] = {
  {"", "grad tr(W' X X' W) wrt W",
   "W: m×n, X: m×p => 1×1"},
  {"", "grad x' A x wrt x",
   "x: n×1, A: n×n => 1×1"},
  {"", "grad alpha tr(A) wrt A",
   "α: scalar, A: n×n => 1×1"},
  {"", "grad b x' x wrt x",
   "b: scalar, x: n×1 => 1×1"},
  {"", "c (A + B)'",
   "c: scalar, A, B: m×n => n×m"},
  {"", "x' x + a",
   "x: n×1, a: scalar => 1×1"},
  {"", "lam_x' A",
   "lamₓ: m×1, A: m×n => 1×n"},
  {"", "beta + 1",
   "β: scalar => 1×1"},
  {"", "Sigma Lambda",
   "Σ: m×n, Λ: n×p => m×p"},
  {"", "W1 W2",
   "W1: m×n, W2: n×p => m×p"},
  {"", "y_hat' x",
   "ŷ, x: n×1 => 1×1"},
  {"", "A^T x",
   "A: m×n, x: m×1 => n×1"},
};

static const Row changes_of_kind[] = {
  {"", "grad a' x wrt x",
   "a, x: n×1 => 1×1 | note: a taken as a vector"},
  {"", "grad (y - X b)' (y - X b) wrt b",
   "y: m×1, X: m×n, b: n×1 => 1×1 | note: b taken as a vector"},
  {"", "grad ||X theta - y||^2 wrt theta",
   "X: m×n, θ: n×1, y: m×1 => 1×1 | note: theta taken as a vector"},
  {"", "A x + b",
   "A: m×n, x: n×1, b: m×1 => m×1 | note: b taken as a vector"},
  {"", "grad 1/2 ||A x + b - y||_2^2 wrt A",
   "A: m×n, x: n×1, b, y: m×1 => 1×1 | note: b taken as a vector"},
  {"", "a b' + b a'",
   "a, b: n×1 => n×n | note: a taken as a vector | note: b taken as a vector"},
  {"", "grad x^2 wrt x",
   "x: scalar => 1×1 | note: x taken as a scalar"},
  {"", "grad 1/n ||X w - y||^2 wrt w",
   "n: scalar, X: m×p, w: p×1, y: m×1 => 1×1 | note: n taken as a scalar"},
  {"", "grad lam ||w||^2 + ||X w - y||^2 wrt w",
   "lam: scalar, w: n×1, X: m×n, y: m×1 => 1×1 | note: lam taken as a scalar"},
  {"", "exp(-lam t) A",
   "lam, t: scalar, A: m×n => m×n | note: lam taken as a scalar | note: t taken as a scalar"},
  {"", "det(A + t B)",
   "A, B: n×n, t: scalar => 1×1 | note: t taken as a scalar"},
  {"", "deriv det(A + t B) wrt t",
   "A, B: n×n, t: scalar => 1×1"},
  {"", "grad log|Sigma| wrt Sigma",
   "Σ: n×n => 1×1"},
  {"", "grad |a| wrt a",
   "a: scalar => 1×1"},
  {"", "grad ||tanh(W_2 tanh(W_1 x + b_1) + b_2) - y||^2 wrt b_1",
   "W₂: m×n, W₁: n×p, x: p×1, b₁: n×1, b₂, y: m×1 => 1×1 | note: b_1 taken as a vector | note: b_2 taken as a vector"},
  {"", "grad (c' a x' b)^(1/3) wrt x",
   "c, a: n×1, x, b: m×1 => 1×1 | note: c taken as a vector | note: a taken as a vector | note: b taken as a vector"},
  {"", "grad e' e wrt b where e = y - X b",
   "e, y: m×1, X: m×n, b: n×1 => 1×1 | note: b taken as a vector"},
  {"", "grad e' e wrt e",
   "e: n×1 => 1×1 | note: e taken as a vector"},
  {"", "A x B",
   "A: m×n, x: scalar, B: n×p => m×p | note: x taken as a scalar"},
  {"", "sum_{i=1}^{n} x_i y_i",
   "x, y: n×1 => 1×1 | note: x taken as a vector, the x_i as its entries | note: y taken as a vector, the y_i as its entries"},
  {"", "sum_{i=1}^{n} x_i y_i - z",
   "shape: this can be read in two ways: with x_i : scalar, or with y_i : scalar | hint: declare one of them, for example x_i : scalar"},
  {"", "A x / K",
   "A: m×n, x: n×1, K: scalar => m×1 | note: K taken as a scalar"},
  {"", "x^N",
   "x, N: scalar => 1×1 | note: x taken as a scalar | note: N taken as a scalar"},
  {"b : vector(n)", "grad b' x wrt x",
   "b, x: n×1 => 1×1"},
  {"b : vector(n)", "b A",
   "shape: the product b A needs b's 1 column to match A's m rows, and 1 and m differ"},
};

static const Row shapes_by_unification[] = {
  {"", "A B C",
   "A: m×n, B: n×p, C: p×q => m×q"},
  {"", "A' A + B",
   "A: m×n, B: n×n => n×n"},
  {"", "diag(x) A diag(x)",
   "x: n×1, A: n×n => n×n"},
  {"", "diag(A) + x",
   "A: n×n, x: n×1 => n×1"},
  {"", "kron(A, B) x",
   "A: m×n, B: p×q, x: nq×1 => mp×1"},
  {"", "vec(A X B)",
   "A: m×n, X: n×p, B: p×q => mq×1"},
  {"", "vec(A) + vec(B)",
   "A, B: m×n => mn×1"},
  {"", "c' vec(A)",
   "c: mn×1, A: m×n => 1×1 | note: c taken as a vector"},
  {"", "mat(v, m, n) A",
   "v: mn×1, A: n×p => m×p"},
  {"", "K(m, n) vec(A)",
   "A: m×n => mn×1"},
  {"", "[A, b; c', 1]",
   "A: m×n, b: m×1, c: n×1 => (m+1)×(n+1) | note: b taken as a vector | note: c taken as a vector"},
  {"", "[A, 0; 0, B]",
   "A: m×n, B: p×q => (m+p)×(n+q)"},
  {"", "[A; B] x",
   "A: m×n, B: p×n, x: n×1 => (m+p)×1"},
  {"", "[1, 2; 3, 4] A",
   "A: 2×n => 2×n"},
  {"", "[A + O, I]",
   "A: m×n => m×(m+n)"},
  {"", "A .* B + C",
   "A, B, C: m×n => m×n"},
  {"", "softmax(W x)' y",
   "W: m×n, x: n×1, y: m×1 => 1×1"},
  {"", "tr(A) + det(B)",
   "A: n×n, B: m×m => 1×1"},
  {"", "inv(A B) C",
   "A: m×n, B: n×m, C: m×p => m×p"},
  {"", "A^k",
   "A: n×n, k: scalar => n×n | note: k taken as a scalar | assume: k integer"},
  {"", "<A, B>",
   "A, B: m×n => 1×1"},
  {"", "norm1(x)",
   "x: n×1 => 1×1"},
  {"", "grad sum(log(1 + exp(-y .* (X w)))) wrt w",
   "y: m×1, X: m×n, w: n×1 => 1×1 | note: the number 1 is taken in every entry"},
  {"", "jac x + W2 tanh(W1 x) wrt x",
   "x: m×1, W2: m×n, W1: n×m => m×1"},
  {"", "grad sum(((exp(Q P') ./ (exp(Q P') ones(m) ones(m)')) V) .* G) wrt Q",
   "Q: n×p, P: m×p, V: m×q, G: n×q => 1×1"},
  {"", "grad -1/2 logdet(S + R) - 1/2 (a - b)' inv(S + R) (a - b) wrt S",
   "S, R: n×n, a, b: n×1 => 1×1 | note: a taken as a vector | note: b taken as a vector"},
  {"", "hess (e_1' x)^2 (e_2' x) wrt x",
   "x: n×1 => 1×1"},
  {"", "exp(A x) ./ sum(exp(A x))",
   "A: m×n, x: n×1 => m×1"},
  {"", "x ./ ||x||",
   "x: n×1 => n×1"},
  {"", "1 ./ x",
   "x: n×1 => n×1"},
  {"", "2.^x",
   "x: n×1 => n×1"},
};

static const Row constants[] = {
  {"", "I_n A",
   "A: n×m => n×m"},
  {"", "A - lambda I",
   "A: n×n, λ: scalar => n×n"},
  {"", "O + A",
   "A: m×n => m×n"},
  {"", "ones(n)' x",
   "x: n×1 => 1×1"},
  {"", "ones(m, n)' A",
   "A: m×p => n×p"},
  {"", "A ones",
   "A: m×n => m×1"},
  {"", "zeros(n) + x",
   "x: n×1 => n×1"},
  {"", "vector(1)' x",
   "x: n×1 => 1×1"},
  {"", "A matrix(1) B",
   "A: m×n, B: p×q => m×q"},
  {"", "e_1' x",
   "x: n×1 => 1×1"},
  {"", "unit(2, n)' x",
   "x: n×1 => 1×1"},
  {"", "2 pi I_n",
   " => n×n"},
  {"", "e^x",
   "x: n×1 => n×1 | note: e^... is read as exp(...), entry by entry; the matrix exponential is expm(...)"},
  {"", "e^t",
   "t: n×1 => n×1 | note: e^... is read as exp(...), entry by entry; the matrix exponential is expm(...)"},
  {"I : matrix(n)", "I x",
   "I: n×n, x: n×1 => n×1"},
  {"n = 3", "ones(n)",
   " => 3×1"},
  {"", "1/N tr(I_N)",
   " => 1×1"},
};

static const Row notes[] = {
  {"", "A + 2",
   "A: m×n => m×n | note: the number 2 is taken in every entry; the identity matrix is I"},
  {"", "A + 1/2",
   "A: m×n => m×n | note: the number 1/2 is taken in every entry; the identity matrix is I"},
  {"", "1 + x",
   "x: n×1 => n×1 | note: the number 1 is taken in every entry"},
  {"", "||A||",
   "A: m×n => 1×1 | note: the norm of the matrix A is taken as the Frobenius norm"},
  {"", "||A||_1",
   "A: m×n => 1×1 | note: the 1-norm of the matrix A is taken as the sum of the absolute values of its entries"},
  {"", "||A||_2",
   "A: m×n => 1×1"},
  {"", "||A||_F",
   "A: m×n => 1×1"},
  {"", "||x||_1",
   "x: n×1 => 1×1"},
  {"", "norm(A, 2)",
   "A: m×n => 1×1"},
  {"", "norm(A, 1)",
   "A: m×n => 1×1"},
  {"", "norm(A)",
   "A: m×n => 1×1 | note: the norm of the matrix A is taken as the Frobenius norm"},
  {"", "norm2(A)",
   "A: m×n => 1×1 | note: the norm of the matrix A is taken as the Frobenius norm"},
  {"", "norm(A, 'nuc')",
   "A: m×n => 1×1"},
  {"", "norm(A, 'inf')",
   "A: m×n => 1×1"},
  {"", "norm(x, 'foo')",
   "unsupported: there is no norm 'foo' in mdiff | hint: known are 'fro', 1, 2, 'nuc' and 'inf'"},
  {"", "grad tr(A) wrt z",
   "A: n×n, z: m×1 => 1×1 | note: z does not occur in the expression, so the gradient is zero"},
  {"", "grad tr(A) wrt a",
   "A: n×n, a: scalar => 1×1 | note: a does not occur in the expression, so the gradient is zero; did you mean A?"},
  {"", "grad sum(xs) wrt x",
   "xs: n×1, x: m×1 => 1×1 | note: x does not occur in the expression, so the gradient is zero; did you mean xs?"},
  {"", "jac A x wrt y",
   "A: m×n, x: n×1, y: p×1 => m×1 | note: y does not occur in the expression, so the Jacobian is zero"},
};

static const Row subscripts[] = {
  {"", "grad sum_{i,j} a_{ij} wrt A",
   "A: m×n => 1×1"},
  {"", "sum_{i,j} a_{ij} b_{ij}",
   "A, B: m×n => 1×1"},
  {"", "grad sum_{i=1}^{n} (theta' x_i - y_i)^2 wrt theta",
   "θ, xᵢ: m×1, yᵢ: scalar => 1×1 | note: theta taken as a vector | note: y taken as a scalar"},
  {"", "grad sum_t (x_t - mu)' Sigma^-1 (x_t - mu) wrt mu",
   "xₜ, μ: n×1, Σ: n×n => 1×1 | note: mu taken as a vector"},
  {"", "-N/2 logdet(Sigma) - 1/2 sum_t (x_t - mu)' Sigma^-1 (x_t - mu)",
   "Σ: n×n, xₜ, μ: n×1 => 1×1 | note: mu taken as a vector"},
  {"", "sum_t x_t / T",
   "xₜ: n×1, T: scalar => n×1 | note: T taken as a scalar"},
  {"", "grad sum_i x_i^2 wrt x",
   "x: n×1 => 1×1"},
  {"", "sum_i A_{ii}",
   "A: n×n => 1×1"},
  {"", "x' x + sum_i x_i",
   "x: n×1 => 1×1"},
  {"", "sum_{i=1}^{k} (x_{i+1} - x_i)^2 + x' x",
   "x: (k+1)×1 => 1×1"},
  {"", "sum_{i=1}^{n} i^2",
   " => 1×1"},
  {"", "sum_{i<j} (x_i - x_j)^2 + x' x",
   "x: n×1 => 1×1"},
  {"", "sum_i sum_j x_i' A x_j",
   "xᵢ: n×1, A: n×n => 1×1"},
  {"", "prod_{i=1}^{n} x_i",
   "x: n×1 => 1×1 | note: x taken as a vector, the x_i as its entries"},
  {"", "sum_{i=1}^{3} x_i",
   "xᵢ: n×1 => n×1"},
  {"", "deriv A x wrt x_i",
   "A: m×n, x: n×1 => m×1"},
  {"", "deriv tr(A B) wrt A_{ij}",
   "A: m×n, B: n×m => 1×1"},
  {"", "deriv x' x wrt x_1",
   "x: n×1 => 1×1"},
  {"", "tr(W_1 W_2)",
   "W₁: m×n, W₂: n×m => 1×1"},
  {"", "W_{new} x",
   "W_new: m×n, x: n×1 => m×1"},
  {"", "A_{12} + A_{21}",
   "A₁₂, A₂₁: m×n => m×n"},
  {"A : matrix(m, n)", "A_{12}",
   "A: m×n => 1×1"},
  {"A : matrix(m, n)", "A_{ij}",
   "A: m×n => m×n"},
  {"A : matrix(m, n)", "A[1, 2]",
   "A: m×n => 1×1"},
  {"A : matrix(m, n)", "A_i",
   "shape: A is m×n: an entry of it has two subscripts | hint: write A[i, j]; a row is e_i' A, a column A e_j"},
  {"A : matrix(m, n)", "A_{0,1}",
   "shape: subscripts count from 1, here one is 0"},
  {"A : matrix(3, 4)", "A_{41}",
   "shape: the subscript in A_{41} goes up to 4, and there are only 3"},
  {"x : vector(n)", "x_i",
   "x: n×1 => n×1"},
  {"x, y : vector(n)", "x_i y_j",
   "x, y: n×1 => n×n"},
  {"x : vector(n)", "x_{n+1}",
   "shape: the subscript in x_{n+1} goes up to n+1, and there are only n"},
  {"x : vector(n)", "sum_{i=1}^{m} x_i",
   "shape: the index in x_i runs to m, and what it counts has length n"},
  {"A : matrix(m, n);; x : vector(n)", "sum_j A_{ij} x_j",
   "A: m×n, x: n×1 => m×1"},
  {"A : matrix(m, n);; B : matrix(p, q)", "A_{ij} B_{kl}",
   "unsupported: the indices i, j and k are bound by no sum: a table of three indices is no matrix | hint: summation is not implied: where an index is summed over, write sum_j"},
  {"x_t : vector(d)", "sum_{i=1}^{n} x_i",
   "xₜ: d×1 => d×1"},
  {"x_t : vector(d)", "x_1 + x_2",
   "xₜ: d×1 => d×1"},
  {"x_t : vector(d)", "x",
   "name: x is a family: only its members x_i have a value"},
  {"x_t : vector(d);; Sigma : spd(d)", "-N d/2 log(2 pi) - N/2 logdet(Sigma) - 1/2 sum_t (x_t - mu)' Sigma^-1 (x_t - mu)",
   "xₜ, μ: d×1, Σ: d×d, spd => 1×1 | note: mu taken as a vector"},
  {"A : matrix(m, n);; x : vector(n)", "A e_i",
   "A: m×n => m×1"},
  {"A : matrix(m, n);; x : vector(n)", "x_i x",
   "shape: the index i is bound by no sum, so this is a table over i; but x_i x is n×1, and only numbers make a table | hint: for a sum write sum_i"},
  {"", "A unit(i, n)",
   "A: m×n => m×1"},
};

static const Row shape_errors[] = {
  {"A, B : matrix(m, n)", "A B",
   "shape: the product A B needs A's n columns to match B's m rows, and n and m differ: n from A : matrix(m, n), m from B : matrix(m, n) | hint: did you mean A' B?"},
  {"A, B : matrix(m, n)", "grad tr(A B) wrt A",
   "shape: the product A B needs A's n columns to match B's m rows, and n and m differ: n from A : matrix(m, n), m from B : matrix(m, n) | hint: did you mean A' B?"},
  {"A : matrix(m, n)", "A A",
   "shape: the product A A needs A's n columns to match A's m rows, and n and m differ: n and m from A : matrix(m, n) | hint: did you mean A' A?"},
  {"A : matrix(3, 4);; B : matrix(5, 3)", "A B",
   "shape: the product A B needs A's 4 columns to match B's 5 rows, and 4 and 5 differ: 4 from A : matrix(3, 4), 5 from B : matrix(5, 3) | hint: did you mean B A?"},
  {"X : matrix(m, n);; w : vector(m)", "grad ||X w - y||^2 wrt w",
   "shape: the product X w needs X's n columns to match w's m rows, and n and m differ: n from X : matrix(m, n), m from w : vector(m) | hint: did you mean X' w?"},
  {"A : matrix(m, n)", "A + A'",
   "shape: the sum needs equal shapes: A is m×n, and A' is n×m: m and n from A : matrix(m, n) | hint: did you mean A instead of A'?"},
  {"A : matrix(m, n);; B : matrix(p, q)", "A + B",
   "shape: the sum needs equal shapes: A is m×n, and B is p×q: m from A : matrix(m, n), p from B : matrix(p, q)"},
  {"A : matrix(m, n)", "A^2",
   "shape: A is m×n: only scalars and square matrices have powers | hint: entry by entry: A.^2"},
  {"A : matrix(m, n)", "A^-1",
   "shape: an inverse needs a square matrix, and A is m×n: m and n from A : matrix(m, n) | hint: the Moore-Penrose inverse is pinv(A)"},
  {"A : matrix(m, n)", "tr(A)",
   "undefined: tr needs a square matrix, and A is m×n: m and n from A : matrix(m, n) | hint: the sum of all entries is sum(A)"},
  {"A : matrix(m, n)", "det(A)",
   "undefined: det needs a square matrix, and A is m×n: m and n from A : matrix(m, n)"},
  {"A : matrix(m, n)", "logdet(A)",
   "undefined: logdet needs a square matrix, and A is m×n: m and n from A : matrix(m, n)"},
  {"x : vector(n)", "x^2",
   "shape: x is n×1: only scalars and square matrices have powers | hint: entry by entry: x.^2; the squared length is ||x||^2"},
  {"x : vector(n)", "1/x",
   "shape: 1 is divided by x, which is n×1: one divides by a scalar | hint: entry by entry: 1 ./ x"},
  {"x : vector(n)", "x/x",
   "shape: x is divided by x, which is n×1: one divides by a scalar | hint: entry by entry: x ./ x"},
  {"x : vector(n)", "|x|",
   "shape: |x| is a determinant or the absolute value of a scalar, and x is n×1 | hint: entry by entry: abs(x); the length: ||x||"},
  {"x : vector(n)", "x x",
   "shape: the product x x needs x's 1 column to match x's n rows, and 1 and n differ: n from x : vector(n) | hint: did you mean x' x?"},
  {"x : vector(n);; c : scalar", "x + c",
   "shape: c is a scalar and x is n×1: they cannot be added | hint: to add it to every entry write c ones(n)"},
  {"A : matrix(n);; c : scalar", "A + c",
   "shape: c is a scalar and A is n×n: they cannot be added | hint: for a multiple of the identity write c I; for every entry c ones(n, n)"},
  {"x : vector(n);; y : vector(m)", "x .* y",
   "shape: the elementwise operation needs equal shapes: x is n×1, and y is m×1: n from x : vector(n), m from y : vector(m)"},
  {"A : matrix(n);; x : vector(n)", "x'A x / x'x",
   "shape: x'A x is divided by x', which is 1×n: one divides by a scalar | hint: a/b c means (a/b) c; did you mean (x'A x)/(x' x)?"},
  {"A : matrix(n)", "A/A",
   "shape: A is divided by A, which is n×n: one divides by a scalar | hint: entry by entry: A ./ A"},
  {"A : matrix(n)", "2^A",
   "shape: the exponent A is n×n: it must be a scalar | hint: entry by entry: 2.^A"},
  {"A : matrix(m, n)", "softmax(A)",
   "shape: softmax needs a vector, and A is m×n | hint: of all entries at once: softmax(vec(A))"},
  {"c : scalar", "softmax(c)",
   "shape: softmax needs a vector, and c is 1×1"},
  {"c : scalar", "c_1 + c",
   "c, c₁: scalar => 1×1"},
  {"", "A x' y",
   "shape: the product A x' needs A's n columns to match the 1 row of x', and n and 1 differ | hint: did you mean A (x' y)?"},
  {"", "lam + A",
   "shape: the sum needs equal shapes: lam is p×1, and A is m×n"},
  {"A : matrix(m, n);; v : vector(n)", "mat(v, 2, 3)",
   "shape: mat needs a vector of 6 entries, and v is n×1"},
  {"A : matrix(m, n);; B : matrix(p, n)", "[A, B]",
   "shape: the blocks do not fit together: B is p×n, and its place is m×n"},
  {"A : matrix(m, n);; B : matrix(p, q)", "A == B",
   "shape: the sides differ in shape: A is m×n, and B is p×q: m from A : matrix(m, n), p from B : matrix(p, q)"},
  {"A : matrix(n);; B : matrix(m)", "<A, B>",
   "shape: inner needs arguments of one shape: A is n×n, and B is m×m: n from A : matrix(n), m from B : matrix(m)"},
  {"", "vech(A)",
   "A: n×n => n(n+1)/2×1"},
  {"S : symmetric(n)", "vech(A) + vech(S)",
   "S: n×n, symmetric; A: n×n => n(n+1)/2×1"},
  {"S : symmetric(p);; x : vector(p(p+1)/2)", "x' vech(S)",
   "S: p×p, symmetric; x: p(p+1)/2×1 => 1×1"},
  {"x : vector(n/2);; y : vector(2n+1);; A : matrix(m*n, n+1)", "A' A + ones(n+1) y'",
   "shape: the sum needs equal shapes: A' A is (n+1)×(n+1), and ones(n+1) y' is (n+1)×(2n+1): n+1 from A : matrix(m*n, n+1), 2n+1 from y : vector(2*n+1)"},
  {"x : vector(7/2)", "x",
   "shape: 7/2 is no size: a size is a name, a whole number, or a sum or product of such"},
  {"A : matrix(m, n)", "x assume A symmetric",
   "x: n×1 => n×1 | note: A does not occur in the statement, so nothing is assumed of it"},
  {"x : vector(n);; y : vector(m)", "grad x' x wrt x at x = y",
   "shape: x is n×1, and y is m×1"},
};

static const Row undefined_forms[] = {
  {"", "grad A x wrt x",
   "undefined: the gradient of a vector is undefined: A x is m×1, and a scalar is needed | hint: for the Jacobian write jac A x wrt x"},
  {"", "grad A B wrt A",
   "undefined: the gradient of a matrix is undefined: A B is m×p, and a scalar is needed | hint: for the Jacobian write jac A B wrt A"},
  {"", "grad W_2 tanh(W_1 x) wrt x",
   "undefined: the gradient of a vector is undefined: W_2 tanh(W_1 x) is m×1, and a scalar is needed | hint: for the Jacobian write jac W_2 tanh(W_1 x) wrt x"},
  {"", "hess A x wrt x",
   "undefined: the Hessian of a vector is undefined: A x is m×1, and a scalar is needed | hint: for the Jacobian write jac A x wrt x"},
  {"x : vector(n)", "deriv x' x wrt x",
   "undefined: deriv needs a scalar variable, and x is n×1 | hint: write jac ... wrt x, or name an entry of x"},
  {"t : scalar", "grad A t wrt t",
   "undefined: the gradient of a matrix is undefined: A t is m×n, and a scalar is needed | hint: t is a scalar: write deriv A t wrt t"},
  {"", "grad x' x wrt 2",
   "undefined: 2 is a number: one differentiates by a variable"},
  {"", "grad pi x' x wrt pi",
   "undefined: pi is a constant: one differentiates by a variable"},
  {"", "grad tr(I) wrt I",
   "undefined: I is a constant: one differentiates by a variable | hint: declared, it is a name: I : matrix(n)"},
  {"q = x' x", "grad q^2 wrt q",
   "undefined: q is defined by an expression: one differentiates by a variable | hint: introduce it for this statement only: where q = ..., or forget it: clear q"},
};

static const Row functions[] = {
  {"f : function", "f(A) + f(B)",
   "f: function, A, B: m×n => 1×1"},
  {"f, g : function", "grad c_1 f(A) + c_2 g(A) wrt A",
   "c₁, c₂: scalar, f, g: function, A: m×n => 1×1"},
  {"f : function", "f(A) + f(x)",
   "shape: f was used with an argument of shape m×n, here x is p×1"},
  {"f : function", "f(x, y) + f(x)",
   "shape: f is used with different numbers of arguments"},
  {"g : function -> vector(m)", "jac g(A x) wrt x",
   "g: function → m×1, A: n×p, x: p×1 => m×1"},
  {"g : function -> vector(m)", "deriv g(x) wrt x_i",
   "g: function → m×1, x: n×1 => m×1"},
  {"f : function", "f + 1",
   "name: f is a function: write f(x)"},
  {"f : function", "grad f wrt x",
   "f: function, x: n×1 => 1×1"},
  {"h(X, y) = X' X y", "grad u' h(A, v) wrt v",
   "u, v: n×1, A: m×n => 1×1"},
  {"h(X, y) = X' X y", "h(A)",
   "shape: h takes 2 arguments, here it has 1"},
  {"h(X, y) = X' X y", "h(h(A, x)', x)",
   "A: m×n, x: n×1 => n×1"},
  {"q(X) = sum_i X_i^2", "q(x) + q(A x)",
   "x: n×1, A: m×n => 1×1"},
  {"f(x) = x' x;; g(x) = f(x) + f(x);; h(x) = g(x) + g(x)", "h(A y)",
   "A: m×n, y: n×1 => 1×1"},
  {"", "grad f(x) wrt x",
   "f: function, x: n×1 => 1×1 | note: f taken as an unknown function"},
  {"", "f(A + B)",
   "f: scalar, A, B: m×n => m×n"},
  {"", "grad f(A)/g(A) wrt A",
   "f, g: function, A: m×n => 1×1 | note: f taken as an unknown function | note: g taken as an unknown function"},
  {"", "grad f(x)^2 + g(x) wrt x",
   "f, g: function, x: n×1 => 1×1 | note: f taken as an unknown function | note: g taken as an unknown function"},
  {"", "h(A x)' y",
   "h: p×1, A: m×n, x: n×1, y: m×1 => p×1"},
};

static const Row definitions[] = {
  {"r = y - X b", "grad r' r wrt b",
   "y: m×1, X: m×n, b: n×1 => 1×1 | note: b taken as a vector"},
  {"L = -N d/2 log(2 pi) - N/2 logdet(Sigma) - 1/2 sum_t (x_t - mu)' Sigma^-1 (x_t - mu)", "grad L wrt mu",
   "d: scalar, Σ: n×n, xₜ, μ: n×1 => 1×1 | note: mu taken as a vector"},
  {"A = [1, 2; 3, 4]", "A A",
   "A: 2×2 => 2×2"},
  {"x : vector(n);; x = [1; 2]", "x' z",
   "x, z: 2×1 => 1×1"},
  {"x = [1; 2]", "grad x' A x wrt x",
   "x: 2×1, A: 2×2 => 1×1"},
  {"a = b;; b = c", "a + 1",
   "c: scalar => 1×1"},
  {"S : spd(2);; S = [2, 1; 1, 2]", "S x",
   "S: 2×2, spd; x: 2×1 => 2×1"},
};

static const Row declarations[] = {
  {"A : matrix(n)", "A : matrix(m, n)",
   "name: A : matrix(m, n) contradicts the earlier A : matrix(n) | hint: to declare it anew: clear A"},
  {"A : matrix(n)", "A : matrix(n)",
   ""},
  {"f = A x", "f : vector(n)",
   "name: f : vector(n) contradicts the earlier definition f = A x | hint: to declare it anew: clear f"},
  {"A : matrix(n)", "A = B C",
   "name: A = B C contradicts the earlier A : matrix(n) | hint: to define it: clear A"},
  {"A : matrix(2, 2)", "A = [1, 2, 3; 4, 5, 6]",
   "shape: A is declared as A : matrix(2, 2), and this value is 2×3 | hint: to start anew: clear A"},
  {"x = [1; 2; 3]", "x : vector(2)",
   "shape: x is declared as x : vector(2), and this value is 3×1 | hint: to start anew: clear x"},
  {"a = b + 1", "b = a + 1",
   "name: b would be defined by itself | hint: use another name for the new value"},
  {"", "a = a + 1",
   "name: a would be defined by itself | hint: use another name for the new value"},
  {"", "x : vector(n, m)",
   "shape: vector has one dimension, here there are 2"},
  {"", "x : vector(-1)",
   "shape: a dimension is a positive whole number, a name, or an expression of such"},
  {"", "tr : matrix(n)",
   "name: tr is a word of the language and cannot be a name | hint: for example tr_0 is free"},
  {"", "gamma : scalar",
   ""},
  {"", "I : matrix(n)",
   ""},
  {"", "W : matrix(m, n) invertible",
   "shape: invertible needs a square matrix: matrix(n)"},
  {"", "V : antisymmetric(n) positive",
   "shape: positive (every entry) contradicts antisymmetric"},
  {"", "x, x : vector(n)",
   "name: x stands twice in this declaration"},
  {"", "f(x, x) = x",
   "name: x stands twice among the parameters"},
};

static const Row structure[] = {
  {"Sigma : spd(d);; L : lower(d);; c : scalar positive", "Sigma L c",
   "Σ: d×d, spd; L: d×d, lower; c: scalar, positive => d×d"},
  {"A : symmetric(n) invertible;; Q : orthonormal(n, k)", "A Q",
   "A: n×n, symmetric, invertible; Q: n×k, orthonormal => n×k"},
  {"", "x' A x assume A symmetric",
   "x: n×1, A: n×n, symmetric => 1×1"},
  {"", "x assume x positive",
   "x: n×1, positive => n×1"},
  {"", "W' A W assume W' W = I",
   "W: m×n, orthonormal; A: m×m => n×n"},
  {"k : integer", "A^k",
   "k: integer, A: n×n => n×n"},
};

static const Row latex[] = {
  {"", "\\frac{\\partial A x}{\\partial x}",
   "undefined: the derivative of a vector (m×1) by x (n×1) is not defined in this form | hint: write ∂f/∂x' (the Jacobian: jac A x wrt x) or ∂f'/∂x (its transpose)"},
  {"", "\\frac{\\partial A x}{\\partial x^T}",
   "A: m×n, x: n×1 => m×1"},
  {"", "\\frac{\\partial (A x)^T}{\\partial x}",
   "A: m×n, x: n×1 => m×1"},
  {"", "\\frac{\\partial (A x)^T}{\\partial x^T}",
   "undefined: the derivative of a row vector (1×m) by x (n×1) is not defined in this form | hint: write ∂f/∂x' (the Jacobian: jac A x wrt x) or ∂f'/∂x (its transpose)"},
  {"", "\\frac{\\partial}{\\partial t} (A + t B)",
   "A, B: m×n, t: scalar => m×n | note: t taken as a scalar"},
  {"", "\\frac{\\partial \\operatorname{tr}(A B)}{\\partial A}",
   "A: m×n, B: n×m => 1×1"},
  {"", "\\nabla_{\\boldsymbol{\\theta}} \\|\\boldsymbol{X} \\boldsymbol{\\theta} - \\boldsymbol{y}\\|_2^2",
   "X: m×n, θ: n×1, y: m×1 => 1×1"},
  {"", "\\nabla_{\\boldsymbol{\\mu}} \\left( -\\frac{N d}{2} \\ln (2 \\pi) - \\frac{N}{2} \\ln |\\boldsymbol{\\Sigma}| - \\frac{1}{2} \\sum_{t} (\\boldsymbol{x}_{t} - \\boldsymbol{\\mu})^{\\mathrm{T}} \\boldsymbol{\\Sigma}^{-1} (\\boldsymbol{x}_{t} - \\boldsymbol{\\mu}) \\right)",
   "d: scalar, Σ: n×n, xₜ, μ: n×1 => 1×1"},
  {"", "\\sum_{i=1}^{n} (\\boldsymbol{\\theta}^{\\mathrm{T}} \\boldsymbol{x}_i - y_i)^2",
   "θ, xᵢ: m×1, yᵢ: scalar => 1×1"},
  {"", "\\sum_{i,j} a_{ij}",
   "A: m×n => 1×1"},
  {"", "\\sum_{i=1}^{n} \\sum_{j=1}^{m} a_{i j}^{2}",
   "A: n×m => 1×1"},
  {"", "\\mathrm{d} \\operatorname{Tr}(\\boldsymbol{A} \\boldsymbol{B})",
   "A: m×n, B: n×m => 1×1"},
  {"", "\\operatorname{tr}(B \\, \\mathrm{d}A)",
   "B: m×n, A: n×m => 1×1"},
  {"", "AB",
   "AB: m×n => m×n"},
  {"A : matrix(m, n);; f = A x", "\\frac{\\partial f}{\\partial x}",
   "undefined: the derivative of a vector (m×1) by x (n×1) is not defined in this form | hint: write ∂f/∂x' (the Jacobian: jac f wrt x) or ∂f'/∂x (its transpose)"},
  {"", "\\mathbf{w}^T \\mathbf{x} + b",
   "w, x: n×1, b: scalar => 1×1"},
  {"", "x^T A x",
   "x: n×1, A: n×n => 1×1"},
  {"", "e^{-\\lambda t}",
   "λ: scalar, t: n×1 => n×1 | note: e^... is read as exp(...), entry by entry; the matrix exponential is expm(...)"},
  {"", "\\nabla_x \\sigma(w^T x)",
   "w, x: n×1 => 1×1 | note: \\sigma(...) is read as sigmoid(...)"},
  {"", "\\hat{y}^T x",
   "ŷ, x: n×1 => 1×1"},
  {"", "W_{\\text{new}} x",
   "W_new: m×n, x: n×1 => m×1"},
  {"", "1/2N",
   "N: m×n => m×n | note: 1/2N is read as (1/2) N; for the other reading write 1/(2 N)"},
};
/* clang-format on */

#define GROUP(rows) \
  static void test_##rows(void **state) { check_rows(state, rows, COUNT_OF(rows)); }

GROUP(usual_kinds)
GROUP(changes_of_kind)
GROUP(shapes_by_unification)
GROUP(constants)
GROUP(notes)
GROUP(subscripts)
GROUP(shape_errors)
GROUP(undefined_forms)
GROUP(functions)
GROUP(definitions)
GROUP(declarations)
GROUP(structure)
GROUP(latex)

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown(test_usual_kinds, setup, teardown),
    cmocka_unit_test_setup_teardown(test_changes_of_kind, setup, teardown),
    cmocka_unit_test_setup_teardown(test_shapes_by_unification, setup, teardown),
    cmocka_unit_test_setup_teardown(test_constants, setup, teardown),
    cmocka_unit_test_setup_teardown(test_notes, setup, teardown),
    cmocka_unit_test_setup_teardown(test_subscripts, setup, teardown),
    cmocka_unit_test_setup_teardown(test_shape_errors, setup, teardown),
    cmocka_unit_test_setup_teardown(test_undefined_forms, setup, teardown),
    cmocka_unit_test_setup_teardown(test_functions, setup, teardown),
    cmocka_unit_test_setup_teardown(test_definitions, setup, teardown),
    cmocka_unit_test_setup_teardown(test_declarations, setup, teardown),
    cmocka_unit_test_setup_teardown(test_structure, setup, teardown),
    cmocka_unit_test_setup_teardown(test_latex, setup, teardown),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
