extension Adjustment {
    /// The categories of the NHS Reasonable Adjustment Flag (DAPB4019): the code is that of the code system
    /// `RA-AdjustmentCategory`.
    public enum Category: String, Sendable, Codable, CaseIterable {
        case communicationSupport = "001"
        case communicationProfessional = "002"
        case contactMethod = "003"
        case informationFormat = "004"
        case additionalCommunication = "005"
        case communityLanguage = "006"
        case additionalSupport = "007"
        case individualCare = "008"
        case environment = "009"
        case additionalNeeds = "010"
        case bespoke = "011"
    }
}

extension Adjustment.Kind {
    /// The category of the Reasonable Adjustment Flag under which a kind falls, so that it can be told to systems that keep the
    /// flag. It says what to do; no category names a diagnosis, and none is to be guessed from it.
    ///
    /// The kinds are ours; their place among the categories is read off the categories' names.
    public var category: Adjustment.Category {
        switch self {
        case .hearingLoop, .lipReading: .communicationSupport
        case .signLanguage: .communicationProfessional
        case .easyRead, .largePrint: .informationFormat
        case .communicationAid: .additionalCommunication
        case .interpreter: .communityLanguage
        case .extraTime, .fetchInPerson, .carer: .additionalSupport
        case .hoist: .individualCare
        case .quietPlace, .lowLight, .stepFree, .waitOutside: .environment
        case .noWaiting, .assistanceAnimal: .additionalNeeds
        case .other: .bespoke
        }
    }
}
