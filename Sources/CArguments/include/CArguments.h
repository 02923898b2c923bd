// The words that the process was started with, as the C library got them from the system.
#ifndef C_ARGUMENTS_H
#define C_ARGUMENTS_H

/// How many words there are, the program's name among them.
int process_argument_count(void);

/// The words, the program's name first; a null stands behind the last one.
char *const *process_arguments(void);

#endif
