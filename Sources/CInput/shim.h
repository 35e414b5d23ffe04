// What Swift cannot take from <linux/input.h> and <asm-generic/ioctls.h> by itself: requests that are computed by macros.
// And epoll(7), which Swift's Glibc leaves out.
#include <linux/input.h>
#include <sys/epoll.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <errno.h>

/// A descriptor that can be read while another one can, or has hung up; it never hangs up itself. -1 with errno where the other
/// cannot be waited for.
static inline int hazel_gate(int descriptor) {
    struct epoll_event event = {.events = EPOLLIN};
    int gate = epoll_create1(EPOLL_CLOEXEC);
    if (gate < 0 || epoll_ctl(gate, EPOLL_CTL_ADD, descriptor, &event) == 0) return gate;
    int reason = errno;
    close(gate);
    errno = reason;
    return -1;
}

/// Takes the device for this process alone, so that no other reader and no console hears of a key. 0, or the error's number.
static inline int hazel_input_grab(int descriptor) {
    return ioctl(descriptor, EVIOCGRAB, (void *)1) == 0 ? 0 : errno;
}

/// Lets the kernel stamp events by CLOCK_MONOTONIC. 0, or the error's number.
static inline int hazel_input_use_clock(int descriptor, int clock) {
    return ioctl(descriptor, EVIOCSCLOCKID, &clock) == 0 ? 0 : errno;
}

/// The name that the device gives itself; its length with the zero at its end, or -1.
static inline int hazel_input_name(int descriptor, char *name, int length) {
    return ioctl(descriptor, EVIOCGNAME(length), name);
}

/// Keeps others from opening a serial device that is open here (tty_ioctl(4)). 0, or the error's number.
static inline int hazel_serial_claim(int descriptor) {
    return ioctl(descriptor, TIOCEXCL) == 0 ? 0 : errno;
}

/// Nanoseconds of an event's time stamp: the fields have other names where a time has 64 bits on a 32-bit machine.
static inline long long hazel_input_nanoseconds(const struct input_event *event) {
    return (long long)event->input_event_sec * 1000000000LL + (long long)event->input_event_usec * 1000LL;
}
