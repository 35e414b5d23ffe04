// The little of ncurses that the arrivals screen needs. Macros, variadic functions and globals do not reach Swift as they are,
// so that each has a plain function here.
#ifndef HAZEL_CNCURSES_SHIM_H
#define HAZEL_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#include <curses.h>
#include <term.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

// term.h defines short names as macros, which collide with names elsewhere.
#undef lines
#undef columns
#undef tab
#undef newline
#undef bell

/// The columns that a character takes on a screen: 0 for one that combines, -1 for one that cannot be printed.
///
/// By the C library's tables in a UTF-8 locale of its own, whatever the program's locale is.
static inline int hazel_width(uint32_t scalar) {
    static __thread locale_t utf8;
    if (!utf8) utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    if (!utf8) return scalar < 32 || scalar == 127 ? -1 : 1;
    locale_t before = uselocale(utf8);
    int width = wcwidth((wchar_t)scalar);
    uselocale(before);
    return width;
}

/// Takes the user's locale for what is written; where that cannot show more than ASCII, UTF-8.
static inline void hazel_locale(void) {
    setlocale(LC_ALL, "");
    if (strcmp(nl_langinfo(CODESET), "ANSI_X3.4-1968") == 0) setlocale(LC_CTYPE, "C.UTF-8");
}

/// Opens the screen. NULL where the terminal is not known, or cannot move its cursor.
static inline SCREEN *hazel_open(void) {
    SCREEN *screen = newterm(NULL, stdout, stdin);
    if (!screen) return NULL;
    char *move = tigetstr("cup");
    if (!move || move == (char *)-1) {
        endwin();
        delscreen(screen);
        return NULL;
    }
    // Raw: Ctrl-C and Ctrl-Z come as keys, so that the screen is always left in order.
    raw();
    noecho();
    nonl();
    intrflush(stdscr, FALSE);
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    scrollok(stdscr, FALSE);
    idlok(stdscr, FALSE);
    leaveok(stdscr, FALSE);
    set_escdelay(50);
    curs_set(0);
    return screen;
}

/// Gives the terminal back as it was.
static inline void hazel_close(SCREEN *screen) {
    curs_set(1);
    endwin();
    delscreen(screen);
}

/// Starts colours on the terminal's own background. False where it has none.
static inline bool hazel_colours(void) {
    if (!has_colors() || start_color() == ERR) return false;
    short background = use_default_colors() == OK ? -1 : COLOR_BLACK;
    for (short colour = COLOR_RED; colour <= COLOR_WHITE; colour++) init_pair(colour, colour, background);
    return true;
}

/// The attribute of a colour (1 red … 7 white), added to others with |.
static inline unsigned int hazel_colour(int colour) { return COLOR_PAIR(colour); }
static inline unsigned int hazel_bold(void) { return A_BOLD; }
static inline unsigned int hazel_dim(void) { return A_DIM; }
static inline unsigned int hazel_reverse(void) { return A_REVERSE; }
static inline unsigned int hazel_underline(void) { return A_UNDERLINE; }

/// The size of the window, as it is now.
static inline void hazel_size(int *rows, int *columns) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) {
        if (size.ws_row != LINES || size.ws_col != COLS) resizeterm(size.ws_row, size.ws_col);
    }
    getmaxyx(stdscr, *rows, *columns);
}

static inline void hazel_erase(void) { erase(); }
static inline void hazel_refresh(void) { refresh(); }
/// Everything is drawn anew, for the user who sees rubbish of another program.
static inline void hazel_redraw(void) { clearok(curscr, TRUE); }
static inline void hazel_move(int row, int column) { move(row, column); }
static inline void hazel_cursor(bool shown) { curs_set(shown ? 1 : 0); }

/// Writes text of so many characters where the cursor is.
static inline void hazel_write(const wchar_t *text, int length, unsigned int attributes) {
    attrset(attributes);
    addnwstr(text, length);
    attrset(A_NORMAL);
}

/// The next key that is already there: 0 none, 1 a character, 2 a key of ncurses (KEY_UP …).
static inline int hazel_key(uint32_t *code) {
    wint_t key = 0;
    int kind = get_wch(&key);
    *code = (uint32_t)key;
    return kind == OK ? 1 : kind == KEY_CODE_YES ? 2 : 0;
}

/// Waits until there is a key or a message, at most so long. Bit 1: a key; bit 2: a message; bit 4: the terminal is gone.
static inline int hazel_wait(int messages, int milliseconds) {
    struct pollfd files[2] = {{STDIN_FILENO, POLLIN, 0}, {messages, POLLIN, 0}};
    if (poll(files, 2, milliseconds) <= 0) return 0;
    return (files[0].revents & POLLIN ? 1 : 0) | (files[1].revents & POLLIN ? 2 : 0)
        | (files[0].revents & (POLLHUP | POLLERR | POLLNVAL) ? 4 : 0);
}

#endif
