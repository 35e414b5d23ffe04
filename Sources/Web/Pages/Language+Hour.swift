import Foundation
import Words

extension Language {
    /// A full hour of the day as the language tells the time: "2:00pm", "14:00".
    func hour(_ hour: Int) -> String {
        time(Date(timeIntervalSince1970: Double(hour) * 3600), in: .gmt)
    }
}
