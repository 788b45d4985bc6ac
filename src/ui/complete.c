#include "ui/complete.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "front/front.h"
#include "front/symbol.h"
#include "notion/function.h"
#include "ui/command.h"
#include "ui/help.h"
#include "ui/option.h"

typedef struct Finder {
  Session *s;
  Arena *arena;
  const char *text; /* up to the cursor */
  size_t begin;     /* of the statement */
  size_t start;     /* of the word */
  const char *prefix;
  size_t prefix_len;
  const char **words;
  int count, cap;
} Finder;

static void offer(Finder *f, const char *word) {
  if (strncmp(word, f->prefix, f->prefix_len) != 0) return;
  if (f->count == f->cap) {
    const int cap = f->cap == 0 ? 32 : 2 * f->cap;
    f->words = arena_grow(f->arena, f->words, sizeof(char *) * (size_t)f->count, sizeof(char *) * (size_t)cap);
    f->cap = cap;
  }
  f->words[f->count++] = word;
}

/* ---- what there is ------------------------------------------------------------------------------------------- */

static void offer_list(Finder *f, const char *list) {
  const char *word;
  size_t n;
  for (int i = 0; word_at(list, i, &word, &n); i++) offer(f, arena_strndup(f->arena, word, n));
}

static void offer_declared(Finder *f) {
  const DeclTable *t = &f->s->decls;
  for (int i = 0; i < t->count; i++)
    if (t->items[i].name[0] != '_') offer(f, t->items[i].name);
}

static void offer_functions(Finder *f) {
  for (Fn fn = (Fn)1; fn < FN_COUNT; fn = (Fn)(fn + 1)) {
    const FnRow *row = fn_row(fn);
    if (!row->internal && !row->op) offer(f, row->max_args == 0 ? row->name : arena_printf(f->arena, "%s(", row->name));
  }
}

static void offer_commands(Finder *f) {
  const char *name, *usage, *help;
  for (int i = 0; command_at(i, &name, &usage, &help); i++) offer(f, name);
}

static void offer_statements(Finder *f) {
  const char *word;
  for (int i = 0; (word = help_statement_name(i)) != NULL; i++)
    if (isalpha((unsigned char)word[0])) offer(f, word);
}

static void offer_topics(Finder *f) {
  const char *word;
  for (int i = 0; (word = help_topic_name(i)) != NULL; i++) offer(f, word);
}

static void offer_kinds(Finder *f) {
  offer_list(f, "function");
  for (Kind k = KIND_SCALAR; k < KIND_FUNCTION; k = (Kind)(k + 1))
    offer(f, kind_arity(k) == 0 ? kind_name(k) : arena_printf(f->arena, "%s(", kind_name(k)));
}

static void offer_settings(Finder *f) {
  for (OptionId id = 0; id < OPT_COUNT; id = (OptionId)(id + 1))
    if (option_row(id)->setting) offer(f, option_row(id)->name);
}

static bool is_name_byte(char c) { return isalnum((unsigned char)c) || c == '_' || (unsigned char)c >= 0x80; }

/* Names of the statement so far, which need no declaration: "grad tr(A X) wrt " goes on with A or X. */
static void offer_used(Finder *f) {
  for (size_t i = f->begin; i < f->start;) {
    size_t n = 0;
    while (i + n < f->start && is_name_byte(f->text[i + n])) n++;
    if (n > 0 && !isdigit((unsigned char)f->text[i]) && fn_from_name(f->text + i, n) == FN_NONE && (i == 0 || f->text[i - 1] != '\\')) {
      const char *name = arena_strndup(f->arena, f->text + i, n);
      bool word = false;
      const char *other;
      for (int k = 0; (other = help_statement_name(k)) != NULL; k++) word = word || strcmp(name, other) == 0;
      if (!word && strcmp(name, "wrt") != 0 && strcmp(name, "where") != 0 && strcmp(name, "at") != 0) offer(f, name);
    }
    i += n > 0 ? n : 1;
  }
}

/* ---- \alpha -> the letter --------------------------------------------------------------------------------------- */

typedef struct Sign {
  const char *command;
  uint32_t code;
} Sign;

static const Sign signs[] = {
    {"alpha", 0x3B1},   {"beta", 0x3B2},    {"gamma", 0x3B3},  {"delta", 0x3B4},  {"epsilon", 0x3B5}, {"zeta", 0x3B6},   {"eta", 0x3B7},
    {"theta", 0x3B8},   {"iota", 0x3B9},    {"kappa", 0x3BA},  {"lambda", 0x3BB}, {"mu", 0x3BC},      {"nu", 0x3BD},     {"xi", 0x3BE},
    {"pi", 0x3C0},      {"rho", 0x3C1},     {"sigma", 0x3C3},  {"tau", 0x3C4},    {"upsilon", 0x3C5}, {"phi", 0x3C6},    {"chi", 0x3C7},
    {"psi", 0x3C8},     {"omega", 0x3C9},   {"Gamma", 0x393},  {"Delta", 0x394},  {"Theta", 0x398},   {"Lambda", 0x39B}, {"Xi", 0x39E},
    {"Pi", 0x3A0},      {"Sigma", 0x3A3},   {"Phi", 0x3A6},    {"Psi", 0x3A8},    {"Omega", 0x3A9},   {"nabla", 0x2207}, {"partial", 0x2202},
    {"sum", 0x2211},    {"otimes", 0x2297}, {"odot", 0x2299},  {"circ", 0x2218},  {"cdot", 0xB7},     {"in", 0x2208},    {"ell", 0x2113},
};

static void offer_signs(Finder *f) {
  const char *typed = f->prefix + 1; /* behind the backslash */
  for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
    if (strcmp(signs[i].command, typed) != 0) continue;
    char letter[5] = {0};
    utf8_encode(signs[i].code, letter);
    f->prefix_len = 0;
    offer(f, arena_strdup(f->arena, letter));
    return;
  }
  for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) offer(f, arena_printf(f->arena, "\\%s", signs[i].command));
  if (f->count != 1) return;
  /* The only one that begins so: the letter at once. */
  for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
    char letter[5] = {0};
    if (strcmp(signs[i].command, f->words[0] + 1) != 0) continue;
    utf8_encode(signs[i].code, letter);
    f->words[0] = arena_strdup(f->arena, letter);
    return;
  }
}

/* ---- what the parser expects -------------------------------------------------------------------------------------- */

/* The words that may stand behind the statement so far. */
static const char **expected_words(Finder *f) {
  const char *text = arena_strndup(f->arena, f->text + f->begin, f->start - f->begin);
  const Source source = {.name = "", .text = text, .len = strlen(text), .line = 1, .column = 1};
  Diag diag = diag_new(f->arena);
  SymbolTable symbols = {.arena = f->arena};
  Ctx c = {.arena = f->arena, .names = f->s->names, .diag = &diag, .source = &source, .decls = &f->s->decls, .symbols = &symbols};
  c.dims = dims_new(f->arena);
  return parse_expected(&c, text);
}

static bool is_among(const char *const *words, const char *word) {
  for (; *words != NULL; words++)
    if (strcmp(*words, word) == 0) return true;
  return false;
}

/* Whether a comma or the clause's word stands right before the cursor. */
static bool lacks_name(const Finder *f, const char *clause) {
  size_t i = f->start;
  while (i > f->begin && f->text[i - 1] == ' ') i--;
  const size_t n = strlen(clause);
  return i > f->begin && (f->text[i - 1] == ',' || (i >= f->begin + n && strncmp(f->text + i - n, clause, n) == 0));
}

/* Of the words in the list those that are expected. */
static void offer_expected(Finder *f, const char *const *expected, const char *list) {
  const char *word;
  size_t n;
  for (int i = 0; word_at(list, i, &word, &n); i++) {
    const char *w = arena_strndup(f->arena, word, n);
    if (is_among(expected, w)) offer(f, w);
  }
}

/* ---- where one is ------------------------------------------------------------------------------------------------- */

/* The last clause word before the cursor's word, with which its part of the statement begins. */
static const char *clause_before(const Finder *f) {
  static const char *const clauses[] = {"wrt", "where", "at", "assume", "as", "on", "for", "st"};
  const char *last = NULL;
  size_t at = 0;
  for (size_t i = f->begin; i < f->start; i++) {
    if (i > f->begin && is_name_byte(f->text[i - 1])) continue;
    for (size_t k = 0; k < sizeof clauses / sizeof clauses[0]; k++) {
      const size_t n = strlen(clauses[k]);
      if (i + n < f->start && strncmp(f->text + i, clauses[k], n) == 0 && !is_name_byte(f->text[i + n]) && i >= at) {
        last = clauses[k];
        at = i;
      }
    }
  }
  return last;
}

/* The i-th word of the statement in front of the cursor's word, "" behind the last. */
static const char *word_before(const Finder *f, int i) {
  const char *p = f->text + f->begin;
  const char *end = f->text + f->start;
  for (;; i--) {
    while (p < end && (isspace((unsigned char)*p) || *p == ':')) p++;
    const char *w = p;
    while (p < end && !isspace((unsigned char)*p)) p++;
    if (i == 0 || w == p) return arena_strndup(f->arena, w, (size_t)(p - w));
  }
}

static bool only_names_before(const Finder *f) {
  bool colon = false;
  for (size_t i = f->begin; i < f->start; i++) {
    const char c = f->text[i];
    if (c == ':') colon = true;
    else if (!colon && !is_name_byte(c) && c != ',' && c != ' ') return false;
    else if (colon && c != ' ') return false;
  }
  return colon && f->text[f->begin] != ':';
}

/* Arguments of commands.  True if the place was one. */
static bool offer_arguments(Finder *f, Completion *res) {
  const char *first = word_before(f, 0), *second = word_before(f, 1), *third = word_before(f, 2);
  if (first[0] == '\0') return false;
  if (strcmp(first, "load") == 0 || strcmp(first, "save") == 0) {
    res->files = true;
  } else if (strcmp(first, "help") == 0) {
    offer_topics(f);
  } else if (strcmp(first, "clear") == 0) {
    offer_declared(f);
  } else if (strcmp(first, "history") == 0) {
    offer_list(f, "clear");
  } else if (strcmp(first, "set") == 0 && second[0] == '\0') {
    offer_settings(f);
  } else if (strcmp(first, "set") == 0) {
    const OptionId id = option_from_name(second);
    if (id != OPT_COUNT && third[0] == '\0') offer_list(f, option_row(id)->values);
  } else {
    return false;
  }
  return true;
}

static void offer_names(Finder *f) {
  offer_declared(f);
  offer_used(f);
}

static void offer_by_place(Finder *f, Completion *res) {
  static const char *const clauses = "wrt where at assume as on st for";
  if (f->prefix[0] == '\\') {
    offer_signs(f);
    return;
  }
  const bool colon = f->start == f->begin + 1 && f->text[f->begin] == ':';
  if (colon) {
    offer_commands(f);
    return;
  }
  if (offer_arguments(f, res)) return;
  if (only_names_before(f)) {
    offer_kinds(f);
    return;
  }
  const char *clause = clause_before(f);
  const bool is_statement = word_before(f, 0)[0] != '\0' && isalpha((unsigned char)f->text[f->begin]);
  if (clause != NULL && (strcmp(clause, "wrt") == 0 || strcmp(clause, "for") == 0)) {
    const char **expected = expected_words(f);
    const bool named = !lacks_name(f, clause) && is_among(expected, "where");
    if (named) offer_expected(f, expected, clauses);
    else offer_names(f);
  } else if (clause != NULL && strcmp(clause, "as") == 0) {
    offer_list(f, option_row(OPT_FORMAT)->values);
  } else if (clause != NULL && strcmp(clause, "on") == 0) {
    offer_list(f, "sphere stiefel grassmann orthogonal spd trace-one symmetric antisymmetric diagonal lower upper");
  } else if (clause != NULL && strcmp(clause, "assume") == 0) {
    offer_names(f);
    offer_list(f, "symmetric antisymmetric spd psd diagonal lower upper orthogonal invertible positive unconstrained entrywise");
  } else {
    if (f->start == f->begin) {
      offer_statements(f);
      offer_commands(f);
    }
    const char **expected = expected_words(f);
    if (is_statement) offer_expected(f, expected, clauses);
    if (*expected != NULL && !is_among(expected, "tr")) return; /* nothing but a clause */
    offer_names(f);
    offer_functions(f);
  }
}

static int compare_words(const void *a, const void *b) { return strcmp(*(const char *const *)a, *(const char *const *)b); }

static void sort_words(Finder *f) {
  if (f->count == 0) return;
  qsort(f->words, (size_t)f->count, sizeof *f->words, compare_words);
  int kept = 1;
  for (int i = 1; i < f->count; i++)
    if (strcmp(f->words[i], f->words[kept - 1]) != 0) f->words[kept++] = f->words[i];
  f->count = kept;
}

/* Names of options hold hyphens. */
static void take_hyphens(Finder *f) {
  const size_t set = f->begin + (f->text[f->begin] == ':');
  if (strncmp(f->text + set, "set ", 4) != 0) return;
  while (f->start > set + 4 && f->text[f->start - 1] == '-')
    for (f->start--; f->start > set + 4 && is_name_byte(f->text[f->start - 1]);) f->start--;
}

Completion complete(Session *s, Arena *a, const char *text, size_t len) {
  Finder f = {.s = s, .arena = a, .text = arena_strndup(a, text, len)};
  for (size_t i = 0; i < len; i++)
    if (text[i] == '\n' || text[i] == ';') f.begin = i + 1;
  while (f.begin < len && text[f.begin] == ' ') f.begin++;
  f.start = len;
  while (f.start > f.begin && is_name_byte(text[f.start - 1])) f.start--;
  if (f.start > f.begin && text[f.start - 1] == '\\') f.start--;
  take_hyphens(&f);
  f.prefix = f.text + f.start;
  f.prefix_len = len - f.start;
  Completion res = {.start = f.start};
  offer_by_place(&f, &res);
  sort_words(&f);
  res.words = f.words;
  res.count = f.count;
  return res;
}
