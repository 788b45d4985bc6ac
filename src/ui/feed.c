#include "ui/feed.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/utf8.h"
#include "front/front.h"

enum { BLOCK = 64 * 1024 };

static void move_to(Place *p, const char *text, size_t at) {
  while (p->at < at) {
    const char *newline = memchr(text + p->at, '\n', at - p->at);
    if (newline == NULL) {
      p->column += (int)utf8_count(text + p->at, at - p->at);
      p->at = at;
    } else {
      p->line++;
      p->column = 1;
      p->at = (size_t)(newline - text) + 1;
    }
  }
}

bool feed_text(Session *s, const char *source_name, const char *text, size_t len, bool at_eof, Place *place) {
  while (!session_over(s)) {
    size_t begin, end, next;
    switch (read_statement(text, len, place->at, at_eof, &begin, &end, &next)) {
      case READ_END: move_to(place, text, len); return false;
      case READ_MORE: return true;
      case READ_STATEMENT:
        move_to(place, text, begin);
        if (end > begin) session_run(s, source_name, place->line, place->column, text + begin, end - begin);
        move_to(place, text, next);
        break;
    }
  }
  return false;
}

bool session_run_text(Session *s, const char *source_name, const char *text, size_t len) {
  const bool before = s->failed;
  s->failed = false;
  Place place = {.line = 1, .column = 1};
  feed_text(s, source_name, text, len, true, &place);
  const bool ok = !s->failed;
  s->failed = s->failed || before;
  return ok;
}

/* ---- streams ------------------------------------------------------------------------------------------------- */

typedef struct Stream {
  int fd;
  char *text;
  size_t len, cap;
  size_t lines;   /* text[0..lines) are complete lines */
  size_t tried;   /* how much there was when a statement was last found unfinished; 0: not so */
  bool eof;
  int error;      /* errno of a read that failed, or 0 */
} Stream;

/* Reads once; false at the end, after an error or a signal. */
static bool read_block(Stream *t) {
  if (t->cap - t->len < BLOCK) {
    t->cap = 2 * t->cap + BLOCK;
    t->text = realloc(t->text, t->cap);
    if (t->text == NULL) abort();
  }
  const ssize_t n = read(t->fd, t->text + t->len, BLOCK);
  if (n < 0) t->error = errno;
  if (n <= 0) {
    t->eof = n == 0;
    return false;
  }
  for (size_t i = t->len + (size_t)n; i > t->len; i--)
    if (t->text[i - 1] == '\n') {
      t->lines = i;
      break;
    }
  t->len += (size_t)n;
  return true;
}

static bool more_is_waiting(const Stream *t) {
  struct pollfd p = {.fd = t->fd, .events = POLLIN};
  return poll(&p, 1, 0) == 1;
}

/* Forgets the text that was run, once it is most of what there is. */
static void compact(Stream *t, Place *place) {
  if (place->at < BLOCK || place->at < t->len / 2) return;
  memmove(t->text, t->text + place->at, t->len - place->at);
  t->len -= place->at;
  t->lines = t->lines > place->at ? t->lines - place->at : 0;
  place->at = 0;
}

bool feed_stream(Session *s, const char *source_name, int fd) {
  Stream t = {.fd = fd};
  Place place = {.line = 1, .column = 1};
  while (!session_over(s)) {
    if (!read_block(&t)) {
      if (t.error == EINTR && !session_over(s)) {
        t.error = 0;
        continue;
      }
      break;
    }
    /* A statement that was unfinished is looked at again when its text has doubled, or when nothing more
     * comes at once: so the work stays linear, and whoever waits for an answer gets it. */
    if (t.lines <= place.at || (t.tried > 0 && t.len < 2 * t.tried && more_is_waiting(&t))) continue;
    t.tried = feed_text(s, source_name, t.text, t.lines, false, &place) ? t.len : 0;
    if (t.tried == 0) compact(&t, &place);
  }
  if (t.eof) feed_text(s, source_name, t.text, t.len, true, &place);
  else if (t.error != 0 && t.error != EINTR) session_complain(s, "cannot read %s: %s", source_name, strerror(t.error));
  free(t.text);
  return t.error == 0;
}

bool feed_file(Session *s, const char *name) {
  if (strcmp(name, "-") == 0) return feed_stream(s, "<stdin>", STDIN_FILENO);
  const int fd = open(name, O_RDONLY | O_CLOEXEC);
  if (fd < 0) {
    session_complain(s, "cannot read %s: %s", name, strerror(errno));
    return false;
  }
  const bool ok = feed_stream(s, name, fd);
  close(fd);
  return ok;
}
