// The face of shim.h over libgpiod 1.6. A line that is held belongs to its chip, which must stay open.

static inline const char *hazel_gpiod_version(void) { return gpiod_version_string(); }

static inline int hazel_gpiod_chip_get_info(struct gpiod_chip *chip, struct hazel_gpiod_chip_info *info) {
    hazel_gpiod_copy(info->label, gpiod_chip_label(chip));
    info->lines = gpiod_chip_num_lines(chip);
    return 0;
}

// The number of the line with a name on this chip; -1 with ENOENT where there is none.
static inline int hazel_gpiod_chip_get_offset(struct gpiod_chip *chip, const char *name) {
    struct gpiod_line *line = gpiod_chip_find_line(chip, name);
    return line ? (int)gpiod_line_offset(line) : -1;
}

static inline int hazel_gpiod_chip_get_line_info(struct gpiod_chip *chip, unsigned int offset, struct hazel_gpiod_line_info *info) {
    struct gpiod_line *line = gpiod_chip_get_line(chip, offset);
    if (!line) return -1;
    hazel_gpiod_copy(info->name, gpiod_line_name(line));
    hazel_gpiod_copy(info->consumer, gpiod_line_consumer(line));
    info->used = gpiod_line_is_used(line);
    return 0;
}

// A line that is held.
typedef struct gpiod_line hazel_gpiod_request;

static inline int hazel_gpiod_flags(const struct hazel_gpiod_settings *settings) {
    static const int bias[] = {
        0, GPIOD_LINE_REQUEST_FLAG_BIAS_PULL_UP, GPIOD_LINE_REQUEST_FLAG_BIAS_PULL_DOWN, GPIOD_LINE_REQUEST_FLAG_BIAS_DISABLE};
    static const int drive[] = {0, GPIOD_LINE_REQUEST_FLAG_OPEN_DRAIN, GPIOD_LINE_REQUEST_FLAG_OPEN_SOURCE};
    return bias[settings->bias] | (settings->output ? drive[settings->drive] : 0) |
           (settings->active_low ? GPIOD_LINE_REQUEST_FLAG_ACTIVE_LOW : 0);
}

static inline void hazel_gpiod_release(hazel_gpiod_request *request) { gpiod_line_release(request); }

static inline hazel_gpiod_request *hazel_gpiod_chip_request(
    struct gpiod_chip *chip, unsigned int offset, const struct hazel_gpiod_settings *settings, const char *consumer) {
    struct gpiod_line *line = gpiod_chip_get_line(chip, offset);
    if (!line) return NULL;
    struct gpiod_line_request_config config = {
        .consumer = consumer,
        .request_type = settings->output ? GPIOD_LINE_REQUEST_DIRECTION_OUTPUT : GPIOD_LINE_REQUEST_EVENT_BOTH_EDGES,
        .flags = hazel_gpiod_flags(settings),
    };
    if (gpiod_line_request(line, &config, 0) < 0) return NULL;
    if (!settings->output && hazel_gpiod_do_not_wait(gpiod_line_event_get_fd(line)) < 0) {
        int reason = errno;
        hazel_gpiod_release(line);
        errno = reason;
        return NULL;
    }
    return line;
}

static inline int hazel_gpiod_set_value(hazel_gpiod_request *request, int active) { return gpiod_line_set_value(request, active); }
static inline int hazel_gpiod_get_value(hazel_gpiod_request *request) { return gpiod_line_get_value(request); }
static inline int hazel_gpiod_get_fd(hazel_gpiod_request *request) { return gpiod_line_event_get_fd(request); }

// 1 with an edge, 0 where there is none, -1 where the line is gone.
static inline int hazel_gpiod_read_edge(hazel_gpiod_request *request, struct hazel_gpiod_edge *edge) {
    struct gpiod_line_event event;
    if (gpiod_line_event_read(request, &event) < 0) return errno == EAGAIN ? 0 : -1;
    edge->active = event.event_type == GPIOD_LINE_EVENT_RISING_EDGE;
    edge->nanoseconds = (uint64_t)event.ts.tv_sec * 1000000000u + (uint64_t)event.ts.tv_nsec;
    return 1;
}
