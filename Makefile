# mdiff: matrix calculus at the command line.  `make help` lists the targets.
#
# SAN=address,undefined builds with sanitizers, in a directory of its own; CC=clang works too (say B=build-clang
# beside it).  CFLAGS, CPPFLAGS, LDFLAGS and LDLIBS are the user's; what the program needs stands in other variables.

VERSION := 0.1.0

CC      ?= cc
SAN     ?=
B       ?= build$(addprefix -,$(subst $(comma),-,$(SAN)))
comma   := ,
CFLAGS  ?= -O2 -g
BISON   ?= $(firstword $(wildcard /opt/homebrew/opt/bison/bin/bison /usr/local/opt/bison/bin/bison) bison)
FLEX    ?= flex
JOBS    ?= 2

PREFIX  ?= /usr/local
DESTDIR ?=
BINDIR  ?= $(PREFIX)/bin
MANDIR  ?= $(PREFIX)/share/man
DATADIR ?= $(PREFIX)/share/mdiff

WARN    := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes
WERROR  ?=
# What flex and bison write is clean under these only.
GENWARN := -Wall -Wextra -Wpedantic
NEEDED  := -std=c11 -D_POSIX_C_SOURCE=200809L -Isrc -I$(B)/gen -DMDIFF_VERSION='"$(VERSION)"'
ifneq ($(SAN),)
NEEDED  += -fsanitize=$(SAN) -fno-omit-frame-pointer -DMDIFF_ARENA_MALLOC
LDSAN   := -fsanitize=$(SAN)
# gcc takes the checks that it inserts itself for null formats.
ifeq ($(findstring clang,$(CC)),)
WARN    += -Wno-format-truncation
endif
endif

ifeq ($(shell uname -s),Darwin)
BREW    := $(firstword $(wildcard /opt/homebrew /usr/local/opt))
NEEDED  += -I$(BREW)/include -I$(BREW)/opt/readline/include
LDOS    := -L$(BREW)/lib -L$(BREW)/opt/readline/lib
else
# Loading libraries is most of a one-liner's time: none that is not used, symbols bound when they are called.
LDOS    := -Wl,--as-needed -Wl,-z,lazy
endif

# FLINT 3 holds Arb; beside FLINT 2 it is a library of its own (Debian: flint-arb, elsewhere: arb).
# Looked up once, when the first program is linked, so that `make deps` may install it before.
links    = $(shell printf 'int main(void){return 0;}' | $(CC) $(LDFLAGS) $(LDOS) -x c - -o /dev/null -l$(1) 2>/dev/null && echo -l$(1))
ARB      = $(eval ARB := $(firstword $(call links,flint-arb) $(call links,arb)))$(ARB)
LIBS     = $(ARB) -lflint -lmpfr -lgmp -lm

# Everything but main.c and the prompt is the library: the program, the tests and the fuzzers link it.
UISRC   := $(wildcard src/ui/main.c src/ui/repl.c)
LIBSRC  := $(filter-out $(UISRC),$(wildcard src/*/*.c src/*/*/*.c))
GEN     := $(B)/gen/parse.c $(B)/gen/scan.c
LIBOBJ  := $(LIBSRC:%.c=$(B)/%.o) $(GEN:%.c=%.o)
UIOBJ   := $(UISRC:%.c=$(B)/%.o)
UNITS   := $(patsubst %.c,$(B)/%,$(wildcard tests/unit/t_*.c))
FUZZERS := $(patsubst tests/fuzz/fuzz_%.c,%,$(wildcard tests/fuzz/fuzz_*.c))
TOOLS   := $(B)/tools/rows $(B)/tools/functions $(FUZZERS:%=$(B)/tests/fuzz/replay_%)

.DELETE_ON_ERROR:
.SUFFIXES:
.PRECIOUS: $(B)/%.o

# One word and a file for each command; V=1 shows the commands themselves.
V       ?=
quiet    = $(if $(V),,@printf '%-6s %s\n' '$(1)' '$(patsubst $(B)/%,%,$@)';)

# With `deps` among the goals, the others wait until it has run and are made by a make that starts after it.
ifneq ($(filter deps,$(MAKECMDGOALS)),)
OTHERS  := $(filter-out deps,$(MAKECMDGOALS))
.PHONY: deps $(OTHERS)
deps:
	@CC='$(CC)' sh tools/deps.sh
ifneq ($(OTHERS),)
$(firstword $(OTHERS)): deps
	@+$(MAKE) --no-print-directory $(OTHERS)
$(wordlist 2,$(words $(OTHERS)),$(OTHERS)): $(firstword $(OTHERS))
	@:
endif
else

.PHONY: all
all: mdiff $(B)/mdiff.1

# Points to the variant that was built last.
.PHONY: mdiff
mdiff: $(B)/mdiff
	@[ "$$(readlink $@)" = '$<' ] || ln -sf '$<' $@

$(B)/mdiff: $(UIOBJ) $(B)/libmdiff.a
	$(call quiet,LINK)$(CC) $(LDFLAGS) $(LDSAN) $(LDOS) -o $@ $^ $(LIBS) -lreadline $(LDLIBS)

$(B)/libmdiff.a: $(LIBOBJ)
	@rm -f $@
	$(call quiet,AR)$(AR) rcs $@ $^

$(B)/gen/parse.c $(B)/gen/parse.h &: grammar/parse.y
	@mkdir -p $(@D)
	$(call quiet,BISON)$(BISON) -Wall -Werror -o $(B)/gen/parse.c --header=$(B)/gen/parse.h $<

$(B)/gen/scan.c $(B)/gen/scan.h &: grammar/scan.l
	@mkdir -p $(@D)
	$(call quiet,FLEX)$(FLEX) -o $(B)/gen/scan.c --header-file=$(B)/gen/scan.h $<

$(B)/%.o: %.c | $(B)/gen/parse.h $(B)/gen/scan.h
	@mkdir -p $(@D)
	$(call quiet,CC)$(CC) $(CPPFLAGS) $(NEEDED) $(WARN) $(WERROR) $(CFLAGS) -MMD -MP -c -o $@ $<

$(B)/gen/%.o: $(B)/gen/%.c | $(B)/gen/parse.h $(B)/gen/scan.h
	$(call quiet,CC)$(CC) $(CPPFLAGS) $(NEEDED) $(GENWARN) $(CFLAGS) -MMD -MP -c -o $@ $<

# The manual page's lists come from the program's tables.
$(B)/mdiff.1: man/mdiff.1.in $(B)/tools/man
	$(call quiet,MAN)$(B)/tools/man < $< > $@

$(B)/tools/rows $(B)/tools/man $(B)/tools/functions: $(B)/tools/%: $(B)/tools/%.o $(B)/libmdiff.a
	$(call quiet,LINK)$(CC) $(LDFLAGS) $(LDSAN) $(LDOS) -o $@ $^ $(LIBS) -lreadline $(LDLIBS)

$(B)/tests/fuzz/replay_%: $(B)/tests/fuzz/replay.o $(B)/tests/fuzz/fuzz_%.o $(B)/libmdiff.a
	$(call quiet,LINK)$(CC) $(LDFLAGS) $(LDSAN) $(LDOS) -o $@ $^ $(LIBS) -lreadline $(LDLIBS)

$(UNITS): $(B)/tests/unit/%: $(B)/tests/unit/%.o $(B)/libmdiff.a
	$(call quiet,LINK)$(CC) $(LDFLAGS) $(LDSAN) $(LDOS) -o $@ $^ $(LIBS) -lreadline -lcmocka $(LDLIBS)

-include $(LIBOBJ:.o=.d) $(UIOBJ:.o=.d) $(wildcard $(B)/tests/*/*.d $(B)/tools/*.d)

.PHONY: check tests functions demo bench valgrind cov fuzz warnings format
tests: mdiff $(B)/mdiff.1 $(UNITS) $(TOOLS)

# SUITES="unit cases" runs those alone; `tests/run --list` names them all.
check: tests
	@B='$(B)' CC='$(CC)' JOBS='$(JOBS)' sh tests/run $(SUITES)

# The table of functions with their laws and sources, as the documentation shows it.
functions: $(B)/tools/functions
	$(B)/tools/functions > doc/FUNCTIONS.md

demo: mdiff
	@sh tools/demo.sh ./mdiff

bench: mdiff
	@sh tests/bench/run ./mdiff

valgrind: tests
	@B='$(B)' JOBS='$(JOBS)' VALGRIND=1 sh tests/run unit cases text errors examples

cov:
	@+$(MAKE) --no-print-directory B=build-cov CFLAGS='-O0 -g --coverage' LDFLAGS='$(LDFLAGS) --coverage' check
	@sh tools/coverage.sh build-cov

# FUZZ=session runs whole sessions, FUZZ=parse the scanner and the parser alone.
FUZZ    ?= session
SECONDS ?= 60
FDIR    := $(B)-fuzz
fuzz: $(GEN)
	@mkdir -p $(FDIR)/$(FUZZ)
	clang -g -O1 -fsanitize=fuzzer,address,undefined -DMDIFF_ARENA_MALLOC $(NEEDED) -w -o $(FDIR)/fuzz_$(FUZZ) \
	  tests/fuzz/fuzz_$(FUZZ).c $(LIBSRC) $(GEN) $(LDOS) $(LIBS) -lreadline
	root=$$PWD; cd $(FDIR) && ./fuzz_$(FUZZ) -max_total_time=$(SECONDS) -timeout=10 -max_len=4096 \
	  -dict=$$root/tests/fuzz/words.dict $(FUZZ) $$root/tests/fuzz/corpus

# Compiles every file with both compilers, warnings being errors; makes nothing.
warnings: $(GEN)
	@sh tests/lint/warnings.sh $(B)

# The README's two commands in a bare Debian root made with debootstrap (as root).
.PHONY: bare
bare:
	sh tools/bare.sh

format:
	clang-format -i src/*/*.[ch] tests/*/*.[ch] tools/*.c

# install-built installs what stands in $(B) without looking whether it is up to date.
.PHONY: install install-built uninstall dist clean help
install: all
	@+$(MAKE) --no-print-directory install-built

install-built:
	install -d '$(DESTDIR)$(BINDIR)' '$(DESTDIR)$(MANDIR)/man1' '$(DESTDIR)$(DATADIR)/examples'
	install -m 755 $(B)/mdiff '$(DESTDIR)$(BINDIR)/mdiff'
	install -m 644 $(B)/mdiff.1 '$(DESTDIR)$(MANDIR)/man1/mdiff.1'
	install -m 644 share/examples/*.mdiff '$(DESTDIR)$(DATADIR)/examples'

uninstall:
	rm -f '$(DESTDIR)$(BINDIR)/mdiff' '$(DESTDIR)$(MANDIR)/man1/mdiff.1'
	rm -rf '$(DESTDIR)$(DATADIR)'

dist:
	git archive --prefix=mdiff-$(VERSION)/ -o mdiff-$(VERSION).tar.gz HEAD

clean:
	rm -rf build build-* mdiff

.PHONY: deps
deps:
	@CC='$(CC)' sh tools/deps.sh

help:
	@echo 'make            build ./mdiff'
	@echo 'make deps       install what building and testing need, if something is missing'
	@echo 'make demo       build, and run the scripts of share/examples'
	@echo 'make check      build, and run all tests; SUITES="unit seed" runs some (tests/run --list)'
	@echo 'make install    PREFIX=$(PREFIX) DESTDIR=$(DESTDIR); make uninstall takes it away again'
	@echo 'make bench      speed of start, warm answers and large expressions'
	@echo 'make fuzz       libFuzzer (clang) for SECONDS=$(SECONDS), FUZZ=session or FUZZ=parse'
	@echo 'make cov        tests with coverage; make valgrind: tests under valgrind'
	@echo 'make warnings   every file through gcc and clang, warnings being errors'
	@echo 'make bare       the two commands of the README in a bare Debian root (debootstrap, as root)'
	@echo 'make format     clang-format; make dist: a source archive; make clean'
	@echo 'make print-VAR  the value of a variable; SAN=address,undefined builds with sanitizers'

print-%:
	@echo '$($*)'
endif
