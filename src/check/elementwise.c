/* Functions applied entry by entry: elem_f of the rows ELEM(f). */
#include "check/kernels.h"

void elem_exp(arb_t out, const arb_t x, slong prec) { arb_exp(out, x, prec); }
void elem_log(arb_t out, const arb_t x, slong prec) { arb_log(out, x, prec); }
void elem_log1p(arb_t out, const arb_t x, slong prec) { arb_log1p(out, x, prec); }
void elem_log2(arb_t out, const arb_t x, slong prec) { arb_log_base_ui(out, x, 2, prec); }
void elem_log10(arb_t out, const arb_t x, slong prec) { arb_log_base_ui(out, x, 10, prec); }
void elem_expm1(arb_t out, const arb_t x, slong prec) { arb_expm1(out, x, prec); }
void elem_sqrt(arb_t out, const arb_t x, slong prec) { arb_sqrt(out, x, prec); }

void elem_sin(arb_t out, const arb_t x, slong prec) { arb_sin(out, x, prec); }
void elem_cos(arb_t out, const arb_t x, slong prec) { arb_cos(out, x, prec); }
void elem_tan(arb_t out, const arb_t x, slong prec) { arb_tan(out, x, prec); }
void elem_asin(arb_t out, const arb_t x, slong prec) { arb_asin(out, x, prec); }
void elem_acos(arb_t out, const arb_t x, slong prec) { arb_acos(out, x, prec); }
void elem_atan(arb_t out, const arb_t x, slong prec) { arb_atan(out, x, prec); }
void elem_sinh(arb_t out, const arb_t x, slong prec) { arb_sinh(out, x, prec); }
void elem_cosh(arb_t out, const arb_t x, slong prec) { arb_cosh(out, x, prec); }
void elem_tanh(arb_t out, const arb_t x, slong prec) { arb_tanh(out, x, prec); }
void elem_asinh(arb_t out, const arb_t x, slong prec) { arb_asinh(out, x, prec); }
void elem_acosh(arb_t out, const arb_t x, slong prec) { arb_acosh(out, x, prec); }
void elem_atanh(arb_t out, const arb_t x, slong prec) { arb_atanh(out, x, prec); }

/* 1/(1 + exp(-x)) */
void elem_sigmoid(arb_t out, const arb_t x, slong prec) {
  arb_neg(out, x);
  arb_exp(out, out, prec);
  arb_add_ui(out, out, 1, prec);
  arb_inv(out, out, prec);
}

/* log(1 + exp(x)) */
void elem_softplus(arb_t out, const arb_t x, slong prec) {
  arb_exp(out, x, prec);
  arb_log1p(out, out, prec);
}

/* x erfc(-x/sqrt 2)/2 */
void elem_gelu(arb_t out, const arb_t x, slong prec) {
  arb_t t;
  arb_init(t);
  arb_sqrt_ui(t, 2, prec);
  arb_div(t, x, t, prec);
  arb_neg(t, t);
  arb_hypgeom_erfc(t, t, prec);
  arb_mul(t, t, x, prec);
  arb_mul_2exp_si(out, t, -1);
  arb_clear(t);
}

void elem_silu(arb_t out, const arb_t x, slong prec) {
  arb_t t;
  arb_init(t);
  elem_sigmoid(t, x, prec);
  arb_mul(out, t, x, prec);
  arb_clear(t);
}

void elem_abs(arb_t out, const arb_t x, slong prec) {
  arb_abs(out, x);
  arb_set_round(out, out, prec);
}

void elem_sign(arb_t out, const arb_t x, slong prec) {
  (void)prec;
  arb_sgn(out, x);
}

/* 1 for positive x, else 0: (|sign| + sign)/2, so that 0 gives 0. */
void elem_step(arb_t out, const arb_t x, slong prec) {
  arb_t s;
  arb_init(s);
  arb_sgn(s, x);
  arb_abs(out, s);
  arb_add(out, out, s, prec);
  arb_mul_2exp_si(out, out, -1);
  arb_clear(s);
}

void elem_relu(arb_t out, const arb_t x, slong prec) {
  arb_t t;
  arb_init(t);
  arb_abs(t, x);
  arb_add(t, t, x, prec);
  arb_mul_2exp_si(out, t, -1);
  arb_clear(t);
}

void elem_erf(arb_t out, const arb_t x, slong prec) { arb_hypgeom_erf(out, x, prec); }
void elem_erfc(arb_t out, const arb_t x, slong prec) { arb_hypgeom_erfc(out, x, prec); }
void elem_gamma(arb_t out, const arb_t x, slong prec) { arb_gamma(out, x, prec); }
void elem_lgamma(arb_t out, const arb_t x, slong prec) { arb_lgamma(out, x, prec); }
void elem_digamma(arb_t out, const arb_t x, slong prec) { arb_digamma(out, x, prec); }
