public import Reception

extension LineMeaning {
    /// All that a line of a centre can mean.
    public static func all(in centre: Centre) -> [LineMeaning] {
        let places = centre.places.map(\.id)
        let lamps: [Lamp] = [.kioskReady, .kioskFault, .assistance, .assistanceOverdue] + places.map(Lamp.place)
        let buttons = [Button.assistance, .calm] + places.map(Button.done)
        return lamps.map(Self.lamp) + buttons.map(Self.button) + [.sounder, .presence, .door, .heartbeat]
    }

    /// Whether one line of this meaning is of one kiosk, where a centre has several.
    public var isOfKiosk: Bool {
        switch self {
        case .lamp(.place), .button(.done), .button(.calm), .heartbeat: false
        case .lamp, .button, .sounder, .presence, .door: true
        }
    }
}
