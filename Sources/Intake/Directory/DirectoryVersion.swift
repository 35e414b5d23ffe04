/// The form in which a feed describes its services.
///
/// Pages of 3.0 hold their items in `contents`, those of 1.0 in `content`. A service alone is told by the fields that only
/// one of the forms has.
public enum DirectoryVersion: String, Sendable, Codable, CaseIterable {
    /// Open Referral UK 3.0, a profile of HSDS 3.0.
    case uk3 = "HSDS-UK-3.0"
    /// Human Services Data Specification 3.0.
    case hsds3 = "HSDS-3.0"
    /// Open Referral UK 1.0, still live in many feeds.
    case uk1 = "ORUK-1.0"

    /// The version that the answer to `GET /` names.
    init?(named text: String) {
        let text = text.uppercased()
        if text.contains("UK") { self = text.contains("1.0") || text.contains("V1") ? .uk1 : .uk3; return }
        guard text.hasPrefix("3.") || text.contains("HSDS-3") else { return nil }
        self = .hsds3
    }

    /// The version of one service by its fields.
    init(of service: LooseJSON) {
        if service.has(anyOf: Self.onlyOne) { self = .uk1 } else { self = service.has(anyOf: Self.onlyHSDS) ? .hsds3 : .uk3 }
    }

    private static let onlyOne = [
        "service_taxonomys", "service_taxonomies", "regular_schedules", "holiday_schedules", "eligibilities", "eligibilitys",
        "fundings", "attending_type", "attending_access", "deliverable_type",
    ]
    /// Fields of a service that the UK profile leaves out.
    private static let onlyHSDS = [
        "alternate_name", "interpretation_services", "application_process", "fees_description", "wait_time",
        "eligibility_description", "licenses", "program", "program_id", "phones", "required_documents",
    ]
}
