#ifndef HAZEL_CASSETS_H
#define HAZEL_CASSETS_H

#include <stddef.h>

/// One embedded file. The bytes live as long as the program and are not ended by a zero.
typedef struct {
    /// The path below `assets/`, such as `styles/kiosk.css`.
    const char *name;
    const unsigned char *bytes;
    size_t length;
} hazel_asset;

/// How many files are embedded.
size_t hazel_asset_count(void);

/// The file at a place of the table; a null pointer beyond its end.
const hazel_asset *hazel_asset_at(size_t index);

#endif
