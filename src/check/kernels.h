/* Numeric values: one C function per row of the function table, in ball arithmetic.
 *
 * functions.def is expanded here: ELEM(f) is elem_f, a real function applied entry by entry; MATFN(f) is
 * num_f, a function of matrices; NO_VALUE is neither.  They are written for the check alone and share
 * nothing with differentiation. */
#ifndef MDIFF_CHECK_KERNELS_H
#define MDIFF_CHECK_KERNELS_H

#include <stdbool.h>

#include "check/arb_headers.h"
#include "notion/function.h"

/* Why there is no value.  With FAULT_KINK there is one, but no derivative near by. */
typedef enum Fault {
  FAULT_NONE,
  FAULT_KINK,       /* too near a point without derivative: abs at 0, equal largest entries ... */
  FAULT_DOMAIN,     /* not finite: the log of a negative number, a division by zero ... */
  FAULT_SINGULAR,   /* a matrix has no inverse */
  FAULT_RANGE,      /* an index or a size does not fit */
  FAULT_LIMIT,      /* too much to compute; like the next one the same at all points */
  FAULT_UNSUPPORTED /* no numeric value is known */
} Fault;

typedef void ElemFn(arb_t out, const arb_t x, slong prec);

/* `out` is initialised with the result's size and is none of the arguments. */
typedef Fault MatFn(arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec);

typedef struct Kernel {
  ElemFn *elem; /* at most one of the two is set */
  MatFn *mat;
} Kernel;

const Kernel *kernel_of(Fn fn);

/* Applies the function to arguments whose sizes fit; a value that is not finite is FAULT_DOMAIN. */
Fault kernel_apply(Fn fn, arb_mat_t out, int nargs, const arb_mat_struct *const *args, slong prec);

/* The Fréchet derivative of a function of a square matrix (expm, logm, sqrtm, inv ...) at a in the
 * direction e: the upper right block of its value at [a e; 0 a]. */
Fault kernel_frechet(Fn fn, arb_mat_t out, const arb_mat_struct *a, const arb_mat_struct *e, slong prec);

/* How near to a kink is too near: |x| < 2^-KINK_BITS. */
enum { KINK_BITS = 10 };

/* Whether |x| is so small that a kink at 0 is near; an exact 0 stays 0 in a small neighbourhood of the
 * point (it is an entry of O or of diag(x), or the length of x_i - x_i) and is none. */
bool kink_near(const arb_t x);

#define ELEM(f) ElemFn elem_##f;
#define MATFN(f) MatFn num_##f;
#define NO_VALUE
#define FUNC(ID, SHAPE, ADJ, NUM, ...) NUM
#include "notion/functions.def"
#undef FUNC
#undef ELEM
#undef MATFN
#undef NO_VALUE

#endif
