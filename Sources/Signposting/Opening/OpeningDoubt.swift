/// Why nobody can say from a directory when a service is open. Families read "please ask"; staff and the importer's report read this.
public enum OpeningDoubt: String, Error, Hashable, Sendable, Codable, CaseIterable {
    /// The directory gives no schedule at all.
    case nothingSaid = "nothing-said"
    /// A field has something in it that could not be read.
    case unreadField = "unread-field"
    /// There is no time at which it opens, or none at which it closes.
    case timesMissing = "times-missing"
    /// A time is in no form that has one meaning.
    case timeForm = "time-form"
    /// A time is that of a zone other than London's.
    case timeZone = "time-zone"
    /// It opens and closes at the same time, or would be open overnight for longer than is believed.
    case timeSpan = "time-span"
    /// There is no frequency, or one that RFC 5545 does not have.
    case frequency
    /// The rule counts from a first day that is not given.
    case startMissing = "start-missing"
    /// The parts of the rule may not stand together, or one is in no form of RFC 5545.
    case ruleParts = "rule-parts"
    /// A day of the week is not one, or contradicts another field.
    case weekday
    /// The last day comes before the first, or the days of a holiday schedule are not given.
    case dates
    /// The words beside the rule speak of exceptions that the rule does not have.
    case words
    /// It depends on the school holidays, and these are not known for the day.
    case schoolHolidays = "school-holidays"
    /// Following the rule costs more than it may.
    case cost
    /// What there was has ended, and nothing follows.
    case ended
    /// It is closed for the time being, or its notice of the day speaks of a closure.
    case closedForNow = "closed-for-now"
}
