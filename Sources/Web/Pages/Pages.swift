import Mustache
public import Reception
public import Signposting
import Statistics
public import Words

/// All pages: a model goes in, HTML comes out. Nothing is asked of the desk or the clock here.
///
/// A page is a template (`assets/templates`), a model, and the texts of one language. Templates escape whatever they insert.
public struct Pages: Sendable {
    let centre: Centre
    let languages: Languages
    /// The centre's own safeguarding notice, by language.
    let visitorNotice: [String: String]
    let symbols = Symbols()
    let tokens = TokenDrawing()
    /// Whether the board is simulated: then staff's pages lead to it.
    var isSimulated = false
    var isSynced = false
    /// Whether somebody may see exact counts: then managers' pages lead to them.
    var showsExact = false
    /// Finds ways on the centre's plan; `nil` where it has none.
    var finder: WayFinder?
    /// The numbers on the page "something private".
    public var helplines = Helplines()
    /// Who is on duty on the services of this building.
    public var duty = DutyRota()
    /// The centre's clock and holidays, by which its own hours are told.
    public var calendar: OpeningCalendar
    /// What is said of the thresholds of figures, below each table.
    public var rounding = Disclosure.usual.says
    private let library: MustacheLibrary

    /// Reads all templates.
    /// - Parameter visitorNotice: the centre's own safeguarding notice, by language; without it there is one of ours.
    /// - Throws: ``PageError`` where a template is missing or malformed.
    public init(centre: Centre, languages: Languages, visitorNotice: [String: String] = [:]) throws {
        (self.centre, self.languages, self.visitorNotice) = (centre, languages, visitorNotice)
        calendar = OpeningCalendar(zone: centre.zone)
        library = MustacheLibrary(templates: try Dictionary(uniqueKeysWithValues: PageTemplate.allCases.map {
            ($0.rawValue, try Self.template($0.rawValue))
        }))
    }

    /// The languages that the kiosk offers; English where the centre names none that there is.
    var offered: [Language] {
        let offered = languages.offered(centre.languages)
        return offered.isEmpty ? [languages.language("en")] : offered
    }

    /// What texts of the centre's own can be written in.
    var offeredCodes: [String] { offered.map(\.code) }

    func render(_ template: PageTemplate, in language: Language, frame: some Sendable, _ model: some Sendable) -> String {
        let context = PageContext(texts: Texts(language: language), frame: frame, model: model)
        return library.render(context, withTemplate: template.rawValue) ?? ""
    }

    private static func template(_ name: String) throws -> MustacheTemplate {
        guard let text = Assets.text(named: "templates/\(name).mustache") else { throw PageError.missing(name) }
        do {
            return try MustacheTemplate(string: text)
        } catch {
            throw PageError.malformed(name, reason: "\(error)")
        }
    }
}
