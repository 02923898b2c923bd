// faults.c — stands between a program and the C library (LD_PRELOAD) and lets the n-th call fail, kills the program
// there, writes down what reaches the disk in which order, and shows another time than it is.
//
//   TRIAL_CALLS  letters of the calls that count: W write, Z size, S sync, N names, M map, L lock, R read, O open, A ask
//   TRIAL_AT     which of them is struck, from 1; 0 only counts
//   TRIAL_WAY    once, on (that one and all later ones), short (half of it is read or written), kill (before the
//                call), killed (after it)
//   TRIAL_ERRNO  what a struck call fails with
//   TRIAL_TALLY  a file of 16 bytes that takes the number of calls, of strikes, and the letter struck first
//   TRIAL_TRACE  a file that takes every change of a file and every sync, in their order
//   TRIAL_CLOCK  the moment that it is, in seconds of UTC; with + or - before it, the seconds that the clock is off
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct tally { uint32_t calls, strikes; char first; };

static struct tally unkept, *tally = &unkept;
static const char *counted = "", *way = "once", *moment;
static uint32_t at;
static int error = ENOSPC, trace = -1;

// The C library's own function of this name.
#define REAL(name) ({ static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name); real; })

__attribute__((constructor)) static void begin(void) {
  const char *text;
  if ((text = getenv("TRIAL_CALLS"))) counted = text;
  if ((text = getenv("TRIAL_AT"))) at = (uint32_t)atoi(text);
  if ((text = getenv("TRIAL_WAY"))) way = text;
  if ((text = getenv("TRIAL_ERRNO"))) error = atoi(text);
  moment = getenv("TRIAL_CLOCK");
  if ((text = getenv("TRIAL_TALLY"))) {
    int file = REAL(open)(text, O_RDWR | O_CLOEXEC);
    void *place = REAL(mmap)(NULL, sizeof(struct tally), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (file < 0 || place == MAP_FAILED) abort();
    tally = place;
    REAL(close)(file);
  }
  if ((text = getenv("TRIAL_TRACE"))) trace = REAL(open)(text, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  unsetenv("LD_PRELOAD");
}

// Says whether this call is struck.
static int struck(char letter) {
  if (!strchr(counted, letter)) return 0;
  uint32_t number = __atomic_add_fetch(&tally->calls, 1, __ATOMIC_SEQ_CST);
  if (at == 0 || (strcmp(way, "on") == 0 ? number < at : number != at)) return 0;
  if (__atomic_add_fetch(&tally->strikes, 1, __ATOMIC_SEQ_CST) == 1) tally->first = letter;
  if (strcmp(way, "kill") == 0) raise(SIGKILL);
  return 1;
}

static int is(const char *name) { return strcmp(way, name) == 0; }

// Does a call, or lets it fail.
#define CALL(letter, failed, call) do { \
    int hit = struck(letter); \
    if (hit && !is("short") && !is("killed")) { errno = error; return failed; } \
    __typeof__(call) result = (call); \
    if (hit && is("killed")) raise(SIGKILL); \
    return result; \
  } while (0)

// Does a call that reads or writes `count` bytes, or half of them, or lets it fail.
#define TRANSFER(letter, call) do { \
    int hit = struck(letter); \
    if (hit && !is("short") && !is("killed")) { errno = error; return -1; } \
    if (hit && is("short") && count > 1) count /= 2; \
    ssize_t result = (call); \
    if (hit && is("killed")) raise(SIGKILL); \
    return result; \
  } while (0)

// MARK: What reaches the disk

static void trace_bytes(const char *head, const void *bytes, size_t count) {
  (void)!REAL(write)(trace, head, strlen(head));
  if (count) (void)!REAL(write)(trace, bytes, count);
}

// One line: what, two numbers, one or two paths; behind it the bytes that were written.
static void traced(const char *what, int file, const char *path, const char *second, off_t offset, size_t count, const void *bytes) {
  if (trace < 0) return;
  int kept = errno;
  char head[9000], name[4096] = "", link[64];
  struct stat status;
  if (!path) {
    if (REAL(fstat)(file, &status) != 0 || !(S_ISREG(status.st_mode) || S_ISDIR(status.st_mode))) return;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, name, sizeof name - 1);
    name[length > 0 ? length : 0] = 0;
    path = name;
  }
  snprintf(head, sizeof head, "%s\t%lld\t%zu\t%s\t%s\n", what, (long long)offset, count, path, second ? second : "");
  trace_bytes(head, bytes, bytes ? count : 0);
  errno = kept;
}

// MARK: Writing

static ssize_t put(int file, const void *bytes, size_t count) {
  off_t offset = trace < 0 ? 0 : lseek(file, 0, SEEK_CUR);
  ssize_t result = REAL(write)(file, bytes, count);
  if (result > 0) traced("write", file, NULL, NULL, offset, (size_t)result, bytes);
  return result;
}

static ssize_t put_at(int file, const void *bytes, size_t count, off_t offset) {
  ssize_t result = REAL(pwrite64)(file, bytes, count, offset);
  if (result > 0) traced("write", file, NULL, NULL, offset, (size_t)result, bytes);
  return result;
}

static int cut(int file, off_t size) {
  int result = REAL(ftruncate64)(file, size);
  if (result == 0) traced("size", file, NULL, NULL, size, 0, NULL);
  return result;
}

static int synced(int file, int result) {
  if (result == 0) traced("sync", file, NULL, NULL, 0, 0, NULL);
  return result;
}

ssize_t write(int file, const void *bytes, size_t count) { TRANSFER('W', put(file, bytes, count)); }
ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) { TRANSFER('W', put_at(file, bytes, count, offset)); }
ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) { TRANSFER('W', put_at(file, bytes, count, offset)); }
int ftruncate(int file, off_t size) { CALL('Z', -1, cut(file, size)); }
int ftruncate64(int file, off64_t size) { CALL('Z', -1, cut(file, size)); }
int fsync(int file) { CALL('S', -1, synced(file, REAL(fsync)(file))); }
int fdatasync(int file) { CALL('S', -1, synced(file, REAL(fdatasync)(file))); }

int posix_fallocate64(int file, off64_t offset, off64_t size) {
  if (struck('Z')) return error;
  return REAL(posix_fallocate64)(file, offset, size);
}

int fallocate64(int file, int mode, off64_t offset, off64_t size) {
  CALL('Z', -1, REAL(fallocate64)(file, mode, offset, size));
}

// MARK: Names

static int named(const char *what, const char *path, const char *second, int result) {
  if (result == 0) traced(what, -1, path, second, 0, 0, NULL);
  return result;
}

int unlink(const char *path) { CALL('N', -1, named("unlink", path, NULL, REAL(unlink)(path))); }
int rmdir(const char *path) { CALL('N', -1, named("rmdir", path, NULL, REAL(rmdir)(path))); }
int mkdir(const char *path, mode_t mode) { CALL('N', -1, named("mkdir", path, NULL, REAL(mkdir)(path, mode))); }
int link(const char *from, const char *to) { CALL('N', -1, named("link", from, to, REAL(link)(from, to))); }
int rename(const char *from, const char *to) { CALL('N', -1, named("rename", from, to, REAL(rename)(from, to))); }

static int opened(const char *path, int flags, mode_t mode) {
  struct stat status;
  int is_new = (flags & O_CREAT) && trace >= 0 && REAL(lstat)(path, &status) != 0;
  int file = REAL(open64)(path, flags, mode);
  if (file >= 0 && is_new) traced("create", -1, path, NULL, 0, 0, NULL);
  return file;
}

#define MODE mode_t mode = 0; if (flags & O_CREAT) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); }
int open(const char *path, int flags, ...) { MODE CALL(flags & O_CREAT ? 'N' : 'O', -1, opened(path, flags, mode)); }
int open64(const char *path, int flags, ...) { MODE CALL(flags & O_CREAT ? 'N' : 'O', -1, opened(path, flags, mode)); }

// MARK: Memory, locks, reading

void *mmap64(void *place, size_t size, int protection, int flags, int file, off64_t offset) {
  if (file < 0) return REAL(mmap64)(place, size, protection, flags, file, offset);
  CALL('M', MAP_FAILED, REAL(mmap64)(place, size, protection, flags, file, offset));
}

int fcntl64(int file, int command, ...) {
  va_list rest;
  va_start(rest, command);
  void *argument = va_arg(rest, void *);
  va_end(rest);
  if (command != F_SETLK && command != F_SETLKW && command != F_GETLK) return REAL(fcntl64)(file, command, argument);
  CALL('L', -1, REAL(fcntl64)(file, command, argument));
}

ssize_t read(int file, void *bytes, size_t count) { TRANSFER('R', REAL(read)(file, bytes, count)); }
ssize_t pread(int file, void *bytes, size_t count, off_t offset) { TRANSFER('R', REAL(pread)(file, bytes, count, offset)); }
ssize_t pread64(int file, void *bytes, size_t count, off64_t offset) { TRANSFER('R', REAL(pread64)(file, bytes, count, offset)); }
int stat(const char *path, struct stat *status) { CALL('A', -1, REAL(stat)(path, status)); }
int lstat(const char *path, struct stat *status) { CALL('A', -1, REAL(lstat)(path, status)); }
int fstat(int file, struct stat *status) { CALL('A', -1, REAL(fstat)(file, status)); }
int stat64(const char *path, struct stat64 *status) { CALL('A', -1, REAL(stat64)(path, status)); }
int lstat64(const char *path, struct stat64 *status) { CALL('A', -1, REAL(lstat64)(path, status)); }
int fstat64(int file, struct stat64 *status) { CALL('A', -1, REAL(fstat64)(file, status)); }
int access(const char *path, int mode) { CALL('A', -1, REAL(access)(path, mode)); }
int faccessat(int folder, const char *path, int mode, int flags) { CALL('A', -1, REAL(faccessat)(folder, path, mode, flags)); }

// MARK: The time

// Once something was struck nobody waits: what SQLite tries again for ten seconds it tries again at once.
int usleep(useconds_t pause) { return tally->strikes ? 0 : REAL(usleep)(pause); }

int clock_gettime(clockid_t clock, struct timespec *time) {
  int result = REAL(clock_gettime)(clock, time);
  if (result != 0 || clock != CLOCK_REALTIME || !moment) return result;
  long long seconds = atoll(moment);
  if (*moment == '+' || *moment == '-') {
    time->tv_sec += seconds;
  } else {
    time->tv_sec = seconds;
    time->tv_nsec = 0;
  }
  return 0;
}
