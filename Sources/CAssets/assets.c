#include "CAssets.h"

// #embed is C23; clang offers it in every version of C and says so at each file.
#pragma clang diagnostic ignored "-Wc23-extensions"

// One list for each folder of assets/. A file is added by two lines in the list of its folder (see lists/embed.h);
// a test compares the lists with the folders.
static const hazel_asset assets[] = {
#include "lists/languages.inc"
#include "lists/finding.inc"
#include "lists/symbols.inc"
#include "lists/tokens.inc"
#include "lists/templates.inc"
#include "lists/styles.inc"
#include "lists/scripts.inc"
};

size_t hazel_asset_count(void) { return sizeof assets / sizeof *assets; }

const hazel_asset *hazel_asset_at(size_t index) { return index < hazel_asset_count() ? &assets[index] : NULL; }
