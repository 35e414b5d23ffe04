/// Takes a stream's elements one at a time, and waits no longer than it is told.
actor Turns<Element: Sendable> {
    enum Turn: Sendable { case element(Element), nothing, end }

    private var waiting: [Element] = []
    private var hasEnded = false
    private var taker: (number: Int, continuation: CheckedContinuation<Turn, Never>)?
    private var count = 0

    init(_ stream: AsyncStream<Element>) {
        Task { [weak self] in
            for await element in stream { await self?.put(element) }
            await self?.end()
        }
    }

    func next(within time: Duration) async -> Turn {
        if !waiting.isEmpty { return .element(waiting.removeFirst()) }
        if hasEnded { return .end }
        count += 1
        let number = count
        let clock = Task { [weak self] in
            try? await Task.sleep(for: time)
            await self?.giveUp(number)
        }
        defer { clock.cancel() }
        return await withCheckedContinuation { taker = (number, $0) }
    }

    private func put(_ element: Element) { hand(.element(element)) { waiting.append(element) } }

    private func end() {
        hasEnded = true
        hand(.end) {}
    }

    private func giveUp(_ number: Int) {
        if taker?.number == number { hand(.nothing) {} }
    }

    private func hand(_ turn: Turn, otherwise: () -> Void) {
        guard let taker else { return otherwise() }
        self.taker = nil
        taker.continuation.resume(returning: turn)
    }
}
