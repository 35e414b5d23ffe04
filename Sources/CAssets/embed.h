// One row of the table of assets. A list names a file by its path below assets/ and includes this header:
//
//     #define ASSET styles/kiosk.css
//     #include "../embed.h"
//
// The second #embed is only measured; its bytes are not kept twice. An empty file does not compile.
#define HAZEL_TEXT(path) #path
#define HAZEL_NAME(path) HAZEL_TEXT(path)
#define HAZEL_FILE(path) HAZEL_TEXT(assets/path)
{ HAZEL_NAME(ASSET), (const unsigned char[]) {
#embed HAZEL_FILE(ASSET)
}, sizeof (const unsigned char[]) {
#embed HAZEL_FILE(ASSET)
} },
#undef ASSET
#undef HAZEL_TEXT
#undef HAZEL_NAME
#undef HAZEL_FILE
