/* A display of LaTeX may hold several formulas: lines of their own, formulas behind a comma, a wide space or an
 * arrow of implication, the declarations of their names.  Each is a statement; the declarations come first.
 *
 * The text is cut into pieces where one could end; then it is decided from left to right, by what relations
 * the pieces hold, whether a piece begins a formula or goes on with the one before. */
#include <string.h>

#include "front/lexicon.h"
#include "front/parts.h"

typedef struct Piece {
  int separator;  /* place of what separates it from the piece before; its own tokens are begin..end */
  int begin, end;
  int kind;       /* of the separator */
  bool relation;  /* it holds = or another relation outside brackets */
  bool clause;    /* ... or a word like where */
  bool declares;  /* NAME : or NAME in, or a name before such a one */
  bool first;     /* a formula begins with it */
} Piece;

typedef struct Parts {
  const Tokens *in;
  const int *depth;
  int count, cap;
  Piece *items;
} Parts;

int *parts_depths(const Tokens *t) {
  int *res = ARENA_ARRAY(t->c->arena, int, t->count + 2), depth = 0;
  for (int i = 0; i < t->count; i++) {
    res[i] = depth;
    if (tokens_is_opening(t->items[i].kind)) depth++;
    else if (tokens_is_closing(t->items[i].kind) && depth > 0) depth--;
  }
  res[t->count] = res[t->count + 1] = depth;
  return res;
}

/* ---- pieces -------------------------------------------------------------------------------------------------- */

static const Lexeme *lexeme_at(const Tokens *t, int i) {
  return tokens_kind(t, i) == RAW_WORD ? lexicon_find(t->items[i].name) : NULL;
}

static int clause_at(const Tokens *t, int i) {
  const Lexeme *x = lexeme_at(t, i);
  return x != NULL && (x->class == WORD_CLAUSE || x->token == TOK_WRT) ? x->token : 0;
}

static bool separates(const Tokens *t, int i) {
  if (t->items[i].kind == RAW_IMPLIES) return true;
  if (!(t->items[i].flags & TOKEN_TEX)) return false;
  switch (t->items[i].kind) {
  case ',':
  case ';':
  case RAW_STOP:
  case RAW_ROW:
  case RAW_QUAD: return true;
  default: {
    int clause = clause_at(t, i); /* where A in R^n */
    return clause == TOK_WHERE || clause == TOK_FOR || clause == TOK_ST;
  }
  }
}

/* Behind a name with its subscript; `from` if none stands there. */
static int behind_name(const Tokens *t, const int *depth, int from) {
  int i = from;
  if (tokens_kind(t, i) != RAW_WORD && tokens_kind(t, i) != TOK_FUNC) return from;
  if (tokens_kind(t, ++i) == TOK_SUB) {
    i++;
    if (tokens_kind(t, i) == '{')
      while (i < t->count && depth[i + 1] > depth[from]) i++;
    i++;
  }
  if (tokens_kind(t, i) == '(') { /* f(x) : R^n -> R */
    int open = i;
    while (i < t->count && depth[i + 1] > depth[open]) i++;
    i++;
  }
  while (tokens_kind(t, i) == RAW_ALIGN) i++;
  return i < t->count ? i : t->count;
}

static void describe(Parts *p, Piece *k) {
  const Tokens *t = p->in;
  int base = k->begin < t->count ? p->depth[k->begin] : 0;
  for (int i = k->begin; i < k->end; i++) {
    if (p->depth[i] > base) continue;
    if (parts_is_relation(t->items[i].kind)) k->relation = true;
    if (clause_at(t, i) != 0) k->clause = true;
  }
  int begin = k->begin;
  while (begin < k->end && tokens_kind(t, begin) == RAW_ALIGN) begin++;
  int name = behind_name(t, p->depth, begin);
  k->declares = name > begin && (tokens_kind(t, name) == ':' || tokens_kind(t, name) == TOK_IN);
  if (name == k->end && name > begin) k->declares = true; /* perhaps: cut() knows what comes next */
}

static Piece *add_piece(Parts *p, int separator, int begin, int kind) {
  if (p->count == p->cap) {
    int cap = p->cap > 0 ? 2 * p->cap : 8;
    p->items = arena_grow(p->in->c->arena, p->items, sizeof *p->items * (size_t)p->count,
                          sizeof *p->items * (size_t)cap);
    p->cap = cap;
  }
  Piece *k = &p->items[p->count++];
  *k = (Piece){.separator = separator, .begin = begin, .kind = kind};
  return k;
}

/* The stronger of two signs that separate. */
static int stronger(int a, int b) {
  static const int order[] = {RAW_IMPLIES, ';', TOK_WHERE, RAW_ROW, RAW_STOP, ',', RAW_QUAD};
  for (size_t i = 0; i < sizeof order / sizeof *order; i++)
    if (a == order[i] || b == order[i]) return order[i];
  return a;
}

static int separator_kind(const Tokens *t, int i) {
  return t->items[i].kind == RAW_WORD ? TOK_WHERE : t->items[i].kind;
}

static void cut(Parts *p) {
  const Tokens *t = p->in;
  Piece *k = add_piece(p, 0, 0, 0);
  for (int i = 0; i < t->count; i++) {
    if (p->depth[i] > 0 || !separates(t, i)) continue;
    int from = i, kind = separator_kind(t, i);
    while (i + 1 < t->count && p->depth[i + 1] == 0 &&
           (separates(t, i + 1) || tokens_kind(t, i + 1) == RAW_ALIGN))
      if (t->items[++i].kind != RAW_ALIGN) kind = stronger(kind, separator_kind(t, i));
    k->end = from;
    k = add_piece(p, from, i + 1, kind);
  }
  k->end = t->count;
  int next_declares = 0;
  for (int i = p->count - 1; i >= 0; i--) {
    describe(p, &p->items[i]);
    Piece *piece = &p->items[i];
    bool bare = piece->declares && !piece->relation; /* a name and nothing else */
    if (bare && !next_declares) piece->declares = false;
    next_declares = piece->declares && (piece->kind == ',' || !bare);
  }
}

/* ---- which piece begins a formula ---------------------------------------------------------------------------- */

static bool begins_operand(const Tokens *t, int i) {
  while (tokens_kind(t, i) == RAW_ALIGN) i++;
  int kind = tokens_kind(t, i);
  switch (kind) {
  case RAW_WORD: return clause_at(t, i) == 0;
  case TOK_NUMBER:
  case TOK_FUNC:
  case TOK_CONSTANT:
  case RAW_PARTIAL:
  case RAW_NABLA:
  case RAW_DIFFERENTIAL:
  case RAW_BAR:
  case RAW_NORM: return true;
  default: return tokens_is_opening(kind);
  }
}

/* grad F wrt x, y: commas of a request are its own. */
static bool is_request(const Tokens *t) {
  const Lexeme *x = lexeme_at(t, 0);
  return x != NULL && x->class == WORD_STATEMENT;
}

/* Whether piece k begins a formula; g sums up the formula before it. */
static bool is_dots(const Parts *p, const Piece *k) {
  return k->end == k->begin + 1 && tokens_kind(p->in, k->begin) == RAW_DOTS;
}

static bool begins(const Parts *p, const Piece *g, const Piece *k, bool any_relation) {
  const Tokens *t = p->in;
  if (k->begin == k->end) return false;
  if (g->begin == g->end) return k->declares && k->kind == TOK_WHERE;
  if (k->kind == RAW_IMPLIES || k->kind == ';') return true;
  if (k->declares) return g->relation || g->clause || !g->declares;
  if (k->kind == TOK_WHERE || is_request(t) || g->clause) return false;
  bool sign = tokens_kind(t, k->begin) == '-' && (k->kind == ',' || k->kind == RAW_STOP);
  if (!sign && !begins_operand(t, k->begin)) return false;
  if (k->relation && g->relation) return true;
  return k->kind == ',' && !any_relation && !k->clause;
}

/* i = 1, ..., n behind a formula says what its free index runs over. */
static void drop_ranges(Parts *p, bool say) {
  const Tokens *t = p->in;
  int n = p->count > 0 ? 1 : 0;
  for (int i = 1; i < p->count; i++) {
    const Piece *k = &p->items[i];
    bool range = i + 2 < p->count && tokens_kind(t, k->begin) == RAW_WORD && tokens_kind(t, k->begin + 1) == '=' &&
                 k[1].end == k[1].begin + 1 && tokens_kind(t, k[1].begin) == RAW_DOTS && k[2].end > k[2].begin;
    if (!range) {
      p->items[n++] = *k;
      continue;
    }
    Span span = {t->items[k->begin].span.start, t->items[k[2].end - 1].span.end};
    if (say) diag_note(t->c->diag, "the range %.*s is passed over", span.end - span.start, t->c->source->text + span.start);
    i += 2;
  }
  p->count = n;
}

/* Y = X W, Y \in R^{n x k}: what the display defines has the shape that it has. */
static void drop_declared_results(Parts *p, bool say) {
  const Tokens *t = p->in;
  const Piece *first = &p->items[0];
  int name = behind_name(t, p->depth, first->begin), n = p->count > 0 ? 1 : 0;
  const bool defines = name > first->begin && (tokens_kind(t, name) == '=' || tokens_kind(t, name) == TOK_ASSIGN);
  for (int i = 1; i < p->count; i++) {
    const Piece *k = &p->items[i];
    bool same = defines && tokens_kind(t, k->begin + name - first->begin) == TOK_IN && k->end > k->begin + name - first->begin;
    for (int j = 0; same && j < name - first->begin; j++) {
      const Token *a = &t->items[first->begin + j], *b = &t->items[k->begin + j];
      same = a->kind == b->kind && (a->name == NULL) == (b->name == NULL) && (a->name == NULL || strcmp(a->name, b->name) == 0);
    }
    if (!same) {
      p->items[n++] = *k;
      continue;
    }
    Span span = {t->items[k->begin].span.start, t->items[k->end - 1].span.end};
    if (say) diag_note(t->c->diag, "%.*s is passed over: the formula defines it", span.end - span.start, t->c->source->text + span.start);
  }
  p->count = n;
}

static void decide(Parts *p) {
  bool any = false;
  for (int i = 0; i < p->count; i++)
    any = any || p->items[i].relation || p->items[i].clause || is_dots(p, &p->items[i]);
  p->items[0].first = true;
  Piece g = p->items[0];
  for (int i = 1; i < p->count; i++) {
    Piece *k = &p->items[i];
    k->first = begins(p, &g, k, any);
    if (k->first) {
      g = *k;
      continue;
    }
    if (g.begin == g.end) g.begin = k->begin;
    g.end = k->end > k->begin ? k->end : g.end;
    g.relation = g.relation || k->relation;
    g.clause = g.clause || k->clause || k->kind == TOK_WHERE;
    g.declares = g.declares || k->declares;
  }
}

/* ---- the formulas -------------------------------------------------------------------------------------------- */

static void copy_plain(Tokens *out, const Tokens *in, int begin, int end) {
  for (int i = begin; i < end; i++)
    if (in->items[i].kind != RAW_QUAD && in->items[i].kind != RAW_IMPLIES) tokens_copy(out, &in->items[i]);
}

/* Pieces from..to as a formula. */
static Tokens *formula(const Parts *p, int from, int to) {
  Tokens *out = tokens_for(p->in);
  out->latex = p->in->latex;
  out->incomplete = p->in->incomplete;
  for (int i = from; i < to; i++)
    copy_plain(out, p->in, i > from ? p->items[i].separator : p->items[i].begin, p->items[i].end);
  return out;
}

/* ---- f = E1 = E2 ------------------------------------------------------------------------------------------------ */

/* Whether an earlier statement fixed the name; one of the same text does not count. */
static bool is_known(const Tokens *t, const char *name) {
  const Decl *d = tokens_decl(t, name);
  return d != NULL && (d->text == NULL || strcmp(d->text, t->c->source->text) != 0);
}

static bool is_single_name(const Tokens *t, int i) {
  const Token *k = &t->items[i];
  static const char *const constants[] = {"I", "O", "K", "e", "pi", "eye"};
  if (k->kind != RAW_WORD || lexicon_find(k->name) != NULL || is_known(t, k->name)) return false;
  for (size_t c = 0; c < sizeof constants / sizeof *constants; c++)
    if (strcmp(k->name, constants[c]) == 0) return false;
  if (!(k->flags & TOKEN_TEX) || (k->flags & TOKEN_WHOLE)) return true;
  return k->name[1 + strspn(k->name + 1, "0123456789")] == '\0';
}

static bool recurs(const Tokens *t, int from, const char *name) {
  for (int i = from; i < t->count; i++) {
    const Token *k = &t->items[i];
    if (k->kind != RAW_WORD) continue;
    bool letters = (k->flags & TOKEN_TEX) && !(k->flags & TOKEN_WHOLE);
    if (letters ? strstr(k->name, name) != NULL : strcmp(k->name, name) == 0) return true;
  }
  return false;
}

/* A chain that begins with a new name: first = is the place of its first relation, second of the next one, and
 * clauses are from `clause` on. */
typedef struct Chain {
  int first, second, clause;
} Chain;

static bool is_chain(const Tokens *t, Chain *k) {
  *k = (Chain){.clause = t->count};
  if (t->count == 0 || t->incomplete || !is_single_name(t, 0)) return false;
  const int *depth = parts_depths(t);
  int relations = 0;
  k->first = behind_name(t, depth, 0);
  for (int i = k->first; i < t->count && k->clause == t->count; i++) {
    if (depth[i] > 0) continue;
    int kind = t->items[i].kind;
    if (clause_at(t, i) != 0) k->clause = i;
    else if (kind == TOK_IN || (kind == ':' && relations == 0)) return false;
    else if (kind == '=' || kind == TOK_ASSIGN) {
      if (relations++ == 1) k->second = i;
    }
  }
  int kind = tokens_kind(t, k->first);
  bool by_name = k->second == k->first + 2 && tokens_kind(t, k->first + 1) == RAW_WORD; /* a = b = c */
  return relations > 1 && !by_name && k->second > k->first + 1 && (kind == '=' || kind == TOK_ASSIGN) && !recurs(t, k->first, t->items[0].name);
}

static Tokens *part_of_chain(const Tokens *t, const Chain *k, bool definition) {
  Tokens *out = tokens_for(t);
  out->latex = t->latex;
  tokens_copy_range(out, t, definition ? 0 : k->first + 1, definition ? k->second : k->clause);
  if (!definition) { /* a comparison, whatever stands on its left */
    const int *depth = parts_depths(out);
    for (int i = 0; i < out->count; i++)
      if (depth[i] == 0 && out->items[i].kind == '=') out->items[i].kind = TOK_EQUAL;
  }
  while (out->count > 0 && (out->items[out->count - 1].kind == RAW_ROW || out->items[out->count - 1].kind == RAW_ALIGN))
    out->count--;
  tokens_copy_range(out, t, k->clause, t->count);
  return out;
}

static int next_first(const Parts *p, int i) {
  do i++;
  while (i < p->count && !p->items[i].first);
  return i;
}

static bool is_empty(const Parts *p, int from, int to) {
  for (int i = from; i < to; i++)
    if (p->items[i].end > p->items[i].begin) return false;
  return true;
}

static bool is_declaration(const Parts *p, int from, int to) {
  for (int i = from; i < to; i++)
    if (p->items[i].declares && p->items[i].relation) return p->items[from].declares;
  return false;
}

Tokens *tokens_part(Tokens *t, int part, int *count) {
  if (!parts_drop_remarks(t, part == 0)) return NULL;
  Parts p = {.in = t, .depth = parts_depths(t)};
  cut(&p);
  drop_ranges(&p, part == 0);
  drop_declared_results(&p, part == 0);
  decide(&p);
  *count = 0;
  Tokens *res = NULL;
  for (int pass = 0; pass < 2; pass++) /* declarations, then the others */
    for (int i = 0, end; i < p.count; i = end) {
      end = next_first(&p, i);
      if (is_declaration(&p, i, end) != (pass == 0) || is_empty(&p, i, end)) continue;
      Tokens *f = formula(&p, i, end);
      Chain chain;
      bool defines = is_chain(f, &chain);
      if ((*count)++ == part) res = defines ? part_of_chain(f, &chain, true) : f;
      if (defines && (*count)++ == part) res = part_of_chain(f, &chain, false);
    }
  if (*count > 0) return res;
  *count = 1;
  return formula(&p, 0, p.count);
}
