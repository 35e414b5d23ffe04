import CNCurses
import Foundation
import Testing
@testable import Terminal

struct MailboxTests {
    @Test func `what is posted is there at once, in order, and then gone`() throws {
        let mailbox = try #require(Mailbox())
        #expect(hazel_wait(mailbox.reading, 0) & 2 == 0)
        mailbox.post(.tick)
        mailbox.post(.key(.up))
        #expect(hazel_wait(mailbox.reading, 0) & 2 == 2)
        #expect(mailbox.take().events == [.tick, .key(.up)])
        #expect(mailbox.take().events.isEmpty)
        #expect(hazel_wait(mailbox.reading, 0) & 2 == 0)
    }

    @Test func `more mail than the pipe holds is not lost, and nobody waits`() throws {
        let mailbox = try #require(Mailbox())
        for _ in 0..<100_000 { mailbox.post(.tick) }
        #expect(mailbox.take().events.count == 100_000)
    }

    @Test func `a signal comes as its number, and before is put back after`() throws {
        let mailbox = try #require(Mailbox())
        let before = disposition(SIGWINCH)
        do {
            let signals = ScreenSignals(to: mailbox.signals)
            kill(getpid(), SIGWINCH)
            var file = pollfd(fd: mailbox.reading, events: Int16(POLLIN), revents: 0)
            // The signal itself may interrupt the wait for its message.
            while poll(&file, 1, 10_000) < 0, errno == EINTR {}
            #expect(mailbox.take().signals == [SIGWINCH])
            _ = consume signals
        }
        #expect(disposition(SIGWINCH) == before)
    }

    @Test(arguments: [(UInt32(3), Key.interrupt), (13, .enter), (27, .escape), (127, .backspace), (0x17C, .character("ż")), (0x642, .character("ق"))])
    func `characters are keys`(code: UInt32, key: Key) {
        #expect(Key(character: code) == key)
    }

    @Test func `what is no key is none`() {
        for code: UInt32 in [0, 1, 26, 0x9B, 0xD800, 0x110000, .max] { #expect(Key(character: code) == nil) }
        #expect(Key(curses: KEY_DOWN) == .down)
        #expect(Key(curses: -5) == nil)
    }

    private func disposition(_ signal: Int32) -> UInt {
        var action = sigaction()
        sigaction(signal, nil, &action)
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: UInt.self)
    }
}
