#include "output/size.h"

#include <inttypes.h>
#include <string.h>

#include "output/names.h"

/* How many factors from the j-th on are the same name. */
static int run_of(const Dim *d, int i, int j) {
  int n = 1;
  for (const char *name = dim_factor(d, i, j), *next; (next = dim_factor(d, i, j + n)) != NULL && strcmp(name, next) == 0;) n++;
  return n;
}

static void add_monomial(Buf *b, const Dim *d, int i, Format f) {
  const char *sign = f == FORMAT_LATEX ? " " : "*";
  int64_t k = dim_coefficient(d, i);
  if (k < 0) k = -k;
  bool first = true;
  if (k != 1 || dim_factor(d, i, 0) == NULL) {
    buf_printf(b, "%" PRId64, k);
    first = false;
  }
  const char *name;
  for (int j = 0, power; (name = dim_factor(d, i, j)) != NULL; j += power) {
    power = f == FORMAT_LATEX ? run_of(d, i, j) : 1;
    if (!first) buf_add(b, sign);
    name_add(b, name, f);
    if (power > 1) buf_printf(b, power < 10 ? "^%d" : "^{%d}", power);
    first = false;
  }
}

static void add_sum(Buf *b, const Dim *d, Format f) {
  int count = dim_monomials(d);
  if (count == 0) buf_addc(b, '0');
  /* a positive monomial goes first: n - 1, not -1 + n */
  int first = 0;
  while (first < count - 1 && dim_coefficient(d, first) < 0) first++;
  for (int k = 0; k < count; k++) {
    int i = k == 0 ? first : k <= first ? k - 1 : k;
    bool minus = dim_coefficient(d, i) < 0;
    if (k > 0 || minus) buf_add(b, minus ? (k > 0 ? " - " : "-") : " + ");
    add_monomial(b, d, i, f);
  }
}

void size_add(Buf *b, const Dim *d, Format f) {
  int64_t den = dim_denominator(d);
  const char *name = dim_is_triangle(d);
  if (den == 1) {
    add_sum(b, d, f);
  } else if (name != NULL) { /* n (n + 1)/2 */
    name_add(b, name, f);
    buf_add(b, f == FORMAT_LATEX ? " (" : "*(");
    name_add(b, name, f);
    buf_add(b, " + 1)/2");
  } else {
    bool brackets = dim_monomials(d) > 1;
    if (brackets) buf_addc(b, '(');
    add_sum(b, d, f);
    buf_printf(b, "%s/%" PRId64, brackets ? ")" : "", den);
  }
}
