// What the C library knows, and Swift's module of it leaves out.
#ifndef C_SYSTEM_H
#define C_SYSTEM_H

/// How many words the process was started with, the program's name among them.
int process_argument_count(void);

/// The words, the program's name first; a null stands behind the last one.
char *const *process_arguments(void);

/// The number of the kind of file system that a path is on, as in linux/magic.h; 0 where the system does not say.
unsigned int file_system_type(const char *path);

#endif
