import Foundation
import Testing
@testable import Intake

@Suite struct CSVWriterTests {
    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("two\nlines", "\"two\nlines\""), (" kept ", "\" kept \""),
        ("=1+1", "'=1+1"), ("+44 7700 900123", "'+44 7700 900123"), ("-5", "'-5"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"),
        ("\rx", "\"'\rx\""), ("\r\nx", "\"'\r\nx\""), ("=\"a\",b", "\"'=\"\"a\"\",b\""), ("", ""), ("a=b", "a=b"),
    ])
    func fieldsAreQuotedAndFormulasAreNot(_ text: String, _ expected: String) {
        #expect(CSVWriter().record([text]) == expected + "\r\n")
    }

    @Test func theDelimiterInUseIsTheOneThatIsQuoted() {
        #expect(CSVWriter(delimiter: .semicolon).record(["a,b", "c;d"]) == "a,b;\"c;d\"\r\n")
    }

    @Test func whatIsWrittenIsReadAgain() {
        let fields = [["Zoë \"Z\"", "a\r\nb", ",;\t"], ["", " x ", "ش"]]
        var splitter = CSVSplitter(delimiter: CSVProfile.Delimiter.comma.byte)
        splitter.append(CSVWriter().file(fields, mark: true))
        #expect(splitter.next(final: true) == .record(line: 1, fields: fields[0], legacy: false))
        #expect(splitter.next(final: true) == .record(line: 3, fields: fields[1], legacy: false))
        #expect(splitter.next(final: true) == nil)
    }

    @Test func whateverIsWrittenIsReadAgain() {
        let alphabet: [Character] = ["a", "\"", ",", "\n", "\r", "\r\n", " ", "é", "ك", "0"]
        var generator = SystemRandomNumberGenerator()
        let records = (0..<500).map { _ in
            (0..<4).map { _ in "x" + String((0..<Int.random(in: 0..<8, using: &generator)).compactMap { _ in alphabet.randomElement() }) }
        }
        let bytes = Array(CSVWriter().file(records))
        for piece in [1, 5, 1000, bytes.count] {
            var splitter = CSVSplitter(delimiter: CSVProfile.Delimiter.comma.byte)
            var read: [[String]] = []
            for start in stride(from: 0, to: bytes.count, by: piece) {
                let end = min(start + piece, bytes.count)
                splitter.append(bytes[start..<end])
                while case .record(_, let fields, false)? = splitter.next(final: end == bytes.count) { read.append(fields) }
            }
            #expect(read == records)
        }
    }
}
