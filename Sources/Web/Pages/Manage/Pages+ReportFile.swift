import Words

extension Pages {
    /// The report as one file: what it looks like stands in it, and it asks nobody for anything.
    public func reportFile(_ glance: Glance) -> String {
        report(glance).replacing(#/<link rel="stylesheet" href="\/staff\/assets\/([^"]+)">\n/#) { match in
            // A style sheet of ours closes no element of the page.
            "<style>\n\(Assets.text(named: String(match.1)) ?? "")</style>\n"
        }
    }
}
