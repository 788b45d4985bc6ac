#include "front/command.h"

#include <string.h>

typedef struct Line {
  Ctx *c;
  const char *text;
  int at, end;
  bool equals; /* a sign = parts words as a blank does: set NAME=VALUE */
} Line;

static bool is_blank(char ch) {
  return ch == ' ' || ch == '\t' || ch == '\r' || ch == '\n' || ch == '\v' || ch == '\f';
}

static bool is_letter(char ch) { return (ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z'); }

static bool parts_words(const Line *l, char ch) { return is_blank(ch) || (l->equals && ch == '='); }

static void skip_blanks(Line *l) {
  while (l->at < l->end && parts_words(l, l->text[l->at])) l->at++;
}

static bool is_command(const char *word, size_t len) {
  static const char *const words[] = {"help", "vars", "clear", "set", "load", "save", "history", "quit", "exit"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (strlen(words[i]) == len && memcmp(words[i], word, len) == 0) return true;
  return false;
}

/* The next word, in quotes or up to a blank; NULL at the end of the line or of what is no comment. */
static const char *next_word(Line *l) {
  skip_blanks(l);
  if (l->at >= l->end || l->text[l->at] == '#' || l->text[l->at] == '%') return NULL;
  char quote = l->text[l->at];
  if (quote == '"' || quote == '\'') {
    const char *close = memchr(l->text + l->at + 1, quote, (size_t)(l->end - l->at - 1));
    if (close == NULL) {
      diag_error(l->c->diag, ERR_SYNTAX, (Span){l->at, l->at + 1}, "this quote is not closed");
      return NULL;
    }
    int begin = l->at + 1, end = (int)(close - l->text);
    l->at = end + 1;
    return arena_strndup(l->c->arena, l->text + begin, (size_t)(end - begin));
  }
  int begin = l->at;
  while (l->at < l->end && !parts_words(l, l->text[l->at])) l->at++;
  return arena_strndup(l->c->arena, l->text + begin, (size_t)(l->at - begin));
}

static void add_word(Ctx *c, Statement *st, int *cap, const char *word) {
  if (st->nwords == *cap) {
    int room = *cap > 0 ? 2 * *cap : 4;
    st->words =
        arena_grow(c->arena, st->words, sizeof *st->words * (size_t)st->nwords, sizeof *st->words * (size_t)room);
    *cap = room;
  }
  st->words[st->nwords++] = word;
}

static Statement *unknown_command(Line *l, int begin) {
  int end = l->at > begin ? l->at : begin + 1;
  diag_error(l->c->diag, ERR_NAME, (Span){begin, end < l->end ? end : l->end}, "there is no command '%.*s'",
             l->at - begin, l->text + begin);
  diag_hint(l->c->diag, ":help lists the commands");
  return NULL;
}

Statement *command_statement(Ctx *c) {
  Line l = {.c = c, .text = c->source->text, .end = (int)c->source->len};
  while (l.end > 0 && (is_blank(l.text[l.end - 1]) || l.text[l.end - 1] == ';')) l.end--;
  skip_blanks(&l);
  int start = l.at;
  bool colon = l.at < l.end && l.text[l.at] == ':';
  if (colon) {
    l.at++;
    skip_blanks(&l);
  }
  int begin = l.at;
  while (l.at < l.end && is_letter(l.text[l.at])) l.at++;
  if (l.end - l.at == 2 && memcmp(l.text + l.at, "()", 2) == 0) l.end = l.at; /* quit() */
  bool ends = l.at == l.end || is_blank(l.text[l.at]) || l.text[l.at] == '#' || l.text[l.at] == '%' ||
              l.text[l.at] == '"' || l.text[l.at] == '\'';
  const bool leaves = colon && l.at - begin == 1 && l.text[begin] == 'q'; /* as in other programs */
  if (!ends || (!leaves && !is_command(l.text + begin, (size_t)(l.at - begin)))) return colon ? unknown_command(&l, begin) : NULL;
  Statement *st = ARENA_NEW(c->arena, Statement);
  st->kind = ST_COMMAND;
  st->span = (Span){start, l.end};
  st->name = leaves ? intern(c->names, "quit") : intern_n(c->names, l.text + begin, (size_t)(l.at - begin));
  l.equals = strcmp(st->name, "set") == 0;
  int cap = 0;
  for (const char *word; (word = next_word(&l)) != NULL;) add_word(c, st, &cap, word);
  return c->diag->failed ? NULL : st;
}
