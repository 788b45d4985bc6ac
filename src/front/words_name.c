/* Names as they are emitted: letters that stand for functions, W_new, σ2. */
#include <string.h>

#include "front/words.h"

typedef struct Sign {
  const char *name;
  Fn fn;
} Sign;

/* Letters that stand for functions where they are not declared and a bracket follows. */
static const Sign signs[] = {{"sigma", FN_SIGMOID}, {"psi", FN_DIGAMMA}, {"Gamma", FN_GAMMA}};

static Fn function_sign(const Words *w, const char *name, unsigned flags) {
  if (!(flags & TOKEN_GLYPH) || words_next(w) != '(' || tokens_decl(w->in, name) != NULL) return FN_NONE;
  for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
    if (strcmp(signs[i].name, name) == 0) return ptrmap_get(w->bare, name) != NULL ? FN_NONE : signs[i].fn;
  return FN_NONE;
}

void words_emit_name(Words *w, const char *name, Span span, unsigned flags) {
  Fn f = function_sign(w, name, flags);
  if (f != FN_NONE) {
    Token *t = words_emit(w, TOK_FUNC, span, flags);
    t->fn = f;
    t->name = name;
    diag_note(w->c->diag, "%.*s(...) is read as %s(...)", span.end - span.start, w->c->source->text + span.start,
              fn_row(f)->name);
    return;
  }
  words_emit(w, TOK_NAME, span, flags)->name = name;
  if (flags & TOKEN_BOLD) w->out->bold = true;
}

/* Whether the name goes on behind token i with _word: a word of more than two letters, or one with more behind. */
static bool name_goes_on(const Tokens *t, int i) {
  bool word = tokens_kind(t, i) == TOK_SUB && tokens_glued(t, i) && tokens_kind(t, i + 1) == RAW_WORD &&
              tokens_glued(t, i + 1) && !(t->items[i + 1].flags & TOKEN_GLYPH);
  if (!word) return false;
  if ((t->items[i + 1].flags & (TOKEN_TEX | TOKEN_WHOLE)) == TOKEN_TEX) return false; /* \alpha_iy_i: one letter */
  size_t len = strlen(t->items[i + 1].name);
  bool more = tokens_kind(t, i + 2) == TOK_SUB && tokens_glued(t, i + 2) && tokens_kind(t, i + 3) == RAW_WORD &&
              tokens_glued(t, i + 3);
  return len > 2 || (len == 2 && more);
}

/* W_new, y_hat in plain input are one name. */
static void emit_plain_name(Words *w, const Token *t) {
  const Tokens *in = w->in;
  if (!name_goes_on(in, w->at + 1)) {
    words_emit_name(w, t->name, t->span, t->flags);
    return;
  }
  Buf b = buf_new(w->c->arena);
  buf_add(&b, t->name);
  for (; name_goes_on(in, w->at + 1); w->at += 2) buf_printf(&b, "_%s", in->items[w->at + 2].name);
  Span span = span_join(t->span, in->items[w->at].span);
  if (b.len > MAX_NAME)
    diag_error(w->c->diag, ERR_LIMIT, span, "a name may have %d letters, this one has %zu", MAX_NAME, b.len);
  else words_emit_name(w, intern(w->c->names, buf_str(&b)), span, t->flags);
}

/* σ2: digits behind a letter typed as such. */
void words_emit_typed(Words *w, const Token *t) {
  const Tokens *in = w->in;
  const Token *digits = w->at + 1 < in->count ? &in->items[w->at + 1] : NULL;
  bool joined = !(t->flags & TOKEN_TEX) && (t->flags & TOKEN_GLYPH) && digits != NULL && digits->kind == TOK_NUMBER &&
                tokens_glued(in, w->at + 1) && strchr(digits->name, '.') == NULL;
  if (!joined) {
    emit_plain_name(w, t);
    return;
  }
  w->at++;
  const char *name = intern(w->c->names, arena_printf(w->c->arena, "%s%s", t->name, digits->name));
  words_emit_name(w, name, span_join(t->span, digits->span), t->flags);
}
