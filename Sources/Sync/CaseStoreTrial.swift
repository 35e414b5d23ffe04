/// Looks at the credentials without using them.
public enum CaseStoreTrial {
    /// - Throws: ``CaseStoreError`` where the certificate, the key or the authority cannot be read.
    public static func of(_ address: CaseStoreAddress) throws { _ = try CaseStoreTLS.configuration(address) }
}
