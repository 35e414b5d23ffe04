// One face over libgpiod 1.6 (Debian 12) and 2 (Debian 13, Raspberry Pi OS), in the vocabulary of 2: chip, settings, request,
// event. Which of them it is, is fixed when this is compiled. One line is one request, so that each has a consumer of its own and
// one that is taken does not keep the others from being held. Where something fails, -1 or NULL, and errno says why.
#ifndef HAZEL_CGPIOD_H
#define HAZEL_CGPIOD_H

#include <errno.h>
#include <fcntl.h>
#include <gpiod.h>
#include <stdint.h>
#include <stdio.h>

// A chip is opened by `gpiod_chip_open` and closed by `gpiod_chip_close`, which both versions have.

// GPIO_MAX_NAME_SIZE of linux/gpio.h, with the zero at the end.
enum { HAZEL_GPIOD_NAME = 32 };

struct hazel_gpiod_chip_info {
    char label[HAZEL_GPIOD_NAME];
    unsigned int lines;
};

struct hazel_gpiod_line_info {
    char name[HAZEL_GPIOD_NAME];
    char consumer[HAZEL_GPIOD_NAME];
    int used;
};

enum hazel_gpiod_bias { HAZEL_GPIOD_AS_IS, HAZEL_GPIOD_PULL_UP, HAZEL_GPIOD_PULL_DOWN, HAZEL_GPIOD_DISABLED };
enum hazel_gpiod_drive { HAZEL_GPIOD_PUSH_PULL, HAZEL_GPIOD_OPEN_DRAIN, HAZEL_GPIOD_OPEN_SOURCE };

// An output is not active at first; an input tells both edges.
struct hazel_gpiod_settings {
    int output;
    int active_low;
    enum hazel_gpiod_bias bias;
    enum hazel_gpiod_drive drive;
};

struct hazel_gpiod_edge {
    int active;
    uint64_t nanoseconds; // CLOCK_MONOTONIC
};

static inline void hazel_gpiod_copy(char *to, const char *from) { snprintf(to, HAZEL_GPIOD_NAME, "%s", from ? from : ""); }

// Reading never waits: the descriptor says when there is something to read.
static inline int hazel_gpiod_do_not_wait(int fd) {
    int flags = fd < 0 ? -1 : fcntl(fd, F_GETFL);
    return flags < 0 ? -1 : fcntl(fd, F_SETFL, flags | O_NONBLOCK);
}

// Only version 1 has lines in bulk.
#ifdef GPIOD_LINE_BULK_MAX_LINES
#include "libgpiod1.h"
#else
#include "libgpiod2.h"
#endif

#endif
