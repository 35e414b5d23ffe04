import Foundation

/// A point on the earth, in degrees (WGS 84).
public struct Coordinates: Hashable, Sendable, Codable {
    /// Degrees (WGS 84).
    public var latitude, longitude: Double

    public init(latitude: Double, longitude: Double) { (self.latitude, self.longitude) = (latitude, longitude) }

    /// Metres to another point as the crow flies (the haversine formula, on a sphere of the earth's mean radius, 6,371,009 m):
    /// right to half a percent.
    public func metres(to other: Coordinates) -> Double {
        let radians = Double.pi / 180
        let (north, east) = ((other.latitude - latitude) * radians, (other.longitude - longitude) * radians)
        let part = pow(sin(north / 2), 2) + cos(latitude * radians) * cos(other.latitude * radians) * pow(sin(east / 2), 2)
        return 2 * 6_371_009 * asin(min(1, part.squareRoot()))
    }
}
