import Passes
import Reception
import Signposting
import Words

extension Pages {
    /// What a family takes along of a service: its page as a QR code, and its telephone number in large type.
    /// - Parameter said: what has just been done, as a key of the language files.
    func take(_ screen: Screen, _ card: ServiceCard, hasPrinter: Bool, said: String? = nil) -> String {
        let (screen, language) = settled(screen)
        let phone = card.phones.first?.apart
        let code = card.url.flatMap { try? PassImage(address: $0).svg }
        return render(
            .take, in: language, frame: frame(screen, language, title: language("way.take"), idle: 90),
            TakePage(
                name: card.service.name.apart, phone: phone, phonePicture: symbols.svg("phone"), page: card.url.map { Self.short($0).apart },
                any: phone != nil || card.url != nil, code: code, said: said.map { language($0) },
                print: hasPrinter ? symbols.svg("print") : nil, action: Address.serviceTake(screen.kiosk.id, card.id).text,
                back: Address.find(screen.kiosk.id, .service(card.id), screen.manner).text))
    }

    /// The same on paper, a line each; the first is the title.
    func takeLines(_ screen: Screen, _ card: ServiceCard) -> [String] {
        let (_, language) = settled(screen)
        let phone = card.phones.first.map { [language("take.phone"), $0] } ?? []
        return [card.service.name] + phone + (card.url.map { [language("take.page"), Self.short($0)] } ?? [])
    }

    /// An address as one writes it by hand: without its scheme, and without a slash at the end.
    private static func short(_ address: String) -> String {
        let short = address.split(separator: "//", maxSplits: 1).last.map(String.init) ?? address
        return short.hasSuffix("/") ? String(short.dropLast()) : short
    }
}

struct TakePage: Sendable {
    let name: String
    let phone: String?
    let phonePicture: String
    let page: String?
    let any: Bool
    let code, said, print: String?
    let action, back: String
}
