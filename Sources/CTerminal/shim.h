// What the C library knows of terminals, and its headers keep from Swift.
#ifndef C_TERMINAL_SHIM_H
#define C_TERMINAL_SHIM_H

#include <wchar.h>

/// The columns that a character takes in the current locale, or -1; POSIX declares it with _XOPEN_SOURCE only.
extern int wcwidth(wchar_t character);

#endif
