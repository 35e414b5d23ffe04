import GRDB
public import Reception

extension HubStore {
    /// What the book knows of some appointments and people; those that it does not know are left out.
    public func known(
        appointments: Set<Appointment.ID>, people: Set<Person.ID>
    ) async throws -> (appointments: [Appointment.ID: Appointment], people: [Person.ID: Person]) {
        try await readValue { db in
            var found: (appointments: [Appointment.ID: Appointment], people: [Person.ID: Person]) = ([:], [:])
            for id in appointments { found.appointments[id] = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT \(BookTables.appointmentColumns) FROM appointment a WHERE a.id = ?"), arguments: [id.rawValue]
            ).flatMap(BookTables.appointment) }
            for id in people { found.people[id] = try BookTables.person(id, in: db) }
            return found
        }
    }
}
