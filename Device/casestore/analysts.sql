-- What the council's analysts may read of the ledger, in PostgreSQL:   psql -f analysts.sql DATABASE
-- It may be run again. Nobody is named in these views: persons, passes and what is personal stay behind them. Counts that leave the
-- team are to be rounded and suppressed as on the hubs: 1 to 7 are not told, all others are rounded to the nearest 5.
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
-- Of sensitive referrals there is the count alone.
CREATE OR REPLACE VIEW analysis.referrals AS
    SELECT hub, id, service, day::date AS day, way, state, decline, result FROM public.referrals WHERE sensitive = 0;
CREATE OR REPLACE VIEW analysis.sensitive_referrals AS
    SELECT hub, day::date AS day, count(*) AS count FROM public.referrals WHERE sensitive = 1 GROUP BY hub, day;

COMMENT ON VIEW analysis.visits IS 'One person in the building, from arrival to leaving';
COMMENT ON COLUMN analysis.visits.hub IS 'The centre';
COMMENT ON COLUMN analysis.visits.arrival IS 'Who came together has the same';
COMMENT ON COLUMN analysis.visits.day IS 'The centre''s own day';
COMMENT ON COLUMN analysis.visits.ended IS 'Empty while the visit goes on, and where nobody saw them leave';
COMMENT ON COLUMN analysis.visits.way IS 'pass, look-up or walk-in; empty where the book was behind';
COMMENT ON COLUMN analysis.visits.companions IS 'People beyond those in the book; empty where the family did not say. The same for all of one arrival';
COMMENT ON VIEW analysis.attendance IS 'A visit meeting an appointment or a walked-in-for service';
COMMENT ON COLUMN analysis.attendance.visit IS 'Empty for somebody who did not come';
COMMENT ON COLUMN analysis.attendance.service IS 'Empty where the sharing agreement holds it back';
COMMENT ON COLUMN analysis.attendance.state IS 'waiting, called, seen, done or not-come';
COMMENT ON COLUMN analysis.attendance.late IS 'Whether the family came after its time';
COMMENT ON VIEW analysis.waits IS 'From arriving to being seen; nobody who still waits';
COMMENT ON COLUMN analysis.waits.seconds IS 'Whole seconds';
COMMENT ON VIEW analysis.referrals IS 'A family asked to be contacted by a service';
COMMENT ON COLUMN analysis.referrals.state IS 'asked, accepted, declined or closed';

GRANT USAGE ON SCHEMA analysis TO hazel_analyst;
GRANT SELECT ON ALL TABLES IN SCHEMA analysis TO hazel_analyst;
