import Foundation
import Testing

@testable import Hardware

/// What of the kernel's lines can be tried without a chip. With one: `Tests/bench/test_lines.py`.
@Suite("The kernel's lines")
struct KernelLinesTests {
    @Test("name the libgpiod that was compiled in") func interface() {
        #expect(KernelLines.interface.wholeMatch(of: /libgpiod [12]\.\d+(\.\d+)?.*/) != nil, "\(KernelLines.interface)")
    }

    @Test("are none where there is no chip") func none() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hazel-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let lines = KernelLines(folder: folder.path)
        #expect(try lines.chips().isEmpty)
        #expect(throws: LineFault.noLine(name: "GPIO17", chip: nil)) { try lines.info(LineAddress("GPIO17")) }
        #expect(throws: LineFault.noChip(label: "pinctrl-rp1", there: [])) { try lines.info(LineAddress("GPIO17", on: .only("pinctrl-rp1"))) }
        // What bears a chip's name and is none is told.
        try Data().write(to: folder.appending(path: "gpiochip0"))
        let fault = #expect(throws: LineFault.self) { try lines.chips() }
        #expect(fault?.description.contains("gpiochip0") == true)
    }

    @Test("a folder that is not there has none") func noFolder() throws {
        #expect(try KernelLines(folder: "/nowhere").chips().isEmpty)
    }
}
