public import Reception

/// Speaks at the kiosks of one hub, at each one thing at a time.
public actor Speech {
    private let plan: SpeechPlan
    private var current: [Kiosk.ID: Saying] = [:]
    private var count = 0

    private struct Saying {
        let number: Int
        let task: Task<SpeechResult, Never>
    }

    /// - Parameters:
    ///   - outputs: What the hub itself plays on. At a kiosk that is not among them, the page plays.
    ///   - cache: Where fixed sentences are kept. Without one each is made anew.
    ///   - pause: Waits between two looks at the headset while something personal is spoken.
    public init(
        outputs: [Kiosk.ID: SpeechOutput], maker: SpeechMaker = SpeechMaker(), cache: SpeechCache? = nil,
        pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        plan = SpeechPlan(outputs: outputs, maker: maker, cache: cache, pause: pause)
    }

    /// Says something, and answers when it has been said. Whatever was being said at the kiosk stops first (EN 301 549 5.1.3.5).
    public func say(_ utterance: Utterance, at kiosk: Kiosk.ID, volume: Volume = .usual) async -> SpeechResult {
        let earlier = current[kiosk]?.task
        earlier?.cancel()
        let task = Task { [plan] in
            // Only when the player has ended, the device is free.
            _ = await earlier?.value
            return await plan.say(utterance, at: kiosk, volume: volume)
        }
        count += 1
        let number = count
        current[kiosk] = Saying(number: number, task: task)
        let result = await withTaskCancellationHandler { await task.value } onCancel: { task.cancel() }
        if current[kiosk]?.number == number { current[kiosk] = nil }
        return result
    }

    /// Makes the sound of something for a page that keeps it, and plays nothing. What is personal is never given away like this.
    public nonisolated func file(of utterance: Utterance, volume: Volume = .usual) async -> SpeechResult {
        await plan.file(of: utterance, volume: volume)
    }

    /// Stops what is being said at a kiosk, as every touch does. When it returns, nothing is heard any more.
    public func stop(at kiosk: Kiosk.ID) async {
        guard let task = current[kiosk]?.task else { return }
        task.cancel()
        _ = await task.value
    }

    /// Stops everywhere.
    public func stop() async {
        for kiosk in current.keys { await stop(at: kiosk) }
    }
}
