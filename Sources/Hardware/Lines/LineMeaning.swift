public import Reception

/// What a line of the board is for. The words are those of the configuration.
public enum LineMeaning: Hashable, Sendable {
    /// A light that shows how things stand.
    case lamp(Lamp)
    /// Somebody presses it.
    case button(Button)
    /// A short sound for staff; none in calm mode.
    case sounder
    /// Somebody stands before a kiosk.
    case presence
    /// A door is open.
    case door
    /// Changes its level while the hub works, for a watchdog of its own.
    case heartbeat

    /// What a lamp shows.
    public enum Lamp: Hashable, Sendable {
        /// Steady while the hub does its work.
        case kioskReady
        /// Steady while the hub or its store is at fault.
        case kioskFault
        /// Steady while somebody waits for a place, and pulsing while somebody is called there.
        case place(Place.ID)
        /// A family has asked for a person, and nobody has said that they come.
        case assistance
        /// The same, for longer than the centre has set.
        case assistanceOverdue
    }

    /// What pressing a button does.
    public enum Button: Hashable, Sendable {
        /// Asks for a person.
        case assistance
        /// The family that was seen at a place is done there.
        case done(Place.ID)
        /// Begins the calm mode of the lamps, and ends it when pressed again.
        case calm
    }

    /// Whether the hub drives the line.
    public var isOutput: Bool {
        switch self {
        case .lamp, .sounder, .heartbeat: true
        case .button, .presence, .door: false
        }
    }
}

extension LineMeaning: CustomStringConvertible {
    /// `lamp place:garden`, `button garden-done`, `sounder`.
    public var description: String {
        switch self {
        case .lamp(let lamp): "lamp \(lamp)"
        case .button(let button): "button \(button)"
        case .sounder: "sounder"
        case .presence: "presence"
        case .door: "door"
        case .heartbeat: "heartbeat"
        }
    }
}

extension LineMeaning.Lamp: CustomStringConvertible {
    /// The word of the configuration: `place:garden`, `kiosk-fault`.
    public var description: String {
        switch self {
        case .kioskReady: "kiosk-ready"
        case .kioskFault: "kiosk-fault"
        case .place(let place): "place:\(place)"
        case .assistance: "assistance"
        case .assistanceOverdue: "assistance-overdue"
        }
    }
}

extension LineMeaning.Button: CustomStringConvertible {
    /// The word of the configuration: `garden-done`, `calm`.
    public var description: String {
        switch self {
        case .assistance: "assistance"
        case .done(let place): "\(place)-done"
        case .calm: "calm"
        }
    }
}
