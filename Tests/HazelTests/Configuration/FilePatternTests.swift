import Testing

@testable import hazel

@Suite("A pattern of file names")
struct FilePatternTests {
    @Test("fits", arguments: [("clinic*.csv", "clinic.csv"), ("clinic*.csv", "Clinic-2026.CSV"), ("*", ""), ("a*b*c", "abbc"), ("week.ics", "week.ics")])
    func fits(pattern: String, name: String) { #expect(FilePattern(pattern).fits(name)) }

    @Test("does not fit", arguments: [("clinic*.csv", "clinic.ics"), ("ab*ba", "aba"), ("", "a"), ("week.ics", "week.ics.part"), ("a*b*c", "acb")])
    func misses(pattern: String, name: String) { #expect(!FilePattern(pattern).fits(name)) }
}
