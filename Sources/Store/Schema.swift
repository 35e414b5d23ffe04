import GRDB

/// The hub's tables. Migrations are named and frozen: a new form of a table is a new migration.
///
/// Times are whole microseconds since 1970 (UTC). All that is personal stands in `personal`, under the id of a person or an
/// appointment, and nowhere else.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 journal") { try $0.execute(sql: journal) }
        migrator.registerMigration("1 book") { try $0.execute(sql: book) }
        migrator.registerMigration("1 day") { try $0.execute(sql: day) }
        migrator.registerMigration("2 answer") { try $0.execute(sql: answer) }
        migrator.registerMigration("2 visitor") { try $0.execute(sql: visitor) }
        migrator.registerMigration("2 leaving") { try $0.execute(sql: leaving) }
        migrator.registerMigration("2 wishes") { try $0.execute(sql: wishes) }
        migrator.registerMigration("3 clock") { try $0.execute(sql: clock) }
        migrator.registerMigration("3 language") { try $0.execute(sql: language) }
        migrator.registerMigration("4 forum") { try $0.execute(sql: forum) }
        migrator.registerMigration("5 uptake") { try $0.execute(sql: uptake) }
        migrator.registerMigration("5 referral") { try $0.execute(sql: referral) }
        migrator.registerMigration("5 held") { try $0.execute(sql: held) }
        migrator.registerMigration("6 sync") { try $0.execute(sql: sync) }
        migrator.registerMigration("7 signposted") { try $0.execute(sql: signposted) }
        migrator.registerMigration("7 tallies") { try $0.execute(sql: tallies) }
        migrator.registerMigration("8 sync book") { try $0.execute(sql: syncBook) }
        migrator.registerMigration("8 settings") { try $0.execute(sql: settings) }
        migrator.registerMigration("8 exact looks") { try $0.execute(sql: exactLooks) }
        migrator.registerMigration("9 roll-call") { try $0.execute(sql: rollCall) }
        return migrator
    }

    private static let journal = """
        CREATE TABLE epoch (
            ordinal INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            head_sequence INTEGER NOT NULL CHECK (head_sequence >= 0),
            head_hash BLOB NOT NULL CHECK (length(head_hash) = 32)
        ) STRICT;
        CREATE TABLE journal (
            n INTEGER PRIMARY KEY,
            epoch TEXT NOT NULL REFERENCES epoch (id),
            sequence INTEGER NOT NULL CHECK (sequence > 0),
            id TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL,
            wall INTEGER NOT NULL,
            trusted INTEGER NOT NULL CHECK (trusted IN (0, 1)),
            header BLOB NOT NULL,
            salt BLOB,
            body BLOB,
            body_hash BLOB NOT NULL CHECK (length(body_hash) = 32),
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            UNIQUE (epoch, sequence),
            CHECK ((salt IS NULL) = (body IS NULL))
        ) STRICT;
        CREATE INDEX journal_trusted ON journal (wall) WHERE trusted;
        """

    private static let book = """
        CREATE TABLE personal (
            id TEXT PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('person', 'note')),
            body BLOB NOT NULL,
            expires INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX personal_expires ON personal (expires);
        CREATE TABLE person (
            id TEXT PRIMARY KEY,
            source TEXT NOT NULL,
            external_id TEXT NOT NULL,
            protected INTEGER NOT NULL CHECK (protected IN (0, 1)),
            UNIQUE (source, external_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE appointment (
            id TEXT PRIMARY KEY,
            source TEXT NOT NULL,
            external_id TEXT NOT NULL,
            person TEXT REFERENCES person (id),
            service TEXT NOT NULL,
            start INTEGER NOT NULL,
            minutes INTEGER NOT NULL CHECK (minutes > 0),
            place TEXT,
            state TEXT NOT NULL CHECK (state IN ('booked', 'moved', 'cancelled')),
            sensitive INTEGER NOT NULL CHECK (sensitive IN (0, 1)),
            revision INTEGER NOT NULL,
            import TEXT NOT NULL,
            UNIQUE (source, external_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX appointment_start ON appointment (start);
        CREATE INDEX appointment_person ON appointment (person);
        CREATE TABLE appointment_holder (
            appointment TEXT NOT NULL REFERENCES appointment (id) ON DELETE CASCADE,
            holder TEXT NOT NULL REFERENCES person (id),
            PRIMARY KEY (appointment, holder)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX appointment_holder_holder ON appointment_holder (holder);
        CREATE TABLE pass (
            id TEXT PRIMARY KEY,
            holder TEXT REFERENCES person (id),
            from_day TEXT NOT NULL,
            until_day TEXT NOT NULL,
            code TEXT,
            family INTEGER NOT NULL CHECK (family IN (0, 1)),
            kept INTEGER NOT NULL,
            revoked INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX pass_holder ON pass (holder);
        CREATE TABLE pass_appointment (
            pass TEXT NOT NULL REFERENCES pass (id) ON DELETE CASCADE,
            appointment TEXT NOT NULL REFERENCES appointment (id) ON DELETE CASCADE,
            PRIMARY KEY (pass, appointment)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX pass_appointment_appointment ON pass_appointment (appointment);
        """

    /// Follows the journal and nothing else: ``DayTables`` can make it anew from there.
    private static let day = """
        CREATE TABLE arrival (
            id TEXT PRIMARY KEY,
            change TEXT NOT NULL,
            kiosk TEXT NOT NULL,
            way TEXT NOT NULL,
            pass TEXT,
            at INTEGER NOT NULL,
            token TEXT NOT NULL,
            companions INTEGER,
            flags TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX arrival_at ON arrival (at);
        CREATE INDEX arrival_pass ON arrival (pass, at);
        CREATE TABLE visit (
            id TEXT PRIMARY KEY,
            arrival TEXT NOT NULL REFERENCES arrival (id),
            person TEXT,
            began INTEGER NOT NULL,
            ended INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX visit_arrival ON visit (arrival);
        CREATE INDEX visit_open ON visit (person) WHERE ended IS NULL;
        CREATE TABLE attendance (
            id TEXT PRIMARY KEY,
            visit TEXT REFERENCES visit (id),
            arrival TEXT REFERENCES arrival (id),
            appointment TEXT,
            service TEXT,
            place TEXT,
            due INTEGER,
            late INTEGER NOT NULL CHECK (late IN (0, 1)),
            state TEXT NOT NULL CHECK (state IN ('waiting', 'called', 'seen', 'done', 'not-come')),
            began INTEGER NOT NULL,
            since INTEGER NOT NULL,
            called INTEGER,
            seen INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX attendance_visit ON attendance (visit);
        CREATE INDEX attendance_arrival ON attendance (arrival);
        CREATE INDEX attendance_appointment ON attendance (appointment);
        CREATE INDEX attendance_began ON attendance (began);
        CREATE INDEX attendance_due ON attendance (due);
        CREATE INDEX attendance_open ON attendance (state) WHERE state IN ('waiting', 'called', 'seen');
        CREATE INDEX attendance_service ON attendance (service, seen);
        CREATE TABLE act (
            change TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            attendance TEXT NOT NULL,
            PRIMARY KEY (attendance, sequence)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE notice (
            ticket TEXT NOT NULL,
            change TEXT PRIMARY KEY,
            kiosk TEXT NOT NULL,
            at INTEGER NOT NULL,
            boot TEXT NOT NULL,
            boottime INTEGER NOT NULL,
            outcome TEXT,
            reason TEXT,
            refusal BLOB,
            acknowledged INTEGER NOT NULL DEFAULT 0
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX notice_at ON notice (at);
        CREATE INDEX notice_boot ON notice (boot, boottime);
        CREATE INDEX notice_kiosk ON notice (kiosk, boot, boottime);
        """

    /// Who is here for work, as the journal says.
    private static let visitor = """
        CREATE TABLE visitor (
            id TEXT PRIMARY KEY,
            role TEXT NOT NULL,
            meeting TEXT,
            identification INTEGER NOT NULL CHECK (identification IN (0, 1)),
            kiosk TEXT NOT NULL,
            at INTEGER NOT NULL,
            ended INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX visitor_at ON visitor (at);
        """

    /// Why a family asked for a person, who of staff comes (a content id of `personal`), and after how many microseconds they said so.
    private static let answer = """
        ALTER TABLE notice ADD COLUMN assistance TEXT;
        ALTER TABLE notice ADD COLUMN coming INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE notice ADD COLUMN who TEXT;
        ALTER TABLE notice ADD COLUMN answered INTEGER;
        CREATE INDEX notice_ticket ON notice (ticket);
        """

    /// Who leaves, of whom staff must know, and how it was. The marks belong to the book; the rest follows the journal.
    private static let leaving = """
        ALTER TABLE notice ADD COLUMN leaving BLOB;
        ALTER TABLE notice ADD COLUMN caution BLOB;
        CREATE TABLE notice_visit (
            change TEXT NOT NULL,
            visit TEXT NOT NULL,
            PRIMARY KEY (change, visit)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX notice_visit_visit ON notice_visit (visit);
        CREATE TABLE fed_back (
            change TEXT PRIMARY KEY,
            at INTEGER NOT NULL,
            kiosk TEXT NOT NULL,
            face INTEGER NOT NULL CHECK (face BETWEEN 1 AND 5),
            answer TEXT CHECK (answer IN ('yes', 'partly', 'no'))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX fed_back_at ON fed_back (at);
        CREATE TABLE person_mark (
            person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind IN ('do-not-release', 'do-not-meet')),
            code TEXT NOT NULL,
            PRIMARY KEY (person, kind, code)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX person_mark_code ON person_mark (code) WHERE kind = 'do-not-meet';
        """
}
