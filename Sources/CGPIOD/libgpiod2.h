// The face of shim.h over libgpiod 2.

static inline const char *hazel_gpiod_version(void) { return gpiod_api_version(); }

static inline int hazel_gpiod_chip_get_info(struct gpiod_chip *chip, struct hazel_gpiod_chip_info *info) {
    struct gpiod_chip_info *found = gpiod_chip_get_info(chip);
    if (!found) return -1;
    hazel_gpiod_copy(info->label, gpiod_chip_info_get_label(found));
    info->lines = (unsigned int)gpiod_chip_info_get_num_lines(found);
    gpiod_chip_info_free(found);
    return 0;
}

// The number of the line with a name on this chip; -1 with ENOENT where there is none.
static inline int hazel_gpiod_chip_get_offset(struct gpiod_chip *chip, const char *name) {
    return gpiod_chip_get_line_offset_from_name(chip, name);
}

static inline int hazel_gpiod_chip_get_line_info(struct gpiod_chip *chip, unsigned int offset, struct hazel_gpiod_line_info *info) {
    struct gpiod_line_info *found = gpiod_chip_get_line_info(chip, offset);
    if (!found) return -1;
    hazel_gpiod_copy(info->name, gpiod_line_info_get_name(found));
    hazel_gpiod_copy(info->consumer, gpiod_line_info_get_consumer(found));
    info->used = gpiod_line_info_is_used(found);
    gpiod_line_info_free(found);
    return 0;
}

// A line that is held: a request of one line.
typedef struct gpiod_line_request hazel_gpiod_request;

static inline void hazel_gpiod_release(hazel_gpiod_request *request) { gpiod_line_request_release(request); }

static inline int hazel_gpiod_fill(struct gpiod_line_settings *to, const struct hazel_gpiod_settings *from) {
    static const enum gpiod_line_bias bias[] = {
        GPIOD_LINE_BIAS_AS_IS, GPIOD_LINE_BIAS_PULL_UP, GPIOD_LINE_BIAS_PULL_DOWN, GPIOD_LINE_BIAS_DISABLED};
    static const enum gpiod_line_drive drive[] = {
        GPIOD_LINE_DRIVE_PUSH_PULL, GPIOD_LINE_DRIVE_OPEN_DRAIN, GPIOD_LINE_DRIVE_OPEN_SOURCE};
    gpiod_line_settings_set_active_low(to, from->active_low != 0);
    if (gpiod_line_settings_set_bias(to, bias[from->bias]) < 0) return -1;
    if (!from->output) {
        return gpiod_line_settings_set_direction(to, GPIOD_LINE_DIRECTION_INPUT) < 0
            ? -1 : gpiod_line_settings_set_edge_detection(to, GPIOD_LINE_EDGE_BOTH);
    }
    if (gpiod_line_settings_set_direction(to, GPIOD_LINE_DIRECTION_OUTPUT) < 0) return -1;
    if (gpiod_line_settings_set_drive(to, drive[from->drive]) < 0) return -1;
    return gpiod_line_settings_set_output_value(to, GPIOD_LINE_VALUE_INACTIVE);
}

static inline hazel_gpiod_request *hazel_gpiod_chip_request(
    struct gpiod_chip *chip, unsigned int offset, const struct hazel_gpiod_settings *from, const char *consumer) {
    struct gpiod_line_settings *settings = gpiod_line_settings_new();
    struct gpiod_line_config *lines = gpiod_line_config_new();
    struct gpiod_request_config *config = gpiod_request_config_new();
    hazel_gpiod_request *request = NULL;
    if (settings && lines && config && hazel_gpiod_fill(settings, from) == 0 &&
        gpiod_line_config_add_line_settings(lines, &offset, 1, settings) == 0) {
        gpiod_request_config_set_consumer(config, consumer);
        request = gpiod_chip_request_lines(chip, config, lines);
    }
    int reason = errno;
    gpiod_request_config_free(config);
    gpiod_line_config_free(lines);
    gpiod_line_settings_free(settings);
    if (request && !from->output && hazel_gpiod_do_not_wait(gpiod_line_request_get_fd(request)) < 0) {
        reason = errno;
        hazel_gpiod_release(request);
        request = NULL;
    }
    errno = reason;
    return request;
}

static inline unsigned int hazel_gpiod_offset(hazel_gpiod_request *request) {
    unsigned int offset = 0;
    gpiod_line_request_get_requested_offsets(request, &offset, 1);
    return offset;
}

static inline int hazel_gpiod_set_value(hazel_gpiod_request *request, int active) {
    return gpiod_line_request_set_value(
        request, hazel_gpiod_offset(request), active ? GPIOD_LINE_VALUE_ACTIVE : GPIOD_LINE_VALUE_INACTIVE);
}

static inline int hazel_gpiod_get_value(hazel_gpiod_request *request) {
    return (int)gpiod_line_request_get_value(request, hazel_gpiod_offset(request));
}

static inline int hazel_gpiod_get_fd(hazel_gpiod_request *request) { return gpiod_line_request_get_fd(request); }

// 1 with an edge, 0 where there is none, -1 where the line is gone.
static inline int hazel_gpiod_read_edge(hazel_gpiod_request *request, struct hazel_gpiod_edge *edge) {
    struct gpiod_edge_event_buffer *buffer = gpiod_edge_event_buffer_new(1);
    if (!buffer) return -1;
    int count = gpiod_line_request_read_edge_events(request, buffer, 1);
    int reason = errno;
    struct gpiod_edge_event *event = count == 1 ? gpiod_edge_event_buffer_get_event(buffer, 0) : NULL;
    if (event) {
        edge->active = gpiod_edge_event_get_event_type(event) == GPIOD_EDGE_EVENT_RISING_EDGE;
        edge->nanoseconds = gpiod_edge_event_get_timestamp_ns(event);
    }
    gpiod_edge_event_buffer_free(buffer);
    errno = reason;
    return event ? 1 : count < 0 && reason == EAGAIN ? 0 : -1;
}
