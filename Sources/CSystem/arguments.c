// Swift reads the words from /proc, and has none where that is not mounted, as in a bare root. The C library hands them
// to what runs before main.

#include "CSystem.h"

static int count = 0;
static char **words = 0;

__attribute__((constructor)) static void keep(int argument_count, char **arguments) {
  count = argument_count;
  words = arguments;
}

int process_argument_count(void) { return count; }

char *const *process_arguments(void) { return words; }
