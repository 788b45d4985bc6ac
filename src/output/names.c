#include "output/names.h"

#include <ctype.h>
#include <string.h>

#include "front/symbol.h"

/* In LaTeX most letters are commands of the same name; capitals that look Latin have none. */
typedef struct Greek {
  const char *name, *unicode;
  bool no_command;
} Greek;

static const Greek greek[] = {
    {"alpha", "α", false},   {"beta", "β", false},    {"gamma", "γ", false},   {"delta", "δ", false},
    {"epsilon", "ε", false}, {"zeta", "ζ", false},    {"eta", "η", false},     {"theta", "θ", false},
    {"iota", "ι", false},    {"kappa", "κ", false},   {"lambda", "λ", false},  {"mu", "μ", false},
    {"nu", "ν", false},      {"xi", "ξ", false},      {"omicron", "ο", true},  {"pi", "π", false},
    {"rho", "ρ", false},     {"sigma", "σ", false},   {"tau", "τ", false},     {"upsilon", "υ", false},
    {"phi", "φ", false},     {"chi", "χ", false},     {"psi", "ψ", false},     {"omega", "ω", false},
    {"Alpha", "Α", true},    {"Beta", "Β", true},     {"Gamma", "Γ", false},   {"Delta", "Δ", false},
    {"Epsilon", "Ε", true},  {"Zeta", "Ζ", true},     {"Eta", "Η", true},      {"Theta", "Θ", false},
    {"Iota", "Ι", true},     {"Kappa", "Κ", true},    {"Lambda", "Λ", false},  {"Mu", "Μ", true},
    {"Nu", "Ν", true},       {"Xi", "Ξ", false},      {"Omicron", "Ο", true},  {"Pi", "Π", false},
    {"Rho", "Ρ", true},      {"Sigma", "Σ", false},   {"Tau", "Τ", true},      {"Upsilon", "Υ", false},
    {"Phi", "Φ", false},     {"Chi", "Χ", true},      {"Psi", "Ψ", false},     {"Omega", "Ω", false},
};

static const Greek *greek_find(const char *name, size_t len) {
  for (size_t i = 0; i < sizeof greek / sizeof *greek; i++)
    if (strlen(greek[i].name) == len && memcmp(greek[i].name, name, len) == 0) return &greek[i];
  return NULL;
}

const char *greek_letter(const char *name) {
  const Greek *g = greek_find(name, strlen(name));
  return g == NULL ? NULL : g->unicode;
}

static const char *subscript(char ch) {
  static const char *const digits[] = {"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"};
  static const char *const letters[] = {
      ['a' - 'a'] = "ₐ", ['e' - 'a'] = "ₑ", ['h' - 'a'] = "ₕ", ['i' - 'a'] = "ᵢ", ['j' - 'a'] = "ⱼ",
      ['k' - 'a'] = "ₖ", ['l' - 'a'] = "ₗ", ['m' - 'a'] = "ₘ", ['n' - 'a'] = "ₙ", ['o' - 'a'] = "ₒ",
      ['p' - 'a'] = "ₚ", ['r' - 'a'] = "ᵣ", ['s' - 'a'] = "ₛ", ['t' - 'a'] = "ₜ", ['u' - 'a'] = "ᵤ",
      ['v' - 'a'] = "ᵥ", ['x' - 'a'] = "ₓ", ['z' - 'a'] = NULL,
  };
  if (ch >= '0' && ch <= '9') return digits[ch - '0'];
  return ch >= 'a' && ch <= 'z' ? letters[ch - 'a'] : NULL;
}

bool subscript_add(Buf *b, const char *s) {
  size_t len = strlen(s);
  if (len == 0) return false;
  for (size_t i = 0; i < len; i++)
    if (subscript(s[i]) == NULL || (len > 1 && !isdigit((unsigned char)s[i]))) return false;
  for (size_t i = 0; i < len; i++) buf_add(b, subscript(s[i]));
  return true;
}

/* ---- mathematical names: BASE or BASE_SUB, where SUB may be an accent ---- */

typedef struct Accent {
  const char *name, *combining;
} Accent;

/* The accent that the first `len` bytes name, NULL if they name none. */
static const Accent *accent_find(const char *sub, size_t len) {
  static const Accent accents[] = {{"hat", "\u0302"}, {"bar", "\u0304"},  {"tilde", "\u0303"}, {"dot", "\u0307"},
                                   {"ddot", "\u0308"}, {"vec", "\u20D7"}, {"check", "\u030C"}, {"breve", "\u0306"}};
  for (size_t i = 0; i < sizeof accents / sizeof *accents; i++)
    if (strlen(accents[i].name) == len && memcmp(accents[i].name, sub, len) == 0) return &accents[i];
  return NULL;
}

/* Takes an accent off the front of the subscripts. */
static const Accent *take_accent(const char **sub) {
  size_t len = strcspn(*sub, "_");
  const Accent *a = accent_find(*sub, len);
  if (a != NULL) *sub += len + ((*sub)[len] == '_');
  return a;
}

/* Length of BASE; *sub is what follows its underscore. */
static size_t split_name(const char *name, const char **sub) {
  const char *bar = strchr(name, '_');
  bool whole = bar == NULL || bar == name || bar[1] == '\0';
  size_t len = whole ? strlen(name) : (size_t)(bar - name);
  *sub = whole ? "" : bar + 1;
  return len;
}

static void base_unicode(Buf *b, const char *s, size_t len) {
  const Greek *g = greek_find(s, len);
  if (g != NULL)
    buf_add(b, g->unicode);
  else
    buf_addn(b, s, len);
}

static void base_latex(Buf *b, const char *s, size_t len) {
  const Greek *g = greek_find(s, len);
  size_t letters = 0;
  while (letters < len && isalpha((unsigned char)s[letters])) letters++;
  if (g != NULL && !g->no_command)
    buf_printf(b, "\\%s", g->name);
  else if (letters > 1)
    buf_printf(b, "\\mathrm{%.*s}", (int)len, s);
  else
    buf_addn(b, s, len);
}

static void sub_latex(Buf *b, const char *sub) {
  size_t digits = strspn(sub, "0123456789");
  const Greek *g = greek_find(sub, strlen(sub));
  if (g != NULL && !g->no_command)
    buf_printf(b, "_{\\%s}", sub);
  else if (sub[digits] == '\0' || sub[1] == '\0')
    buf_printf(b, "_{%s}", sub);
  else {
    buf_add(b, "_{\\text{");
    for (; *sub != '\0'; sub++) buf_printf(b, *sub == '_' ? "\\%c" : "%c", *sub);
    buf_add(b, "}}");
  }
}

static void name_latex(Buf *b, const char *name) {
  const char *sub;
  size_t len = split_name(name, &sub);
  const Accent *accent = take_accent(&sub);
  if (accent != NULL) buf_printf(b, "\\%s{", accent->name);
  base_latex(b, name, len);
  if (accent != NULL) buf_addc(b, '}');
  if (*sub != '\0') sub_latex(b, sub);
}

static bool is_one_letter(const char *name, size_t len) { return len == 1 || greek_find(name, len) != NULL; }

bool name_is_accented(const char *name) {
  const char *sub;
  const size_t len = split_name(name, &sub);
  return is_one_letter(name, len) && take_accent(&sub) != NULL && *sub == '\0';
}

static void name_unicode(Buf *b, const char *name) {
  const char *sub;
  size_t len = split_name(name, &sub);
  base_unicode(b, name, len);
  const Accent *accent = is_one_letter(name, len) ? take_accent(&sub) : NULL;
  if (accent != NULL) buf_add(b, accent->combining);
  if (*sub != '\0' && !subscript_add(b, sub)) buf_printf(b, "_%s", sub);
}

/* ---- names in code ---- */

/* Keywords, and whatever the printed code itself uses, so that a variable cannot hide it. */
static const char *const python_words[] = {
    "False", "None",  "True",  "and",    "as",   "assert", "async",  "await",    "break", "class",  "continue", "def",
    "del",   "elif",  "else",  "except", "for",  "from",   "global", "if",       "import", "in",    "is",       "lambda",
    "nonlocal", "not", "or",   "pass",   "raise", "return", "try",   "while",    "with",  "yield",  "np",       "la",
    "sp",    "sum",   "range", "len",    "int",  NULL};

static const char *const octave_words[] = {
    "break",  "case",   "catch",  "continue", "do",     "else",    "elseif",   "end",     "for",      "function", "global",
    "if",     "otherwise", "persistent", "return", "switch", "try", "until",   "while",   "unwind_protect", "parfor",
    "classdef", "eye",  "zeros",  "ones",     "size",   "numel",   "sum",      "prod",    "cat",      "cell2mat", "arrayfun",
    "reshape", "double", "max",   "min",      "mean",   "kron",    "diag",     "trace",   "det",      "inv",     "pinv",
    "norm",   "svd",    "lu",     "abs",      "sign",   "exp",     "log",      "sqrt",    "psi",      "gamma",   "lgamma",
    "pi",     "Inf",    "mpower", NULL};

static bool in_words(const char *const *words, const char *name) {
  for (; *words != NULL; words++)
    if (strcmp(*words, name) == 0) return true;
  return false;
}

/* A name that is reserved, or reserved with underscores behind, gets one more, so that no two names meet. */
static bool is_reserved(const char *const *words, const char *name) {
  char word[24];
  size_t len = strlen(name);
  while (len > 0 && name[len - 1] == '_') len--;
  if (len >= sizeof word) return false;
  memcpy(word, name, len);
  word[len] = '\0';
  return in_words(words, word);
}

void name_add(Buf *b, const char *name, Format f) {
  switch (f) {
    case FORMAT_UNICODE: name_unicode(b, name); break;
    case FORMAT_LATEX: name_latex(b, name); break;
    case FORMAT_NUMPY:
    case FORMAT_OCTAVE: {
      const char *const *words = f == FORMAT_NUMPY ? python_words : octave_words;
      buf_add(b, name);
      if (is_reserved(words, name) || strncmp(name, "md_", 3) == 0) buf_addc(b, '_');
      break;
    }
    case FORMAT_ASCII:
    case FORMAT_JSON:
    case FORMAT_COUNT: buf_add(b, name);
  }
}

const char *print_name(Ctx *c, const char *name, Format f) {
  Buf b = buf_new(c->arena);
  name_add(&b, name, f);
  return buf_str(&b);
}

bool differential_is_taken(Ctx *c, const char *name) {
  return c->symbols != NULL && symbol_find(c->symbols, intern(c->names, arena_printf(c->arena, "d%s", name))) != NULL;
}

const char *code_differential(Ctx *c, const char *name) {
  return arena_printf(c->arena, differential_is_taken(c, name) ? "d_%s" : "d%s", name);
}
