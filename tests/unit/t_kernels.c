/* Numeric values: each function of the table with a kernel against a formula of its own, in doubles. */
#include "check/kernels.h"

#include <math.h>
#include <stdbool.h>

#include "test.h"

enum { PREC = 200, MOST = 64 };

/* A small matrix of doubles, row by row. */
typedef struct Mat {
  int rows, cols;
  double x[MOST];
} Mat;

static bool tested[FN_COUNT];

/* The kernel's value for these arguments. */
static Mat value(Fn fn, int rows, int cols, int nargs, const Mat *args) {
  arb_mat_t out, in[4];
  const arb_mat_struct *pointers[4];
  Mat res = {.rows = rows, .cols = cols};
  tested[fn] = true;
  arb_mat_init(out, rows, cols);
  for (int k = 0; k < nargs; k++) {
    arb_mat_init(in[k], args[k].rows, args[k].cols);
    for (int i = 0; i < args[k].rows; i++)
      for (int j = 0; j < args[k].cols; j++) arb_set_d(arb_mat_entry(in[k], i, j), args[k].x[i * args[k].cols + j]);
    pointers[k] = in[k];
  }
  const Fault fault = kernel_apply(fn, out, nargs, pointers, PREC);
  if (fault > FAULT_KINK) fail_msg("%s: fault %d", fn_row(fn)->id, (int)fault);
  for (int i = 0; i < rows; i++) {
    for (int j = 0; j < cols; j++) {
      arb_srcptr t = arb_mat_entry(out, i, j);
      if (mag_cmp_2exp_si(arb_radref(t), -100) > 0) fail_msg("%s: the radius is large", fn_row(fn)->id);
      res.x[i * cols + j] = arf_get_d(arb_midref(t), ARF_RND_NEAR);
    }
  }
  for (int k = 0; k < nargs; k++) arb_mat_clear(in[k]);
  arb_mat_clear(out);
  return res;
}

/* The fault for these arguments. */
static Fault fault_of(Fn fn, int rows, int cols, Mat arg) {
  arb_mat_t out, in;
  arb_mat_init(out, rows, cols);
  arb_mat_init(in, arg.rows, arg.cols);
  for (int i = 0; i < arg.rows; i++)
    for (int j = 0; j < arg.cols; j++) arb_set_d(arb_mat_entry(in, i, j), arg.x[i * arg.cols + j]);
  const arb_mat_struct *pointer = in;
  const Fault fault = kernel_apply(fn, out, 1, &pointer, PREC);
  arb_mat_clear(out);
  arb_mat_clear(in);
  return fault;
}

static Mat value1(Fn fn, int rows, int cols, Mat a) { return value(fn, rows, cols, 1, &a); }

static Mat value2(Fn fn, int rows, int cols, Mat a, Mat b) { return value(fn, rows, cols, 2, (Mat[]){a, b}); }

static double number(Fn fn, Mat a) { return value1(fn, 1, 1, a).x[0]; }

static void near_to(const char *what, double got, double expected, double tolerance) {
  if (!(fabs(got - expected) <= tolerance * (1 + fabs(expected)))) fail_msg("%s: %.17g, expected %.17g", what, got, expected);
}

static void same(const char *what, Mat got, Mat expected) {
  assert_int_equal(got.rows, expected.rows);
  assert_int_equal(got.cols, expected.cols);
  for (int i = 0; i < got.rows * got.cols; i++) near_to(what, got.x[i], expected.x[i], 1e-12);
}

/* ---- plain formulas ---- */

static Mat times(Mat a, Mat b) {
  Mat c = {.rows = a.rows, .cols = b.cols};
  for (int i = 0; i < a.rows; i++)
    for (int j = 0; j < b.cols; j++)
      for (int k = 0; k < a.cols; k++) c.x[i * c.cols + j] += a.x[i * a.cols + k] * b.x[k * b.cols + j];
  return c;
}

static Mat flip(Mat a) {
  Mat c = {.rows = a.cols, .cols = a.rows};
  for (int i = 0; i < a.rows; i++)
    for (int j = 0; j < a.cols; j++) c.x[j * c.cols + i] = a.x[i * a.cols + j];
  return c;
}

static Mat scale(Mat a, double t) {
  for (int i = 0; i < a.rows * a.cols; i++) a.x[i] *= t;
  return a;
}

static Mat one(int n) {
  Mat c = {.rows = n, .cols = n};
  for (int i = 0; i < n; i++) c.x[i * n + i] = 1;
  return c;
}

static Mat stack(Mat a) {
  Mat c = {.rows = a.rows * a.cols, .cols = 1};
  for (int k = 0; k < c.rows; k++) c.x[k] = a.x[k % a.rows * a.cols + k / a.rows];
  return c;
}

static double trace(Mat a) {
  double t = 0;
  for (int i = 0; i < a.rows; i++) t += a.x[i * a.cols + i];
  return t;
}

static double det3(Mat a) {
  const double *x = a.x;
  return x[0] * (x[4] * x[8] - x[5] * x[7]) - x[1] * (x[3] * x[8] - x[5] * x[6]) + x[2] * (x[3] * x[7] - x[4] * x[6]);
}

static Mat scalar(double t) { return (Mat){1, 1, {t}}; }

static const Mat A = {3, 3, {1.5, -0.5, 0.25, 0.75, 2, -1, -0.5, 1.25, 3}};
static const Mat B = {3, 3, {0.5, 1, -2, 1.5, -0.25, 0.5, 1, 0.75, -1}};
static const Mat P = {3, 3, {2, 0.5, -0.25, 0.5, 1.5, 0.25, -0.25, 0.25, 1}}; /* positive definite */
static const Mat R = {3, 2, {1, -2, 0.5, 1.5, 2, 0.75}};
static const Mat U = {3, 1, {0.5, -1.25, 2}};

/* ---- entry by entry ---- */

static double ref_sigmoid(double x) { return 1 / (1 + exp(-x)); }
static double ref_softplus(double x) { return log1p(exp(x)); }
static double ref_relu(double x) { return x > 0 ? x : 0; }
static double ref_gelu(double x) { return x * 0.5 * (1 + erf(x / sqrt(2))); }
static double ref_silu(double x) { return x / (1 + exp(-x)); }
static double ref_sign(double x) { return x > 0 ? 1 : x < 0 ? -1 : 0; }
static double ref_step(double x) { return x > 0 ? 1 : 0; }

/* By the recurrence, up to where the asymptotic series is exact to all digits. */
static double ref_digamma(double x) {
  double sum = 0;
  for (; x < 30; x += 1) sum -= 1 / x;
  const double t = 1 / (x * x);
  return sum + log(x) - 0.5 / x - t * (1.0 / 12 - t * (1.0 / 120 - t * (1.0 / 252 - t / 240)));
}

typedef struct ElementRow {
  Fn fn;
  double (*ref)(double);
  double at[3];
} ElementRow;

static const ElementRow elements[] = {
    {FN_EXP, exp, {-1.5, 0, 2}},          {FN_LOG, log, {0.25, 1, 3}},            {FN_LOG1P, log1p, {-0.5, 0.001, 2}},
    {FN_LOG2, log2, {0.25, 1, 3}},        {FN_LOG10, log10, {0.25, 1, 3}},        {FN_EXPM1, expm1, {-1, 0.001, 2}},
    {FN_SQRT, sqrt, {0.25, 2, 9}},        {FN_SIN, sin, {-2, 0.5, 3}},            {FN_COS, cos, {-2, 0.5, 3}},
    {FN_TAN, tan, {-1, 0.5, 2}},          {FN_ASIN, asin, {-0.5, 0.25, 0.75}},    {FN_ACOS, acos, {-0.5, 0.25, 0.75}},
    {FN_ATAN, atan, {-2, 0.5, 3}},        {FN_SINH, sinh, {-2, 0.5, 3}},          {FN_COSH, cosh, {-2, 0.5, 3}},
    {FN_TANH, tanh, {-2, 0.5, 3}},        {FN_ASINH, asinh, {-2, 0.5, 3}},        {FN_ACOSH, acosh, {1.25, 2, 3}},
    {FN_ATANH, atanh, {-0.5, 0.25, 0.75}}, {FN_SIGMOID, ref_sigmoid, {-2, 0, 3}}, {FN_SOFTPLUS, ref_softplus, {-2, 0, 3}},
    {FN_RELU, ref_relu, {-2, 0, 3}},      {FN_GELU, ref_gelu, {-2, 0.5, 3}},      {FN_SILU, ref_silu, {-2, 0.5, 3}},
    {FN_ABS, fabs, {-2, 0, 3}},           {FN_SIGN, ref_sign, {-2, 0, 3}},        {FN_STEP, ref_step, {-2, 0, 3}},
    {FN_ERF, erf, {-1, 0.5, 2}},          {FN_ERFC, erfc, {-1, 0.5, 2}},          {FN_GAMMA, tgamma, {0.5, 2.5, 4}},
    {FN_LGAMMA, lgamma, {0.5, 2.5, 4}},   {FN_DIGAMMA, ref_digamma, {0.5, 2.5, 4}},
};

static void elementwise_functions(void **state) {
  (void)state;
  for (size_t i = 0; i < COUNT_OF(elements); i++) {
    const ElementRow *e = &elements[i];
    const Mat x = {1, 3, {e->at[0], e->at[1], e->at[2]}}, y = value1(e->fn, 1, 3, x);
    for (int k = 0; k < 3; k++) near_to(fn_row(e->fn)->id, y.x[k], e->ref(e->at[k]), 1e-13);
  }
}

static void domains(void **state) {
  (void)state;
  assert_int_equal(fault_of(FN_LOG, 1, 1, scalar(-1)), FAULT_DOMAIN);
  assert_int_equal(fault_of(FN_SQRT, 1, 1, scalar(-1)), FAULT_DOMAIN);
  assert_int_equal(fault_of(FN_ACOS, 1, 1, scalar(1.5)), FAULT_DOMAIN);
  assert_int_equal(fault_of(FN_LGAMMA, 1, 1, scalar(-0.5)), FAULT_DOMAIN);
  assert_int_equal(fault_of(FN_INV, 2, 2, (Mat){2, 2, {1, 2, 2, 4}}), FAULT_SINGULAR);
  assert_int_equal(fault_of(FN_LOGDET, 1, 1, (Mat){2, 2, {1, 2, 2, 4}}), FAULT_SINGULAR);
  assert_int_equal(fault_of(FN_LOGM, 1, 1, scalar(-2)), FAULT_DOMAIN);
  assert_int_equal(fault_of(FN_SQRTM, 2, 2, (Mat){2, 2, {-1, 0.5, 0, -2}}), FAULT_DOMAIN);
}

static void kinks(void **state) {
  (void)state;
  assert_int_equal(fault_of(FN_ABS, 1, 1, scalar(1e-4)), FAULT_KINK);
  assert_int_equal(fault_of(FN_ABS, 1, 1, scalar(0)), FAULT_NONE); /* a zero that stays one */
  assert_int_equal(fault_of(FN_ABS, 1, 1, scalar(0.1)), FAULT_NONE);
  assert_int_equal(fault_of(FN_NORM_F, 1, 1, (Mat){2, 1, {1e-5, 1e-5}}), FAULT_KINK);
  assert_int_equal(fault_of(FN_NORM_F, 1, 1, (Mat){2, 1, {0, 0}}), FAULT_NONE);
  assert_int_equal(fault_of(FN_MAX, 1, 1, (Mat){3, 1, {1, 2, 2}}), FAULT_KINK);
  assert_int_equal(fault_of(FN_MAX, 1, 1, (Mat){3, 1, {1, 1, 2}}), FAULT_NONE);
  assert_int_equal(fault_of(FN_S1, 1, 1, one(3)), FAULT_KINK);
  assert_int_equal(fault_of(FN_NORM_NUC, 1, 1, (Mat){2, 2, {1, 0, 0, 0}}), FAULT_KINK);
}

/* ---- operators ---- */

static void sums_and_products(void **state) {
  (void)state;
  Mat sum = A, quotient = A, product = A, ones_more = A;
  for (int i = 0; i < 9; i++) {
    sum.x[i] = A.x[i] + B.x[i] - 2;
    quotient.x[i] = A.x[i] / B.x[i];
    product.x[i] = A.x[i] * B.x[i] * 3;
    ones_more.x[i] = pow(fabs(A.x[i]), B.x[i]);
  }
  same("add", value(FN_ADD, 3, 3, 3, (Mat[]){A, scalar(-2), B}), sum);
  same("neg", value1(FN_NEG, 3, 2, R), scale(R, -1));
  same("mul", value(FN_MUL, 3, 2, 3, (Mat[]){A, scalar(3), R}), scale(times(A, R), 3));
  same("div", value2(FN_DIV, 3, 2, R, scalar(4)), scale(R, 0.25));
  same("hadamard", value(FN_HADAMARD, 3, 3, 3, (Mat[]){A, scalar(3), B}), product);
  same("ediv", value2(FN_EDIV, 3, 3, A, B), quotient);
  same("epow", value2(FN_EPOW, 3, 3, value1(FN_ABS, 3, 3, A), B), ones_more);
  same("transpose", value1(FN_TRANSPOSE, 2, 3, R), flip(R));
}

static void kronecker(void **state) {
  (void)state;
  Mat expected = {.rows = 6, .cols = 2};
  for (int i = 0; i < 6; i++)
    for (int j = 0; j < 2; j++) expected.x[i * 2 + j] = R.x[i / 2 * 2 + j] * (i % 2 == 0 ? 5 : 7);
  same("kron", value2(FN_KRON, 6, 2, R, (Mat){2, 1, {5, 7}}), expected);
  same("kron of three", value(FN_KRON, 6, 2, 3, (Mat[]){R, scalar(2), (Mat){2, 1, {5, 7}}}), scale(expected, 2));
}

static void powers(void **state) {
  (void)state;
  same("A^3", value2(FN_POW, 3, 3, A, scalar(3)), times(A, times(A, A)));
  same("A^0", value2(FN_POW, 3, 3, A, scalar(0)), one(3));
  same("A^-2 A^2", times(value2(FN_POW, 3, 3, A, scalar(-2)), times(A, A)), one(3));
  const Mat root = value2(FN_POW, 3, 3, P, scalar(0.5)), quarter = value2(FN_POW, 3, 3, P, scalar(0.25));
  same("P^(1/2)", times(root, root), P);
  same("P^(1/4)", times(quarter, quarter), root);
  same("P^(-3/2)", times(value2(FN_POW, 3, 3, P, scalar(-1.5)), times(P, root)), one(3));
  near_to("x^a", value2(FN_POW, 1, 1, scalar(2.5), scalar(1.25)).x[0], pow(2.5, 1.25), 1e-13);
  near_to("(-x)^3", value2(FN_POW, 1, 1, scalar(-2.5), scalar(3)).x[0], -15.625, 1e-13);
}

static void inverses(void **state) {
  (void)state;
  same("inv", times(A, value1(FN_INV, 3, 3, A)), one(3));
  same("adj", times(A, value1(FN_ADJ, 3, 3, A)), scale(one(3), det3(A)));
  /* cofactors of a singular matrix */
  const Mat s = {3, 3, {1, 2, 3, 4, 5, 6, 7, 8, 9}};
  same("adj of a singular matrix", value1(FN_ADJ, 3, 3, s), (Mat){3, 3, {-3, 6, -3, 6, -12, 6, -3, 6, -3}});
  same("adj of 1x1", value1(FN_ADJ, 1, 1, scalar(5)), scalar(1));
  same("adj of 2x2", value1(FN_ADJ, 2, 2, (Mat){2, 2, {1, 2, 3, 4}}), (Mat){2, 2, {4, -2, -3, 1}});
  for (int k = 0; k < 2; k++) {
    const Mat a = k == 0 ? R : flip(R), p = value1(FN_PINV, a.cols, a.rows, a);
    same("A A+ A", times(a, times(p, a)), a);
    same("A+ A A+", times(p, times(a, p)), p);
    same("(A A+)'", flip(times(a, p)), times(a, p));
    same("(A+ A)'", flip(times(p, a)), times(p, a));
  }
}

static void sylvester_equation(void **state) {
  (void)state;
  const Mat b = {2, 2, {1, 0.5, -0.25, 2}}, x = value(FN_SYLVESTER, 3, 2, 3, (Mat[]){A, b, R});
  Mat left = times(A, x);
  const Mat right = times(x, b);
  for (int i = 0; i < 6; i++) left.x[i] += right.x[i];
  same("A X + X B", left, R);
}

/* ---- linear functions ---- */

static void linear_functions(void **state) {
  (void)state;
  near_to("tr", number(FN_TR, A), trace(A), 1e-14);
  near_to("sum", number(FN_SUM, R), 1 - 2 + 0.5 + 1.5 + 2 + 0.75, 1e-14);
  near_to("mean", number(FN_MEAN, R), 3.75 / 6, 1e-14);
  near_to("sumsq", number(FN_SUMSQ, R), trace(times(R, flip(R))), 1e-14);
  near_to("inner", value2(FN_INNER, 1, 1, A, B).x[0], trace(times(flip(A), B)), 1e-14);
  same("diag of a vector", value1(FN_DIAGM, 3, 3, U), (Mat){3, 3, {0.5, 0, 0, 0, -1.25, 0, 0, 0, 2}});
  same("diag of a row", value1(FN_DIAGM, 3, 3, flip(U)), (Mat){3, 3, {0.5, 0, 0, 0, -1.25, 0, 0, 0, 2}});
  same("diag of a matrix", value1(FN_DIAGV, 3, 1, A), (Mat){3, 1, {1.5, 2, 3}});
  same("vec", value1(FN_VEC, 6, 1, R), stack(R));
  same("mat", value(FN_MAT, 3, 2, 3, (Mat[]){stack(R), scalar(3), scalar(2)}), R);
  Mat scaled = value(FN_MUL, 3, 2, 2, (Mat[]){scalar(6.5), R}); /* tr(A) R */
  same("btr", value(FN_BTR, 3, 2, 2, (Mat[]){value(FN_KRON, 9, 6, 2, (Mat[]){A, R}), scalar(3)}), scaled);
  same("ptr", value(FN_PTR, 3, 2, 2, (Mat[]){value(FN_KRON, 9, 6, 2, (Mat[]){R, A}), scalar(3)}), scaled);
  same("vech", value1(FN_VECH, 6, 1, A), (Mat){6, 1, {1.5, 0.75, -0.5, 2, 1.25, 3}});
  same("tril", value1(FN_TRIL, 3, 3, A), (Mat){3, 3, {1.5, 0, 0, 0.75, 2, 0, -0.5, 1.25, 3}});
  same("triu", value1(FN_TRIU, 3, 3, A), (Mat){3, 3, {1.5, -0.5, 0.25, 0, 2, -1, 0, 0, 3}});
}

static void constants(void **state) {
  (void)state;
  same("eye", value(FN_IDENTITY, 3, 3, 0, NULL), one(3));
  same("zeros", value(FN_ZEROS, 3, 2, 0, NULL), scale(R, 0));
  same("ones", value(FN_ONES, 2, 2, 0, NULL), (Mat){2, 2, {1, 1, 1, 1}});
  same("unit", value2(FN_UNIT, 3, 1, scalar(2), scalar(3)), (Mat){3, 1, {0, 1, 0}});
  near_to("pi", value(FN_PI, 1, 1, 0, NULL).x[0], acos(-1), 1e-15);
  near_to("e", value(FN_EULER, 1, 1, 0, NULL).x[0], exp(1), 1e-15);
  same("K vec(A)", times(value2(FN_COMMUTATION, 6, 6, scalar(3), scalar(2)), stack(R)), stack(flip(R)));
  same("dup vech(P)", times(value1(FN_DUP, 9, 6, scalar(3)), value1(FN_VECH, 6, 1, P)), stack(P));
  same("elim vec(A)", times(value1(FN_ELIM, 6, 9, scalar(3)), stack(A)), value1(FN_VECH, 6, 1, A));
}

/* ---- scalars of matrices ---- */

static void scalars_of_matrices(void **state) {
  (void)state;
  near_to("det", number(FN_DET, A), det3(A), 1e-14);
  near_to("logdet", number(FN_LOGDET, scale(A, -1)), log(fabs(det3(A))), 1e-14);
  near_to("norm", number(FN_NORM_F, R), sqrt(trace(times(R, flip(R)))), 1e-14);
  near_to("norm1", number(FN_NORM_1, R), 7.75, 1e-14);
  near_to("row sums", number(FN_NORM_INF, R), 3, 1e-14);
  near_to("column sums", number(FN_NORM_COL, R), 4.25, 1e-14);
  near_to("max", number(FN_MAX, U), 2, 1e-14);
  near_to("min", number(FN_MIN, U), -1.25, 1e-14);
  same("ismax", value1(FN_ISMAX, 3, 1, U), (Mat){3, 1, {0, 0, 1}});
  same("ismin", value1(FN_ISMIN, 3, 1, U), (Mat){3, 1, {0, 1, 0}});
  near_to("trigamma(1)", value2(FN_POLYGAMMA, 1, 1, scalar(1), scalar(1)).x[0], acos(-1) * acos(-1) / 6, 1e-14);
  const double sum = exp(0.5) + exp(-1.25) + exp(2.0);
  near_to("logsumexp", number(FN_LOGSUMEXP, U), log(sum), 1e-14);
  same("softmax", value1(FN_SOFTMAX, 3, 1, U), (Mat){3, 1, {exp(0.5) / sum, exp(-1.25) / sum, exp(2.0) / sum}});
}

/* Of two columns: the squares of the singular values have sum tr(A'A) and product det(A'A). */
static void singular_values(void **state) {
  (void)state;
  const Mat g = times(flip(R), R);
  const double sum = trace(g), product = g.x[0] * g.x[3] - g.x[1] * g.x[2];
  const double s1 = sqrt((sum + sqrt(sum * sum - 4 * product)) / 2);
  for (int k = 0; k < 2; k++) {
    const Mat a = k == 0 ? R : flip(R);
    near_to("s1", number(FN_S1, a), s1, 1e-14);
    near_to("spectral norm", number(FN_NORM_SPECTRAL, a), s1, 1e-14);
    near_to("nuclear norm", number(FN_NORM_NUC, a), sqrt(sum + 2 * sqrt(product)), 1e-14);
    const Mat u = value1(FN_U1, a.rows, 1, a), v = value1(FN_V1, a.cols, 1, a);
    same("A v1 = s1 u1", times(a, v), scale(u, s1));
    near_to("u1' u1", times(flip(u), u).x[0], 1, 1e-14);
  }
}

/* ---- functions of square matrices ---- */

/* The power series, for a matrix of moderate size. */
static Mat series_exp(Mat a) {
  Mat sum = one(a.rows), term = one(a.rows);
  for (int k = 1; k < 60; k++) {
    term = scale(times(term, a), 1.0 / k);
    for (int i = 0; i < a.rows * a.cols; i++) sum.x[i] += term.x[i];
  }
  return sum;
}

/* U'U = I, and U'M is symmetric and positive definite. */
static void polar_factor(void **state) {
  (void)state;
  const Mat m = {3, 2, {1, 2, 0, 1, -1, 3}}, u = value1(FN_POLAR, 3, 2, m);
  double gram[4] = {0}, h[4] = {0};
  for (int i = 0; i < 2; i++)
    for (int j = 0; j < 2; j++)
      for (int k = 0; k < 3; k++) {
        gram[2 * i + j] += u.x[2 * k + i] * u.x[2 * k + j];
        h[2 * i + j] += u.x[2 * k + i] * m.x[2 * k + j];
      }
  for (int i = 0; i < 4; i++) near_to("polar: U'U", gram[i], i % 3 == 0 ? 1 : 0, 1e-14);
  near_to("polar: U'M is symmetric", h[1], h[2], 1e-14);
  if (h[0] <= 0 || h[0] * h[3] - h[1] * h[2] <= 0) fail_msg("polar: U'M is not positive definite");
  assert_int_equal(fault_of(FN_POLAR, 2, 2, (Mat){2, 2, {1, 2, 2, 4}}) == FAULT_NONE, 0);
}

static void matrix_functions(void **state) {
  (void)state;
  same("expm", value1(FN_EXPM, 3, 3, A), series_exp(A));
  same("exp(logm(P))", series_exp(value1(FN_LOGM, 3, 3, P)), P);
  same("exp(logm(A))", series_exp(value1(FN_LOGM, 3, 3, A)), A);
  const Mat root = value1(FN_SQRTM, 3, 3, P), other = value1(FN_SQRTM, 3, 3, A);
  same("sqrtm(P)^2", times(root, root), P);
  same("sqrtm(A)^2", times(other, other), A);
  if (trace(root) < 0 || det3(root) < 0) fail_msg("sqrtm is not the principal root");
  near_to("logm of a number", number(FN_LOGM, scalar(2.5)), log(2.5), 1e-14);
  near_to("sqrtm of a number", number(FN_SQRTM, scalar(1e6)), 1e3, 1e-14);
}

/* The derivative of X^2 in direction E is X E + E X; of sqrtm it solves a Sylvester equation. */
static void frechet_derivatives(void **state) {
  (void)state;
  arb_mat_t a, e, out;
  arb_mat_init(a, 3, 3);
  arb_mat_init(e, 3, 3);
  arb_mat_init(out, 3, 3);
  for (int i = 0; i < 9; i++) {
    arb_set_d(arb_mat_entry(a, i / 3, i % 3), P.x[i]);
    arb_set_d(arb_mat_entry(e, i / 3, i % 3), B.x[i]);
  }
  assert_int_equal(kernel_frechet(FN_SQRTM, out, a, e, PREC), FAULT_NONE);
  const Mat root = value1(FN_SQRTM, 3, 3, P);
  const Mat expected = value(FN_SYLVESTER, 3, 3, 3, (Mat[]){root, root, B});
  for (int i = 0; i < 9; i++) near_to("frechet", arf_get_d(arb_midref(arb_mat_entry(out, i / 3, i % 3)), ARF_RND_NEAR), expected.x[i], 1e-12);
  arb_mat_clear(a);
  arb_mat_clear(e);
  arb_mat_clear(out);
}

/* Runs last: no function with a value goes untested. */
static void all_functions_are_tested(void **state) {
  (void)state;
  for (Fn f = (Fn)1; f < FN_COUNT; f = (Fn)(f + 1)) {
    const Kernel *k = kernel_of(f);
    if ((k->elem != NULL || k->mat != NULL) && !tested[f]) fail_msg("%s has a numeric value without a test", fn_row(f)->id);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(elementwise_functions), cmocka_unit_test(domains),
      cmocka_unit_test(kinks),                 cmocka_unit_test(sums_and_products),
      cmocka_unit_test(kronecker),             cmocka_unit_test(powers),
      cmocka_unit_test(inverses),              cmocka_unit_test(sylvester_equation),
      cmocka_unit_test(linear_functions),      cmocka_unit_test(constants),
      cmocka_unit_test(scalars_of_matrices),   cmocka_unit_test(singular_values),
      cmocka_unit_test(polar_factor),         cmocka_unit_test(matrix_functions),      cmocka_unit_test(frechet_derivatives),
      cmocka_unit_test(all_functions_are_tested),
  };
  const int failures = cmocka_run_group_tests(tests, NULL, NULL);
  flint_cleanup_master(); /* its caches */
  return failures;
}
