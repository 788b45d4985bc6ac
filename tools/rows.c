/* The function table as text.
 *
 *   rows           one line a row, tab-separated, for the tests
 *   rows --check   `ok` or `not ok` for each row: complete, and its names its own */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "notion/function.h"

static const char *text(const char *s) { return s != NULL ? s : ""; }

static bool callable(const FnRow *r) { return !r->op && !r->internal; }

static Fn next(Fn f) { return (Fn)(f + 1); }

/* ---- complete ------------------------------------------------------------------------------------- */

/* Whether a template uses nothing but %0 ... %9, %r and %c. */
static bool template_is_good(const char *t) {
  for (t = text(t); (t = strchr(t, '%')) != NULL; t++)
    if (t[1] == '\0' || strchr("0123456789rc", t[1]) == NULL) return false;
  return true;
}

/* What is wrong with a helper function's definition, NULL if nothing: each defines the name its call uses. */
static const char *wrong_helper(const char *call, const char *def) {
  bool calls = strstr(text(call), "md_") != NULL;
  if (calls && def == NULL) return "calls a helper function that is not defined";
  if (def != NULL && !calls) return "defines a helper function that is not called";
  return NULL;
}

static const char *wrong_law(const FnRow *r) {
  bool needs_law = r->form == FORM_ELEMENTWISE || r->form == FORM_SMOOTH;
  if (needs_law && r->law == NULL) return "has no law of its differential";
  if (r->law != NULL && (r->law[0] != 'd' || strstr(r->law, " = ") == NULL)) return "law is not of the form d f(X) = ...";
  if (r->form == FORM_MULTILINEAR && r->law == NULL && r->law_name == NULL) return "law has no name to show";
  return NULL;
}

static const char *wrong(const FnRow *r) {
  if (r->name == NULL || r->name[0] == '\0') return "has no name";
  if (r->help == NULL) return "has no help";
  if (r->max_args >= 0 && r->min_args > r->max_args) return "takes fewer arguments at most than at least";
  bool has_rule = r->form != FORM_NONE && r->form != FORM_CONSTANT;
  if (has_rule && !r->internal && r->example == NULL) return "has no example";
  if (r->example != NULL && strstr(r->example, " => ") == NULL) return "example is not of the form STATEMENT => ANSWER";
  if ((r->form == FORM_ELEMENTWISE || r->form == FORM_SMOOTH) && r->cite == NULL) return "law has no citation";
  const char *templates[] = {r->unicode, r->latex, r->numpy, r->octave};
  for (size_t i = 0; i < sizeof templates / sizeof *templates; i++)
    if (!template_is_good(templates[i])) return "has a template with an unknown %";
  const char *res = wrong_law(r);
  if (res == NULL) res = wrong_helper(r->numpy, r->numpy_def);
  if (res == NULL) res = wrong_helper(r->octave, r->octave_def);
  return res;
}

/* ---- unique --------------------------------------------------------------------------------------- */

/* Whether another row answers to one of these words; then *word says which. */
static bool name_is_taken(Fn self, const char *words, char *word, size_t size) {
  const char *start;
  size_t len;
  for (int i = 0; word_at(words, i, &start, &len); i++) {
    Fn f = fn_from_name(start, len);
    if (f == self || len >= size) continue;
    memcpy(word, start, len);
    word[len] = '\0';
    return true;
  }
  return false;
}

static void check_rows(void) {
  for (Fn f = next(FN_NONE); f < FN_COUNT; f = next(f)) {
    const FnRow *r = fn_row(f);
    char word[64];
    const char *why = wrong(r);
    if (why == NULL && callable(r) && (name_is_taken(f, r->name, word, sizeof word) || name_is_taken(f, r->alias, word, sizeof word))) {
      printf("    %s: `%s` is another row's name, or no name\n", r->id, word);
      why = "shares a name";
    }
    if (why != NULL) {
      printf("not ok row %s %s\n", r->id, why);
    } else {
      printf("ok row %s is complete\n", r->id);
    }
  }
}

/* ---- printed -------------------------------------------------------------------------------------- */

static void print_rows(void) {
  printf("id\tname\texample\n");
  for (Fn f = next(FN_NONE); f < FN_COUNT; f = next(f)) {
    const FnRow *r = fn_row(f);
    printf("%s\t%s\t%s\n", r->id, r->name, text(r->example));
  }
}

int main(int argc, char **argv) {
  if (argc > 1 && strcmp(argv[1], "--check") == 0) check_rows();
  else print_rows();
  return 0;
}
