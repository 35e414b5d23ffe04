/// Some of many choices. Where there are to be fewer things at a time they come a few to a screen, and one press leads to the next.
struct Portion<Choice> {
    let shown: [Choice]
    /// From which one the next screen goes on; `nil` on the last.
    let next: Int?

    /// - Parameters:
    ///   - from: which is the first on this screen; one that is none begins anew.
    ///   - most: how many stand on a screen that shows fewer things at a time.
    ///   - otherwise: how many stand on any other.
    init(_ all: [Choice], from: Int, of most: Int, on screen: Screen, otherwise: Int = .max) {
        let most = screen.manner.looks.contains(.simple) ? most : otherwise
        let first = all.indices.contains(from) && most < all.count ? from : 0
        shown = Array(all[first...].prefix(most))
        next = first + shown.count < all.count ? first + shown.count : nil
    }
}
