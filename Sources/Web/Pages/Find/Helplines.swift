public import Signposting

/// The numbers on the page "something private". Who answers stands on no screen.
public struct Helplines: Sendable, Equatable {
    /// What is rung where somebody is in danger now.
    public var emergency: String
    /// What answers for each door.
    public var numbers: [PrivateDoor: String]

    /// - Parameter numbers: those that the centre names itself; for each other door England's stands.
    public init(emergency: String = "999", numbers: [PrivateDoor: String] = [:]) {
        (self.emergency, self.numbers) = (emergency, Self.england.merging(numbers) { $1 })
    }

    /// Free numbers of England, from the services' own pages: the National Domestic Abuse Helpline and Samaritans at any hour, Childline
    /// at any hour for who is under 19, NHS 111 at any hour, National Debtline on working days.
    private static let england: [PrivateDoor: String] = [
        .home: "0808 2000 247", .pressure: "0800 1111", .feelings: "116 123", .habits: "111", .money: "0808 808 4000",
    ]
}
