/* Declarations and definitions: checked, then kept for the session. */
#include <string.h>

#include "front/infer_impl.h"
#include "front/value_facts.h"

static bool has_word(const char *list, const char *word) {
  const char *start;
  size_t len;
  for (int i = 0; word_at(list, i, &start, &len); i++)
    if (strlen(word) == len && memcmp(start, word, len) == 0) return true;
  return false;
}

/* Words of statements and clauses, and the names of functions.  Constants may be used as names; so may a
 * Greek letter that is also a function (gamma). */
static bool is_reserved(const char *name) {
  static const char words[] =
      "grad jac hess deriv diff simplify expand factor solve stationary convex eval check shape shapes "
      "help vars clear set load save history quit wrt where at assume as on st";
  if (has_word(words, name)) return true;
  size_t len;
  if (greek_part(name, &len) != NULL && name[len] == '\0') return false;
  Fn f = fn_from_name(name, strlen(name));
  return f != FN_NONE && f != FN_IDENTITY && fn_row(f)->shape != SHAPE_SCALAR_CONST;
}

static bool check_name(Ctx *c, const char *name, Span span) {
  if (!is_reserved(name)) return true;
  diag_error(c->diag, ERR_NAME, span, "%s is a word of the language and cannot be a name", name);
  diag_hint(c->diag, "for example %s_0 is free", name);
  return false;
}

/* ---- what is known already ------------------------------------------------------------------------------ */

static void write_size(const Ast *e, Buf *out) {
  if (e->kind == AST_NUMBER) {
    char *digits = fmpq_get_str(NULL, 10, e->value);
    buf_add(out, digits);
    flint_free(digits);
  } else if (e->kind == AST_NAME) {
    buf_add(out, e->name);
  } else if (e->kind == AST_CALL && e->nargs > 0) {
    for (int i = 0; i < e->nargs; i++) {
      const Ast *x = e->args[i];
      bool minus = ast_is_call(x, FN_NEG), brackets = e->fn != FN_ADD && ast_is_call(x, FN_ADD);
      const char *sign = e->fn == FN_ADD ? "+" : e->fn == FN_POW ? "^" : e->fn == FN_DIV ? "/" : "*";
      if (i > 0 || e->fn == FN_NEG) buf_add(out, minus || e->fn == FN_NEG ? "-" : sign);
      if (brackets) buf_addc(out, '(');
      write_size(minus ? x->args[0] : x, out);
      if (brackets) buf_addc(out, ')');
    }
  }
}

/* "A : matrix(m, n) invertible". */
const char *declared_text(Arena *a, const Decl *d) {
  Buf b = buf_new(a);
  buf_add(&b, d->name);
  if (d->family) buf_printf(&b, "_%s", d->index);
  buf_printf(&b, " : %s", kind_name(d->kind));
  if (d->kind == KIND_FUNCTION && d->result_kind > KIND_SCALAR) buf_printf(&b, " -> %s", kind_name(d->result_kind));
  for (int i = 0; i < d->ndims; i++) {
    buf_add(&b, i > 0 ? ", " : "(");
    write_size(d->dims[i], &b);
  }
  if (d->ndims > 0) buf_addc(&b, ')');
  if (d->facts & FACT_INVERTIBLE) buf_add(&b, " invertible");
  if (d->facts & FACT_POSITIVE) buf_add(&b, " positive");
  return buf_str(&b);
}

/* Numbers and arithmetic of numbers, also in blocks. */
static bool is_value(const Ast *e) {
  if (e->kind == AST_NUMBER) return true;
  if (e->kind != AST_CALL && e->kind != AST_BLOCK) return false;
  for (int i = 0; i < e->nargs; i++)
    if (!is_value(e->args[i])) return false;
  return e->nargs > 0;
}

/* matrix(n) is matrix(n, n). */
static Decl with_both_sizes(Decl d) {
  if (d.kind != KIND_MATRIX || d.ndims != 1) return d;
  d.ndims = 2;
  d.dims[1] = d.dims[0];
  return d;
}

static bool same_fact(Arena *a, const Decl *x, const Decl *y) {
  const Decl one = with_both_sizes(*x), other = with_both_sizes(*y);
  return strcmp(declared_text(a, &one), declared_text(a, &other)) == 0;
}

/* ---- declarations --------------------------------------------------------------------------------------- */

static bool check_sizes(Ctx *c, const Declaration *d, Span span) {
  for (int i = 0; i < d->ndims; i++) {
    const Ast *e = d->dims[i];
    bool negative = ast_is_call(e, FN_NEG);
    bool number = e->kind == AST_NUMBER;
    if (!negative && (!number || (fmpq_sgn(e->value) > 0 && fmpz_is_one(fmpq_denref(e->value))))) continue;
    return diag_error(c->diag, ERR_SHAPE, e->span.end > e->span.start ? e->span : span,
                      "a dimension is a positive whole number, a name, or an expression of such");
  }
  return true;
}

static Kind sized_kind(const Declaration *d) { return d->kind == KIND_FUNCTION ? d->result_kind : d->kind; }

static bool check_arity(Ctx *c, const Declaration *d, Span span) {
  Kind k = sized_kind(d);
  int arity = kind_arity(k);
  if (d->ndims == 0 || d->ndims == arity || (k == KIND_MATRIX && d->ndims == 1)) return true;
  diag_error(c->diag, ERR_SHAPE, span, "%s has %s, here there %s %d", kind_name(k),
             arity == 0   ? "no dimensions"
             : arity == 1 ? "one dimension"
                          : "two dimensions",
             d->ndims == 1 ? "is" : "are", d->ndims);
  if (arity == 1 && d->ndims == 2 && k != KIND_VECTOR && k != KIND_ROWVECTOR)
    diag_hint(c->diag, "such a matrix is square: %s(n)", kind_name(k));
  return false;
}

static bool square_by_text(Arena *a, const Declaration *d) {
  if (d->ndims < 2) return true;
  Buf rows = buf_new(a), cols = buf_new(a);
  write_size(d->dims[0], &rows);
  write_size(d->dims[1], &cols);
  return strcmp(buf_str(&rows), buf_str(&cols)) == 0;
}

static bool contradiction(Ctx *c, Span span, const char *one, const char *other) {
  return diag_error(c->diag, ERR_SHAPE, span, "%s contradicts %s", one, other);
}

static bool check_facts(Ctx *c, const Declaration *d, Span span) {
  Kind k = d->kind;
  bool vector = k == KIND_VECTOR || k == KIND_ROWVECTOR;
  if ((d->facts & FACT_INVERTIBLE) && (vector || k == KIND_FUNCTION))
    return contradiction(c, span, "invertible", kind_name(k));
  if ((d->facts & FACT_INVERTIBLE) && k >= KIND_MATRIX && !square_by_text(c->arena, d))
    return diag_error(c->diag, ERR_SHAPE, span, "invertible needs a square matrix: matrix(n)");
  bool zeros =
      k == KIND_ANTISYMMETRIC || k == KIND_DIAGONAL || k == KIND_LOWER || k == KIND_UPPER || k == KIND_FUNCTION;
  if ((d->facts & FACT_POSITIVE) && zeros) return contradiction(c, span, "positive (every entry)", kind_name(k));
  return true;
}

/* x_t declares a family with members x_1, x_2 ...; x_1, S_W and W_{new} are names of their own. */
static bool name_declared(Ctx *c, const Ast *e, Decl *d) {
  d->name = e->name;
  if (e->kind == AST_NAME) return check_name(c, e->name, e->span);
  if (e->kind != AST_SUBSCRIPT || e->nargs != 2 || e->args[0]->kind != AST_NAME)
    return diag_error(c->diag, ERR_SYNTAX, e->span, "a name, or a name with one index, is declared");
  const Ast *index = e->args[1];
  d->name = e->args[0]->name;
  if (index->kind == AST_NAME && is_index_name(index->name)) {
    d->family = true;
    d->index = index->name;
    return check_name(c, d->name, e->span);
  }
  Buf b = buf_new(c->arena);
  buf_printf(&b, "%s_", d->name);
  write_size(index, &b);
  d->name = intern(c->names, buf_str(&b));
  return true;
}

static bool contradicts_value(Ctx *c, const Decl *d, const Decl *old, Span span);

static bool declare_one(Ctx *c, const Declaration *decl, const Ast *name) {
  Decl d = {.kind = decl->kind, .ndims = decl->ndims, .facts = decl->facts, .result_kind = decl->result_kind};
  for (int i = 0; i < decl->ndims; i++) d.dims[i] = decl->dims[i];
  if (d.kind == KIND_FUNCTION && d.result_kind == KIND_UNKNOWN) d.result_kind = KIND_SCALAR;
  if (!name_declared(c, name, &d)) return false;
  const Decl *old = decl_find(c->decls, d.name);
  if (old != NULL && old->kind != KIND_UNKNOWN && !same_fact(c->arena, old, &d)) {
    diag_error(c->diag, ERR_NAME, name->span, "%s contradicts the earlier %s", declared_text(c->arena, &d),
               declared_text(c->arena, old));
    diag_hint(c->diag, "to declare it anew: clear %s", d.name);
    return false;
  }
  if (old != NULL && old->is_definition) {
    if (old->nparams > 0 || !is_value(old->expr)) {
      diag_error(c->diag, ERR_NAME, name->span, "%s contradicts the earlier definition %s", declared_text(c->arena, &d),
                 old->text != NULL ? old->text : old->name);
      diag_hint(c->diag, "to declare it anew: clear %s", d.name);
      return false;
    }
    d.is_definition = true;
    d.expr = old->expr;
    d.text = old->text;
    if (contradicts_value(c, &d, old, name->span)) return false;
  }
  decl_put(c->decls, &d);
  return true;
}

static bool declare_names(Ctx *c, const Statement *st) {
  const Declaration *d = st->decl;
  if (!check_arity(c, d, st->span) || !check_sizes(c, d, st->span) || !check_facts(c, d, st->span)) return false;
  for (int i = 0; i < d->count; i++)
    for (int k = 0; k < i && i < 64; k++)
      if (d->names[i]->kind == AST_NAME && d->names[k]->kind == AST_NAME && d->names[i]->name == d->names[k]->name)
        return diag_error(c->diag, ERR_NAME, d->names[i]->span, "%s stands twice in this declaration",
                          d->names[i]->name);
  for (int i = 0; i < d->count; i++)
    if (!declare_one(c, d, d->names[i])) return false;
  return true;
}

/* ---- definitions ---------------------------------------------------------------------------------------- */

static bool has_block(const Ast *e) {
  bool res = e->kind == AST_BLOCK;
  for (int i = 0; i < e->nargs && !res; i++) res = has_block(e->args[i]);
  return res;
}

/* The structure that the declaration asks for. */
static bool lacks_structure(Ctx *c, const Decl *d, const Decl *old, Span span) {
  const char *lack = value_lacks(d->expr, d->kind, d->facts);
  if (lack == NULL) return false;
  diag_error(c->diag, ERR_DOMAIN, span, "%s is declared as %s, and this value is not %s", d->name,
             declared_text(c->arena, old->kind != KIND_UNKNOWN ? old : d), lack);
  diag_hint(c->diag, "to start anew: clear %s", d->name);
  return true;
}

/* The shape and the structure of a value against those of a declaration; values are blocks of numbers. */
static bool contradicts_value(Ctx *c, const Decl *d, const Decl *old, Span span) {
  const Ast *e = d->expr;
  if (e->kind == AST_CALL && has_block(e)) return false; /* [1 2; 3 4]' is left to inference */
  int rows = e->kind == AST_BLOCK ? e->nrows : 1, cols = e->kind == AST_BLOCK ? e->ncols : 1;
  for (int i = 0; e->kind == AST_BLOCK && i < e->nargs; i++)
    if (e->args[i]->kind == AST_BLOCK) return false; /* blocks of blocks are left to inference */
  bool scalar = d->kind == KIND_SCALAR || d->kind == KIND_INTEGER, vector = d->kind == KIND_VECTOR,
       row = d->kind == KIND_ROWVECTOR;
  bool square =
      !scalar && !vector && !row && (d->ndims == 1 || (d->kind >= KIND_SYMMETRIC && d->kind <= KIND_ORTHOGONAL));
  bool fits = scalar ? rows == 1 && cols == 1 : vector ? cols == 1 : row ? rows == 1 : !square || rows == cols;
  int sizes[2] = {row ? cols : rows, cols};
  for (int i = 0; i < d->ndims && fits; i++)
    if (d->dims[i]->kind == AST_NUMBER) fits = fmpq_equal_si(d->dims[i]->value, sizes[i]);
  if (e->kind != AST_BLOCK && d->ndims > 0 && d->dims[0]->kind != AST_NUMBER) fits = false; /* x : vector(n), x = 3 */
  if (fits) return lacks_structure(c, d, old, span);
  diag_error(c->diag, ERR_SHAPE, span, "%s is declared as %s, and this value is %d×%d", d->name,
             declared_text(c->arena, old->kind != KIND_UNKNOWN ? old : d), rows, cols);
  diag_hint(c->diag, "to start anew: clear %s", d->name);
  return true;
}

typedef struct Circle {
  Ctx *c;
  const char *name;
  PtrMap *seen;
} Circle;

static bool leads_back(Circle *k, const Ast *e, const Decl *within, int depth);

static bool name_leads_back(Circle *k, const char *name, const Decl *within, int depth) {
  for (int i = 0; within != NULL && i < within->nparams; i++)
    if (within->params[i] == name) return false;
  if (name == k->name) return true;
  if (ptrmap_get(k->seen, name) != NULL) return false;
  ptrmap_put(k->seen, name, name);
  const Decl *d = decl_find(k->c->decls, name);
  return d != NULL && d->is_definition && leads_back(k, d->expr, d, depth + 1);
}

static bool leads_back(Circle *k, const Ast *e, const Decl *within, int depth) {
  if (depth > INFER_MAX_DEPTH) return false; /* its use will be refused as too deep */
  if (e->kind == AST_SUBSCRIPT) { /* C_0 in a definition of C, W_f in one of f: names of their own */
    bool own = e->args[0]->kind == AST_NAME && e->args[0]->name == k->name;
    return !own && leads_back(k, e->args[0], within, depth + 1);
  }
  bool named = e->kind == AST_NAME || e->kind == AST_APPLY;
  if (named && name_leads_back(k, e->name, within, depth)) return true;
  for (int i = 0; i < e->nargs; i++)
    if (leads_back(k, e->args[i], within, depth + 1)) return true;
  return false;
}

static bool check_circle(Ctx *c, const Decl *d, Span span) {
  Circle k = {.c = c, .name = d->name, .seen = ptrmap_new(c->arena)};
  if (!leads_back(&k, d->expr, d, 0)) return true;
  diag_error(c->diag, ERR_NAME, span, "%s would be defined by itself", d->name);
  const char *word = property_meant(d->name, d->expr);
  if (word != NULL) diag_hint(c->diag, "a property is declared: %s : %s(n)", d->name, word);
  diag_hint(c->diag, "use another name for the new value");
  return false;
}

static bool check_parameters(Ctx *c, const Statement *st) {
  for (int i = 0; i < st->nparams; i++) {
    if (!check_name(c, st->params[i], st->span)) return false;
    for (int k = 0; k < i; k++)
      if (st->params[i] == st->params[k])
        return diag_error(c->diag, ERR_NAME, st->span, "%s stands twice among the parameters", st->params[i]);
  }
  return true;
}

static const char *statement_text(const Ctx *c, const Statement *st) {
  const Source *s = c->source;
  size_t start = st->span.start > 0 ? (size_t)st->span.start : 0,
         end = st->span.end > st->span.start ? (size_t)st->span.end : s->len;
  if (end > s->len) end = s->len;
  while (end > start && strchr(" \t\r\n;", s->text[end - 1]) != NULL) end--;
  return arena_strndup(c->arena, s->text + start, end - start);
}

static bool define(Ctx *c, const Statement *st) {
  if (!check_name(c, st->name, st->span) || !check_parameters(c, st)) return false;
  Decl d = {.name = st->name, .is_definition = true, .expr = st->expr, .nparams = st->nparams, .params = st->params};
  d.text = statement_text(c, st);
  const Decl *old = decl_find(c->decls, d.name);
  bool declared_function = old != NULL && old->kind == KIND_FUNCTION && d.nparams > 0; /* f : function; f(x) = x'x */
  if (old != NULL && old->kind != KIND_UNKNOWN && !declared_function) {
    if (d.nparams > 0 || !is_value(d.expr)) {
      diag_error(c->diag, ERR_NAME, st->span, "%s contradicts the earlier %s", d.text, declared_text(c->arena, old));
      diag_hint(c->diag, "to define it: clear %s", d.name);
      return false;
    }
    d.kind = old->kind;
    d.ndims = old->ndims;
    for (int i = 0; i < old->ndims; i++) d.dims[i] = old->dims[i];
    d.facts = old->facts;
    d.result_kind = old->result_kind;
    if (contradicts_value(c, &d, old, st->span)) return false;
  }
  if (!check_circle(c, &d, st->span)) return false;
  decl_put(c->decls, &d);
  return true;
}

bool declare(Ctx *c, const Statement *st) { return st->kind == ST_DECLARE ? declare_names(c, st) : define(c, st); }
