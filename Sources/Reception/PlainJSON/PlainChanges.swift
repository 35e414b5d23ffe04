import Foundation

extension SentChange: PlainReadable {
    public init(_ fields: PlainFields) throws {
        self.init(
            header: try fields.text("header"), salt: try fields.textIfPresent("salt"), body: try fields.textIfPresent("body"),
            bodyHash: try fields.text("body_hash"), part: try fields.textIfPresent("part"), details: try fields.objects("details"))
    }
}

extension SentDetail: PlainReadable {
    public init(_ fields: PlainFields) throws {
        self.init(
            id: try fields.text("id"), version: try fields.integer("version"), kind: try fields.text("kind"), body: try fields.text("body"),
            expires: try fields.text("expires"))
    }
}

extension Moment: PlainReadable {
    public init(_ fields: PlainFields) throws {
        self.init(
            wall: try fields.date("wall"), boottime: try fields.integer("boottime"), boot: try fields.text("boot"),
            trusted: try fields.flag("trusted"))
    }
}

extension Arrived: PlainReadable {
    public init(_ fields: PlainFields) throws {
        self.init(arrival: try fields.object("arrival"), visits: try fields.objects("visits"), attendances: try fields.objects("attendances"))
    }
}

extension Arrival: PlainReadable {
    public init(_ fields: PlainFields) throws {
        self.init(
            id: try fields.id("id"), kiosk: try fields.id("kiosk"), way: try fields.word("way"), pass: try fields.idIfPresent("pass"),
            at: try fields.date("at"), token: try fields.object("token"), companions: try fields.integerIfPresent("companions"),
            flags: Set(try fields.words("flags")))
    }
}

extension Token: PlainReadable {
    public init(_ fields: PlainFields) throws {
        self.init(try fields.word("animal"), try fields.word("pattern"), number: try fields.integerIfPresent("number"))
    }
}

extension Visit: PlainReadable {
    public init(_ fields: PlainFields) throws {
        self.init(
            id: try fields.id("id"), arrival: try fields.id("arrival"), person: try fields.idIfPresent("person"), began: try fields.date("began"),
            ended: try fields.dateIfPresent("ended"))
    }
}

extension Attendance: PlainReadable {
    public init(_ fields: PlainFields) throws {
        self.init(
            id: try fields.id("id"), visit: try fields.idIfPresent("visit"), arrival: try fields.idIfPresent("arrival"),
            appointment: try fields.idIfPresent("appointment"), service: try fields.idIfPresent("service"), place: try fields.idIfPresent("place"),
            due: try fields.dateIfPresent("due"), late: try fields.flag("late"), state: try fields.word("state"))
    }
}

extension Acted: PlainReadable {
    public init(_ fields: PlainFields) throws {
        self.init(kind: try fields.word("kind"), steps: try fields.objects("steps"), ended: try fields.ids("ended"))
    }
}

extension Acted.Step: PlainReadable {
    public init(_ fields: PlainFields) throws {
        self.init(
            attendance: try fields.id("attendance"), before: try fields.objectIfPresent("before"), after: try fields.objectIfPresent("after"),
            since: try fields.dateIfPresent("since"))
    }
}

extension PartyTold: PlainReadable {
    public init(_ fields: PlainFields) throws {
        self.init(arrival: try fields.id("arrival"), absent: try fields.ids("absent"), companions: try fields.integer("companions"))
    }
}
