/* Runs the fuzzer's function on files, so that any compiler can replay the corpus.  usage: replay FILE... */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Contents of a file, malloced; NULL if it cannot be read. */
static uint8_t *read_file(const char *path, size_t *size) {
  FILE *f = fopen(path, "rb");
  if (f == NULL) return NULL;
  size_t room = 4096;
  uint8_t *res = malloc(room);
  *size = 0;
  for (size_t got; res != NULL && (got = fread(res + *size, 1, room - *size, f)) > 0;) {
    *size += got;
    if (*size < room) continue;
    uint8_t *larger = realloc(res, room *= 2);
    if (larger == NULL) free(res);
    res = larger;
  }
  fclose(f);
  return res;
}

int main(int argc, char **argv) {
  for (int i = 1; i < argc; i++) {
    size_t size = 0;
    uint8_t *data = read_file(argv[i], &size);
    if (data == NULL) {
      fprintf(stderr, "replay: cannot read %s\n", argv[i]);
      return 2;
    }
    LLVMFuzzerTestOneInput(data, size);
    free(data);
  }
  return 0;
}
