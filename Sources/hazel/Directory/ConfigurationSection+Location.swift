import Intake
import Reception

extension ConfigurationSection {
    /// Where something stands: its address, and perhaps its point on the map.
    func location() -> DirectoryLocation {
        var location = DirectoryLocation()
        location.kind = "physical"
        location.name = optionalText("name", "the building's name")
        location.accessibility = texts("access", "what it offers, such as a ramp").map(\.text)
        var address = DirectoryLocation.Address()
        address.lines = texts("lines", "a line of the address").map(\.text)
        (address.city, address.region) = (optionalText("city", "a town"), optionalText("county", "a county"))
        address.postcode = optionalText("postcode", "a postcode")?.uppercased()
        address.country = optionalText("country", "a country's code of two letters") ?? "GB"
        location.addresses = [address]
        (location.latitude, location.longitude) = coordinates()
        return location
    }

    private func coordinates() -> (Double?, Double?) {
        let (latitude, longitude) = (degrees("latitude", to: 90), degrees("longitude", to: 180))
        guard (latitude == nil) != (longitude == nil) else { return (latitude, longitude) }
        let (there, lost) = latitude == nil ? ("longitude", "latitude") : ("latitude", "longitude")
        if !has(lost) { report.say("\(there): needs “\(lost)” beside it", at: place(of: there)) }
        return (nil, nil)
    }

    private func degrees(_ key: String, to bound: Double) -> Double? {
        read(key, "a number of degrees like 53.0258") { Double($0).flatMap { (-bound...bound).contains($0) ? $0 : nil } }
    }
}
