import Foundation
import Intake
import Reception
import Signposting
import Testing

@testable import hazel

@Suite("What hazel directory open says")
struct ServiceOpeningTests {
    private static let calendar = OpeningCalendar(zone: TimeZone(identifier: "Europe/London") ?? .gmt)

    private func lines(_ json: String, _ time: String = "2026-11-23T10:00:00Z") throws -> [String] {
        let moment = try Date(time, strategy: .iso8601)
        return DirectoryReader(feed: "feed").read(Data(json.utf8)).entries.flatMap { entry in
            ServiceOpening.all(of: entry, at: moment, in: Self.calendar).map(\.sentence)
        }
    }

    @Test("is a line for each service, with a time or a reason") func services() throws {
        #expect(try lines("""
            [{"id": "1", "name": "Open", "schedules": [{"freq": "weekly", "byday": "MO", "opens_at": "09:00Z", "closes_at": "17:00Z"}]},
             {"id": "2", "name": "Later", "schedules": [{"freq": "WEEKLY", "byday": "WE", "opens_at": "9:30", "closes_at": "11:00"}]},
             {"id": "3", "name": "Every other week", "schedules": [{"freq": "WEEKLY", "interval": "two", "byday": "MO", "opens_at": "9:30", "closes_at": "11:00"}]},
             {"id": "4", "name": "Nothing"}, {"id": "5", "name": "By appointment", "schedules": [{"description": "By appointment only"}]},
             {"id": "6", "name": "Closed", "status": "temporarily closed", "schedules": [{"freq": "WEEKLY", "byday": "MO", "opens_at": "9:30", "closes_at": "11:00"}]}]
            """) == [
                "Open: open until today 17:00", "Later: opens Wednesday 09:30", "Every other week: please ask (unread-field)",
                "Nothing: please ask (nothing-said)", "By appointment: by appointment", "Closed: please ask (closed-for-now)",
            ])
    }

    @Test("is a line for each place where places keep hours of their own") func places() throws {
        let schedule = #""schedules": [{"freq": "WEEKLY", "byday": "TU", "opens_at": "09:00", "closes_at": "12:00"}]"#
        let places = #"{"location": {"id": "L1", "name": "Hall"}, \#(schedule)}, {"location": {"id": "L2", "name": "Library"}}"#
        let own = #"{"id": "1", "name": "Play", "schedules": [{"freq": "WEEKLY", "byday": "MO", "opens_at": "09:00", "closes_at": "12:00"}]"#
        #expect(try lines("\(own), \"service_at_locations\": [\(places)]}") == ["Play, Hall: opens tomorrow 09:00", "Play, Library: open until today 12:00"])
        #expect(try lines("\(own), \"service_at_locations\": [{\"location_id\": \"L9\", \(schedule)}]}") == ["Play: open until today 12:00"])
    }

    /// The sample of HSDS, whose information ended in 2020, and the UK profile's, whose rule RFC 5545 forbids.
    @Test("is never a time where the published samples have none") func samples() throws {
        #expect(try lines("""
            [{"id": "1", "name": "Counselling", "schedules": [
              {"description": "Monday to Thursday, 9am to 12pm", "dtstart": "2020-04-01", "valid_from": "2020-04-01", "valid_to": "2020-12-20",
               "freq": "WEEKLY", "byday": "MO,TU,WE,TH", "opens_at": "09:00:00Z", "closes_at": "12:00:00Z"},
              {"description": "First Saturday of the month from July-Nov, 9am-5pm", "dtstart": "2020-07-04", "until": "2020-11-07",
               "freq": "MONTHLY", "byday": "1SA", "opens_at": "09:00:00Z", "closes_at": "17:00:00Z"}]},
             {"id": "2", "name": "Advice", "schedules": [{"freq": "WEEKLY", "interval": 1, "byday": "TH,FR", "bymonthday": "2,3,4",
               "opens_at": "10:00:00", "closes_at": "18:00:00"}]}]
            """) == ["Counselling: please ask (ended)", "Advice: please ask (rule-parts)"])
        let summer = try lines("""
            [{"id": "1", "name": "Counselling", "schedules": [{"dtstart": "2020-07-04", "until": "2020-11-07", "freq": "MONTHLY", "byday": "1SA",
              "opens_at": "09:00:00Z", "closes_at": "17:00:00Z"}]}]
            """, "2020-07-04T08:30:00Z")
        #expect(summer == ["Counselling: open until today 17:00"])
    }
}
