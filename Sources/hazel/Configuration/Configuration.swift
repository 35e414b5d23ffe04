import Hardware
import Logging
import Reception
import Signposting
import Web

/// All that a centre decides about its hub: what the main file in `Config/` says, read and checked as a whole.
///
/// Paths are absolute, or relative to where the program runs: those in the file are relative to the file.
struct Configuration: Sendable {
    /// The file that it was read from.
    var file: String
    var centre: Centre
    /// Which service of the directory stands behind a service of the centre: ids of Open Referral UK.
    var directoryIDs: [Service.ID: String]
    /// Where the hub itself speaks, by kiosk.
    var speech: [Kiosk.ID: SpeechOutput]
    /// The lamps, buttons and other lines; `nil` for a hub without any.
    var board: BoardPlan?
    var scanners: [ScannerSettings]
    var printers: [PrinterSettings]
    var directory: DirectorySettings?
    /// `nil` where families are shown no way.
    var plan: PlanSettings?
    /// The centre's clock and holidays, by which opening hours are worked out.
    var opening: OpeningCalendar
    /// The folder of the database and of what the hub itself makes.
    var state: String
    var socket: SocketSettings
    var listen: ListenSettings
    var passes: PassSettings
    var imports: ImportSettings
    /// `nil` where no list is printed by itself.
    var paper: PaperSettings?
    var lookUp: LookUpSettings
    /// How many working days a family waits that asks to be contacted, before staff are warned.
    var answerWithin = 3
    /// The numbers on the page "something private".
    var helplines = Helplines()
    /// Who is shown as on duty.
    var duty = DutyRota()
    /// What whoever is here for work must read, by language; where it is empty, a notice of Hazel's own.
    var visitorNotice: [String: String]
    /// `nil` where nothing leaves the centre.
    var caseStore: CaseStoreSettings?
    var csvDrop: CSVDropSettings?
    var fhir: FHIRSettings?
    /// How safe figures are, who may see exact ones, and where they are put.
    var statistics = StatisticsSettings()
    var clockTrust: ClockTrust
    /// What is run when a party that waits in its car is called; `nil` where somebody fetches it.
    var carHook: Program?
    var logLevel: Logger.Level
    /// The files that the demo centre reads once a day; `nil` in every other centre.
    var demo: [DemoFile]?
}

extension Configuration {
    /// Whom what happens here is sent to, as the store names them; empty where nothing leaves the centre.
    var receivers: Set<String> {
        let all = [
            caseStore.map { _ in CaseStoreSettings.receiver }, csvDrop.map { _ in CSVDropSettings.receiver }, fhir.map { _ in FHIRSettings.receiver },
        ]
        return Set(all.compactMap(\.self))
    }
}
