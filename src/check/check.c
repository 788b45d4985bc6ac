#include "check/check.h"

#include "check/witness.h"

Check check_answer(Ctx *c, const CheckRequest *r) {
  Checks *k = checks_open(c, 1, r, 0, NULL);
  Check res = checks_result(k, 0);
  checks_close(k);
  return res;
}

Check check_same(Ctx *c, const Ast *a, const Ast *b, const char **witness) {
  CheckRequest r = {.kind = CHECK_EQUAL, .f = a, .answer = b};
  Check res = check_answer(c, &r);
  if (witness != NULL) *witness = res.status == CHECK_FAILED ? find_witness(c, &r, res.reason) : NULL;
  return res;
}
