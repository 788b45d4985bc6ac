/* Words in a formula that mean nothing to it: "(by symmetry)", "left side = ...". */
#include <string.h>

#include "front/parts.h"

bool parts_is_relation(int kind) {
  return kind == '=' || kind == TOK_EQUAL || kind == TOK_ASSIGN || kind == TOK_IN || kind == ':';
}

static bool is_comparison(int kind) { return kind == '=' || kind == TOK_EQUAL || kind == TOK_ASSIGN; }

/* Nothing, or what separates formulas, stands there. */
static bool is_border(int kind) {
  return kind == 0 || kind == RAW_ROW || kind == RAW_ALIGN || kind == RAW_QUAD || kind == RAW_STOP ||
         kind == RAW_IMPLIES || kind == ',' || kind == ';';
}

/* Behind the scripts of token i: words that name a side may have subscripts. */
static int behind_scripts(const Tokens *t, const int *depth, int i) {
  while (tokens_kind(t, i) == TOK_SUB || tokens_kind(t, i) == TOK_POWER) {
    i++;
    if (tokens_kind(t, i) == '{')
      for (int inside = depth[i]; i < t->count && depth[i + 1] > inside;) i++;
    i++;
  }
  return i < t->count ? i : t->count;
}

static bool misplaced(const Tokens *t, const Token *remark) {
  diag_error(t->c->diag, ERR_UNSUPPORTED, remark->span, "the text \"%s\" has no meaning inside a formula",
             remark->name);
  return false;
}

/* "Then:" is no part of what follows. */
static bool ends_with_colon(const char *words) {
  size_t len = strlen(words);
  return len > 0 && (words[len - 1] == ':' || words[len - 1] == ',');
}

/* let x = ..., Let A be declared: the word before a name that is defined or declared says nothing. */
static void drop_let(Tokens *t) {
  if (tokens_kind(t, 0) != RAW_WORD || tokens_kind(t, 1) != RAW_WORD) return;
  const char *word = t->items[0].name;
  if ((strcmp(word, "let") != 0 && strcmp(word, "Let") != 0) || tokens_decl(t, word) != NULL) return;
  const int next = tokens_kind(t, 2);
  if (next != '=' && next != TOK_ASSIGN && next != ':' && next != TOK_IN && next != TOK_SUB && next != ',' &&
      next != '(')
    return;
  memmove(t->items, t->items + 1, sizeof *t->items * (size_t)--t->count);
}

bool parts_drop_remarks(Tokens *t, bool say) {
  drop_let(t);
  const int *depth = parts_depths(t);
  int n = 0, before = 0; /* the token before the remark; borders count as such though they are kept */
  for (int i = 0; i < t->count;) {
    if (t->items[i].kind != RAW_REMARK) {
      if (t->items[i].kind != RAW_ALIGN) before = t->items[i].kind;
      t->items[n++] = t->items[i++];
      continue;
    }
    const Token *remark = &t->items[i];
    const char *words = remark->name; /* the array is written over */
    int behind = i;
    do behind = behind_scripts(t, depth, behind + 1);
    while (tokens_kind(t, behind) == RAW_REMARK || tokens_kind(t, behind) == RAW_ALIGN);
    int next = tokens_kind(t, behind);
    bool starts = is_border(before), ends = is_border(next);
    if (starts && is_comparison(next)) { /* a formula begins here */
      Token begin = *remark;
      begin.kind = RAW_IMPLIES;
      t->items[n++] = begin;
      behind++;
    } else if (is_comparison(before) && (ends || is_comparison(next))) {
      n--;
    } else if (!(starts || words[0] == '(') || !(ends || ends_with_colon(words))) {
      return misplaced(t, remark);
    }
    if (say) diag_note(t->c->diag, "the words \"%s\" are passed over", words);
    i = behind;
  }
  t->count = n;
  return true;
}
