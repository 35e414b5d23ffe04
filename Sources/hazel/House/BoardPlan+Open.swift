import Hardware

extension BoardPlan {
    /// The lines of this board: the kernel's, or those that are drawn on a page.
    func open() -> any Lines { profile == .simulated ? SimulatedLines(lines) : KernelLines() }
}
