public import Foundation
public import Reception

extension CalendarReader {
    /// A reader for one import profile.
    public init(_ profile: CalendarProfile, centreZone: TimeZone) {
        self.init(zone: profile.zone ?? centreZone, source: profile.name)
    }

    /// The appointments that a calendar has in a window, by start, and what was refused or is doubtful, by line.
    ///
    /// An occurrence that EXDATE strikes out of a series is a cancelled record: whoever imported the series before it was struck out
    /// must learn of it. Whole days are refused, one complaint for each event.
    ///
    /// - Parameters:
    ///   - data: The file as it is.
    ///   - file: Its name, for the records' origins and the complaints.
    ///   - window: The starts to take, without its upper bound.
    ///   - lookup: What texts mean at this centre.
    public func book(
        _ data: Data, file: String, window: Range<Date>, profile: CalendarProfile, lookup: CalendarLookup
    ) -> (records: [BookRecord], complaints: [BookComplaint]) {
        let (occurrences, complaints) = occurrences(in: data, file: file, window: window)
        var maker = BookMaker(profile: profile, lookup: lookup, file: file)
        let records = occurrences.flatMap { maker.records(of: $0) }
        return (records, (complaints + maker.findings.complaints).sorted { $0.origin.line < $1.origin.line })
    }
}
