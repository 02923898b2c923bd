// The files of Data/, compiled into the program.
#ifndef C_YANGLAO_DATA_H
#define C_YANGLAO_DATA_H

#include <stddef.h>

/// A file as it stood when the program was built.
struct yanglao_file {
  const char *_Nonnull name; // its path in Data/
  const unsigned char *_Nonnull bytes;
  size_t size;
};

extern const struct yanglao_file *_Nonnull const yanglao_files;
extern const long yanglao_file_count;

#endif
