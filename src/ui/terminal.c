#include "ui/terminal.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

int terminal_width(int fd) {
  const char *columns = getenv("COLUMNS");
  if (columns != NULL && columns[0] != '\0') {
    char *end;
    const long n = strtol(columns, &end, 10);
    if (*end == '\0' && n > 0 && n <= 10000) return (int)n;
  }
#ifdef TIOCGWINSZ
  struct winsize size;
  if (ioctl(fd, TIOCGWINSZ, &size) == 0) return size.ws_col;
#endif
  return 0;
}

bool terminal_has_color(int fd) {
  const char *term = getenv("TERM");
  return isatty(fd) && term != NULL && term[0] != '\0' && strcmp(term, "dumb") != 0;
}
