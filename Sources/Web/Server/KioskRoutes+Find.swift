import Hummingbird
import Reception
import Signposting

/// Finding help: by need, by who it is for, by typing, and by a letter.
extension KioskRoutes {
    func find(_ call: KioskCall) async throws -> Response {
        await signposted(call) { .page(pages.find(call.screen, $0.finder, from: call.from)) }
    }

    /// A card of the tree: the cards under it, or what fits.
    func need(_ call: KioskCall) async throws -> Response {
        try await signposted(call) { signposts in
            let needs = signposts.finder.needs
            guard let need = needs.need(Need.ID(try call.part("need"))) else { throw DeskError(.notFound, cause: "no such need") }
            if need.door != nil { return privately(call) }
            guard needs.children(of: need.id).isEmpty else {
                return .page(pages.find(call.screen, signposts.finder, under: need, from: call.from))
            }
            let answers = signposts.finder.answers(to: need, open: signposts.isOpen(at: call.moment.wall))
            return found(call, signposts, Pages.Found(
                answers, title: need.text(call.screen.manner.lang), via: need.id.rawValue, back: pages.back(from: need, call.screen)))
        }
    }

    /// Who it is for, then how old a child is.
    func findWho(_ call: KioskCall) async throws -> Response {
        try await signposted(call) { signposts in
            guard let asker = try call.asker() else { return .page(pages.findWho(call.screen, from: call.from)) }
            if asker.role == .child { return .page(pages.findAge(call.screen)) }
            let answers = signposts.finder.answers(for: asker, open: signposts.isOpen(at: call.moment.wall))
            return found(call, signposts, Pages.Found(answers, via: Uptake.who.rawValue, back: .find(call.kiosk.id, .who, call.screen.manner)))
        }
    }

    /// What was typed. It stands in no address, and what found nothing is kept without whatever looks personal.
    func findWords(_ call: KioskCall) async throws -> Response {
        await signposted(call) { signposts in
            let typed = call.fields.all("letters").joined().prefix(Self.longestSearch).trimmingSpaces
            guard !typed.isEmpty else { return .page(pages.findWords(call.screen)) }
            let lang = call.screen.manner.lang
            let answers = signposts.finder.find(typed, language: lang, open: signposts.isOpen(at: call.moment.wall))
            if answers.isEmpty { await note(unfound: typed, signposts.finder, at: call) }
            return found(call, signposts, Pages.Found(answers, via: Uptake.words.rawValue, back: .find(call.kiosk.id, .words, call.screen.manner)))
        }
    }

    func findLetters(_ call: KioskCall) async throws -> Response {
        await signposted(call) { .page(pages.findLetters(call.screen, $0.finder.letters, from: call.from)) }
    }

    /// What a word on a letter means, and who can help with it.
    func findLetter(_ call: KioskCall) async throws -> Response {
        try await signposted(call) { signposts in
            guard let letter = signposts.finder.letters.letter(Letter.ID(try call.part("letter"))) else {
                throw DeskError(.notFound, cause: "no such letter")
            }
            let answers = signposts.finder.answers(to: letter, open: signposts.isOpen(at: call.moment.wall))
            return found(call, signposts, Pages.Found(
                answers, title: letter.word, meaning: letter.meaning(call.screen.manner.lang), via: FindStep.via(letter.id),
                back: .find(call.kiosk.id, .letters, call.screen.manner)))
        }
    }

    /// The card of a service that may be named; of every other there is none.
    func findService(_ call: KioskCall) async throws -> Response {
        try await signposted(call) { signposts in
            let card = try card(call, in: signposts)
            await count(call.uptake(.seen, in: signposts))
            return .page(pages.card(call.screen, card, opening: signposts.opening(of: card, at: call.moment.wall), at: call.moment.wall, via: call.via))
        }
    }

    /// Something private: the doors, or what is behind one.
    func findPrivate(_ call: KioskCall) async throws -> Response {
        if call.fields["door"] != nil { await count(Uptake(theme: Uptake.sensitive, outcome: .seen)) }
        return privately(call)
    }

    private func privately(_ call: KioskCall) -> Response {
        guard let door = call.fields["door"].flatMap(PrivateDoor.init(rawValue:)) else { return .page(pages.privately(call.screen)) }
        return .page(pages.privately(call.screen, behind: door, contact: parts.signposts()?.finder.behind(door).first))
    }

    /// A service by the address, where it may be named.
    func card(_ call: KioskCall, in signposts: Signposts) throws -> ServiceCard {
        guard let card = signposts.card(Service.ID(try call.part("service"))) else { throw DeskError(.notFound, cause: "no such service") }
        return card
    }

    private func found(_ call: KioskCall, _ signposts: Signposts, _ found: Pages.Found) -> Response {
        .page(pages.found(call.screen, found, in: signposts, at: call.moment.wall))
    }

    /// With the directory as it is now; before it has been read, a person helps.
    func signposted(_ call: KioskCall, _ answer: (Signposts) async throws -> Response) async rethrows -> Response {
        parts.mail.opened(at: call.kiosk.id, leaving: nil)
        guard let signposts = parts.signposts() else { return .page(pages.findNotReady(call.screen)) }
        return try await answer(signposts)
    }

    /// More characters than this are nobody's search.
    private static let longestSearch = 200
}

extension KioskCall {
    /// A part of the path, with its escapes read.
    func part(_ name: String) throws -> String {
        guard let text = parts[name], !text.isEmpty else { throw DeskError(.notFound, cause: "the address has no \(name)") }
        return text
    }

    /// Through which card of the tree, or other way, a service was found; a closed code.
    var via: String? { (fields["via"] ?? query["via"]).flatMap { $0.utf8.count <= 60 ? $0 : nil } }

    /// For whom a family looks; `nil` where it has not said so.
    fileprivate func asker() throws -> Asker? {
        if !(fields["age"] ?? "").isEmpty {
            let from = try number("age", within: 0...25)
            guard let band = Pages.ages.first(where: { $0.contains(from) }) else { return nil }
            return Asker(age: Double(band.lowerBound + band.upperBound + 1) / 2)
        }
        if let birthday = fields.number("turning").flatMap(Asker.Birthday.init(rawValue:)) { return Asker(turning: birthday) }
        return fields["role"].flatMap(Asker.Role.init(rawValue:)).map { Asker(role: $0) }
    }

    /// A step of this family, as it is counted.
    func uptake(_ outcome: Uptake.Outcome, in signposts: Signposts) -> Uptake {
        let lang = screen.manner.lang
        if let letter = via.flatMap(FindStep.letter(in:)) { return Uptake(theme: Uptake.letters, need: letter.rawValue, language: lang, outcome: outcome) }
        if via == Uptake.who.rawValue { return Uptake(theme: Uptake.who, language: lang, outcome: outcome) }
        guard let need = via.flatMap({ signposts.finder.needs.need(Need.ID($0)) }) else {
            return Uptake(theme: Uptake.words, language: lang, outcome: outcome)
        }
        let theme = signposts.finder.needs.path(to: need)[0].id.rawValue
        return Uptake(theme: Uptake.Theme(theme), need: need.id.rawValue, language: lang, outcome: outcome)
    }
}

extension StringProtocol {
    /// Without spaces at either end.
    fileprivate var trimmingSpaces: String {
        let start = drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
