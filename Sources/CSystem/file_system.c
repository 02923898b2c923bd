// <sys/statfs.h> is not in Swift's module of the C library.

#include "CSystem.h"

#include <sys/statfs.h>

unsigned int file_system_type(const char *path) {
  struct statfs status;
  return statfs(path, &status) == 0 ? (unsigned int)status.f_type : 0;
}
