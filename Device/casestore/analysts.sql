-- What the council's analysts may read of the ledger, in PostgreSQL:   psql -f analysts.sql DATABASE
-- It may be run again. Nobody is named in these views: persons, passes and what is personal stay behind them. Counts that leave the
-- team are to be rounded and suppressed as on the hubs: 1 to 7 are not told, all others are rounded to the nearest 5. Who needs no more
-- than such counts asks /v1/statistics with a token (hazel-casestore analyst add) instead.
DO $$ BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'hazel_analyst') THEN CREATE ROLE hazel_analyst NOLOGIN; END IF;
END $$;
CREATE SCHEMA IF NOT EXISTS analysis;

CREATE OR REPLACE VIEW analysis.visits AS
    SELECT hub, id, arrival, day::date AS day, to_timestamp(began / 1000000.0) AS began, to_timestamp(ended / 1000000.0) AS ended, way, companions
    FROM public.visits;
CREATE OR REPLACE VIEW analysis.attendance AS
    SELECT hub, id, visit, service, place, day::date AS day, to_timestamp(due / 1000000.0) AS due, late = 1 AS late, state,
        to_timestamp(began / 1000000.0) AS began, to_timestamp(called / 1000000.0) AS called, to_timestamp(seen / 1000000.0) AS seen
    FROM public.attendance;
CREATE OR REPLACE VIEW analysis.waits AS
    SELECT hub, attendance, service, place, day::date AS day, to_timestamp(began / 1000000.0) AS began, to_timestamp(seen / 1000000.0) AS seen, seconds
    FROM public.waits;
CREATE OR REPLACE VIEW analysis.referrals AS
    SELECT hub, id, service, day::date AS day, way, state, decline, result FROM public.referrals WHERE sensitive = 0;
CREATE OR REPLACE VIEW analysis.signposts AS
    SELECT hub, day::date AS day, theme, dimension, nullif(value, '') AS value, outcome, count FROM public.signposts;
-- No sensitive referral ever leaves its hub: what comes is how many there were on a day.
DROP VIEW IF EXISTS analysis.sensitive_referrals;
CREATE VIEW analysis.sensitive_referrals AS
    SELECT hub, day::date AS day, count FROM public.signposts WHERE theme = 'private' AND outcome = 'referred';

COMMENT ON VIEW analysis.visits IS 'One person in the building, from arrival to leaving';
COMMENT ON COLUMN analysis.visits.hub IS 'The centre';
COMMENT ON COLUMN analysis.visits.id IS 'The visit: random, and of nobody';
COMMENT ON COLUMN analysis.visits.arrival IS 'Who came together has the same';
COMMENT ON COLUMN analysis.visits.day IS 'The centre''s own day';
COMMENT ON COLUMN analysis.visits.began IS 'When they came';
COMMENT ON COLUMN analysis.visits.ended IS 'Empty while the visit goes on, and where nobody saw them leave';
COMMENT ON COLUMN analysis.visits.way IS 'pass, look-up or walk-in; empty where the book was behind';
COMMENT ON COLUMN analysis.visits.companions IS 'People beyond those in the book; empty where the family did not say. The same for all of one arrival';
COMMENT ON VIEW analysis.attendance IS 'A visit meeting an appointment or a walked-in-for service';
COMMENT ON COLUMN analysis.attendance.hub IS 'The centre';
COMMENT ON COLUMN analysis.attendance.id IS 'The attendance';
COMMENT ON COLUMN analysis.attendance.visit IS 'Empty for somebody who did not come';
COMMENT ON COLUMN analysis.attendance.service IS 'Empty where the sharing agreement holds it back';
COMMENT ON COLUMN analysis.attendance.place IS 'Where they waited';
COMMENT ON COLUMN analysis.attendance.day IS 'The centre''s own day';
COMMENT ON COLUMN analysis.attendance.due IS 'The time of the appointment; empty without one';
COMMENT ON COLUMN analysis.attendance.late IS 'Whether the family came after its time';
COMMENT ON COLUMN analysis.attendance.state IS 'waiting, called, seen, done or not-come';
COMMENT ON COLUMN analysis.attendance.began IS 'When they came; when it was noted, for somebody who did not';
COMMENT ON COLUMN analysis.attendance.called IS 'When they were last called; empty where they were not';
COMMENT ON COLUMN analysis.attendance.seen IS 'When they were seen; empty where they were not';
COMMENT ON VIEW analysis.waits IS 'From arriving to being seen; nobody who still waits';
COMMENT ON COLUMN analysis.waits.hub IS 'The centre';
COMMENT ON COLUMN analysis.waits.attendance IS 'The attendance of which it is the wait';
COMMENT ON COLUMN analysis.waits.service IS 'Empty where the sharing agreement holds it back';
COMMENT ON COLUMN analysis.waits.place IS 'Where they waited';
COMMENT ON COLUMN analysis.waits.day IS 'The centre''s own day';
COMMENT ON COLUMN analysis.waits.began IS 'When they came';
COMMENT ON COLUMN analysis.waits.seen IS 'When they were seen';
COMMENT ON COLUMN analysis.waits.seconds IS 'Whole seconds';
COMMENT ON VIEW analysis.referrals IS 'A family asked to be contacted by a service';
COMMENT ON COLUMN analysis.referrals.hub IS 'The centre';
COMMENT ON COLUMN analysis.referrals.id IS 'The referral';
COMMENT ON COLUMN analysis.referrals.service IS 'Who is to contact them';
COMMENT ON COLUMN analysis.referrals.day IS 'The centre''s own day on which they asked';
COMMENT ON COLUMN analysis.referrals.way IS 'How they would like to be contacted';
COMMENT ON COLUMN analysis.referrals.state IS 'asked, accepted, declined or closed';
COMMENT ON COLUMN analysis.referrals.decline IS 'Why the service declined; empty where it did not';
COMMENT ON COLUMN analysis.referrals.result IS 'What became of it; empty while it is open';
COMMENT ON VIEW analysis.signposts IS 'How often a step of signposting was counted on a day, by one thing more; told by the hub when the day is over';
COMMENT ON COLUMN analysis.signposts.hub IS 'The centre';
COMMENT ON COLUMN analysis.signposts.day IS 'The centre''s own day';
COMMENT ON COLUMN analysis.signposts.theme IS 'The first card on the way; private for all that is sensitive, of which there is the outcome alone';
COMMENT ON COLUMN analysis.signposts.dimension IS 'need, band (of age) or language: the same steps are counted once under each, so add up within one only';
COMMENT ON COLUMN analysis.signposts.value IS 'Which need, band or language; empty where it is not known';
COMMENT ON COLUMN analysis.signposts.outcome IS 'seen, taken-away, way-shown or referred';
COMMENT ON COLUMN analysis.signposts.count IS 'How often';
COMMENT ON VIEW analysis.sensitive_referrals IS 'Of referrals to sensitive services there is the count alone';
COMMENT ON COLUMN analysis.sensitive_referrals.hub IS 'The centre';
COMMENT ON COLUMN analysis.sensitive_referrals.day IS 'The centre''s own day';
COMMENT ON COLUMN analysis.sensitive_referrals.count IS 'How many';

GRANT USAGE ON SCHEMA analysis TO hazel_analyst;
GRANT SELECT ON ALL TABLES IN SCHEMA analysis TO hazel_analyst;
