import Foundation
import Intake
import Reception
import Testing

@testable import hazel

@Suite("A configuration that is right")
struct ConfigurationLoadTests {
    @Test("says little, and the rest is as the sample explains")
    func small() throws {
        let configuration = try Samples.read(Samples.small)
        #expect(configuration.centre.zone.identifier == "Europe/London")
        #expect(configuration.centre.languages == ["en"])
        #expect(!configuration.centre.fictional)
        #expect(configuration.centre.services.first?.window == .usual)
        #expect(configuration.listen.kiosk.description == "127.0.0.1:8080")
        #expect(configuration.listen.staff.description == "127.0.0.1:8081")
        #expect(configuration.state == "/var/lib/hazel")
        #expect(configuration.passes == PassSettings(ring: "/var/lib/hazel/pass-keys.json", key: nil, days: 180))
        #expect(configuration.lookUp == .usual)
        #expect(configuration.clockTrust == .timesync)
        #expect(configuration.demo == nil && configuration.paper == nil && configuration.directory == nil)
    }

    @Test("has paths that are relative to the file")
    func paths() throws {
        let configuration = try Samples.read(Samples.small + """

            state: data
            socket: {path: ../run/hazel.sock, group: desk}
            passes: {ring: keys/ring.json, key: {file: /secret/pass.key}, days: 30}
            import: {watch: in}
            """)
        #expect(configuration.state == "/etc/hazel/data")
        #expect(configuration.socket == SocketSettings(path: "/etc/run/hazel.sock", group: "desk"))
        #expect(configuration.passes == PassSettings(ring: "/etc/hazel/keys/ring.json", key: .file("/secret/pass.key"), days: 30))
        #expect(configuration.imports.watch == "/etc/hazel/in")
    }

    @Test("declares how the files of other systems are written")
    func imports() throws {
        let configuration = try Samples.read(Samples.small + """

            import:
              profiles:
                - name: clinic
                  form: csv
                  complete: yes
                  delimiter: ";"
                  dates: dd/mm/yyyy
                  columns: {appointment_id: Booking ref}
                  statuses: {Did not want it: cancelled}
                - {name: groups, form: calendar, files: "*.ics", service: speech-therapy, person-property: x-person, minutes: 60}
            """)
        guard case .csv(let csv)? = configuration.imports.profile("clinic")?.form,
              case .calendar(let calendar)? = configuration.imports.profile("groups")?.form else { throw Absent() }
        #expect(csv.delimiter == .semicolon)
        #expect(csv.dates == CSVProfile.DateForm("dd/mm/yyyy"))
        #expect(csv.columns == [.appointment: "Booking ref"])
        #expect(csv.statuses == ["Did not want it": .cancelled])
        #expect(calendar.fixedService == Service.ID("speech-therapy"))
        #expect(calendar.personProperty == "X-PERSON")
        #expect(configuration.imports.profile(forFile: "clinic-2026.CSV")?.name == "clinic")
        #expect(configuration.imports.profile(forFile: "week.ics")?.complete == false)
        #expect(configuration.imports.profile(forFile: "notes.txt") == nil)
    }

    @Test("prints the day's list")
    func paper() throws {
        let text = Samples.small + "\npaper: {opening: 8:05, before-opening: 15, days: [MO, SA], printer: [lp, -d, office]}"
        #expect(try Samples.read(text).paper == PaperSettings(opening: 485, before: 15, weekdays: [1, 6], to: .command(["lp", "-d", "office"])))
    }

    @Test("is moved to another folder as a whole")
    func moved() throws {
        let configuration = try Samples.read(Samples.small + """

            state: data
            socket: {path: data/hazel.sock}
            passes: {ring: data/ring.json, key: {file: /secret/key}}
            import: {watch: data/in}
            paper: {opening: 09:00, folder: data/paper}
            """).keeping(in: "/home/someone/demo")
        #expect(configuration.state == "/home/someone/demo")
        #expect(configuration.socket.path == "/home/someone/demo/hazel.sock")
        #expect(configuration.passes.ring == "/home/someone/demo/ring.json")
        #expect(configuration.passes.key == .file("/secret/key"))
        #expect(configuration.imports.watch == "/home/someone/demo/in")
        #expect(configuration.paper?.to == .folder("/home/someone/demo/paper"))
    }

    struct Absent: Error {}
}
