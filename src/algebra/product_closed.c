/* Words with boundaries of size 1: x'A y is a scalar, diag(v) A x an elementwise product. */
#include "algebra/product.h"

/* Part of a word, with room to grow. */
typedef struct Word {
  Term *at;
  int n, cap;
} Word;

static void word_push(Product *p, Word *w, Term t) {
  if (w->n == w->cap) {
    int cap = w->cap < 4 ? 8 : 2 * w->cap;
    w->at = arena_move(p->c->arena, w->at, sizeof(Term) * (size_t)w->n, sizeof(Term) * (size_t)cap);
    w->cap = cap;
  }
  w->at[w->n++] = t;
}

/* Appends the letters of t, its coefficient and scalars going to the product. */
static void word_append(Product *p, Word *w, Term t) {
  if (t_is_zero(t)) p->zero = true;
  if (t->kind != T_MUL) {
    word_push(p, w, t);
    return;
  }
  fmpq_mul(p->coef, p->coef, t->coef);
  for (int i = 0; i < t->n; i++) {
    if (i < t->nscalars) take_scalar(p, t->args[i], t_int(p->c, 1));
    else word_push(p, w, t->args[i]);
  }
}

static Term product_of(Ctx *c, int n, const Term *w) { return n == 1 ? w[0] : t_mul(c, n, w); }

/* diag(v) A x = v .* (A x) where the word ends in a column: the last diagonal first. */
static void absorb_right(Product *p, Word *w) {
  Ctx *c = p->c;
  for (int i = w->n - 2; i >= 0 && !p->zero; i--) {
    if (!t_is_fn(w->at[i], FN_DIAGM)) continue;
    Term had = t_had2(c, w->at[i]->args[0], product_of(c, w->n - i - 1, w->at + i + 1));
    w->n = i;
    word_append(p, w, had);
  }
}

/* x' A diag(v) = (v .* (A' x))' where it begins with a row. */
static void absorb_left(Product *p, Word *w) {
  Ctx *c = p->c;
  for (int i = 1; i < w->n && !p->zero; i++) {
    if (!t_is_fn(w->at[i], FN_DIAGM)) continue;
    Term had = t_had2(c, w->at[i]->args[0], t_transpose(c, product_of(c, i, w->at)));
    Word fresh = {0};
    word_append(p, &fresh, t_transpose(c, had));
    int from = fresh.n;
    for (int k = i + 1; k < w->n; k++) word_push(p, &fresh, w->at[k]);
    *w = fresh;
    i = from - 1;
  }
}

void split_word(Product *p) {
  int n = p->n, first = -1, last = -1;
  for (int i = 0; i <= n; i++) {
    const Dim *boundary = i == 0 ? p->letters[0]->rows : p->letters[i - 1]->cols;
    if (!is_one_dim(boundary)) continue;
    if (first < 0) first = i;
    last = i;
  }
  if (first < 0) return;
  Word open = {0};
  int start = 0;
  for (int i = 1; i <= n; i++) {
    bool ends = i == n || is_one_dim(p->letters[i - 1]->cols);
    if (!ends) continue;
    Word w = {0};
    for (int k = start; k < i; k++) word_push(p, &w, p->letters[k]);
    bool closed_left = start >= first, closed_right = i <= last;
    if (closed_right) absorb_right(p, &w);
    if (closed_left) absorb_left(p, &w);
    if (closed_left && closed_right) {
      if (!p->zero) take_scalar(p, closed_word(p->c, w.n, w.at), t_int(p->c, 1));
    } else {
      for (int k = 0; k < w.n; k++) word_push(p, &open, w.at[k]);
    }
    start = i;
  }
  p->letters = open.at;
  p->n = p->cap = open.n;
}
