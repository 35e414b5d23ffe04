import Reception
import Testing

@testable import Signposting

@Suite struct WayFinderTests {
    @Test func theStepsAreWhatOneSeesOnTheWay() throws {
        let finder = try WayFinder(Plans.demo())
        guard case .way(let way, around: false) = finder.way(from: "entrance" as Kiosk.ID, to: "quiet-room") else { throw Missing() }
        #expect(way.legs.map(\.floor) == [0, 1])
        #expect(way.legs[0].steps.map(\.kind) == [.here, .pass("reception", .right), .turn(.right), .pass("sensory-room", .left), .lift(floor: 1)])
        #expect(way.legs[1].steps.map(\.kind) == [.out(floor: 1), .turn(.left), .arrive("quiet-room", .left)])
    }

    @Test func aPlaceOnTheOtherSideIsOnTheOtherHand() throws {
        let finder = try WayFinder(Plans.demo())
        #expect(steps(finder, "garden-door", "cafe") == [.here, .arrive("cafe", .left)])
        #expect(steps(finder, "garden-door", "clinic-2") == [.here, .arrive("clinic-2", .right)])
        #expect(steps(finder, "garden-door", "garden") == [.here, .arrive("garden", .ahead)])
    }

    @Test func everyPairOfPlacesHasAWayWithoutSteps() throws {
        let plan = try Plans.demo()
        let finder = try WayFinder(plan)
        let places = plan.floors.flatMap(\.spots).compactMap { if case .place(let id) = $0.kind { id } else { nil } }
        #expect(places.count == 15)
        for from in places {
            for to in places where to != from {
                guard case .way(let way, around: false) = finder.way(from: from, to: to) else { throw Missing() }
                #expect(way.isStepFree && !way.legs.isEmpty)
                #expect(way.legs.count == (plan.spot(of: from)?.floor == plan.spot(of: to)?.floor ? 1 : 2))
                #expect(way.legs.allSatisfy { $0.points.count > 1 && $0.steps.count >= 2 })
                #expect(way.legs.last?.points.last == plan.spot(of: to)?.spot.shape.centre)
                #expect(!way.legs.flatMap(\.steps).contains { if case .stairs = $0.kind { true } else { false } })
                guard case .way(let back, _) = finder.way(from: to, to: from) else { throw Missing() }
                #expect(abs(back.cost - way.cost) < 1e-6)
            }
        }
    }

    @Test func aBlockedLiftLeavesOnlyTheStairsAndThatIsSaid() throws {
        let finder = try WayFinder(Plans.demo(), blocked: ["lift-a"])
        guard case .noStepFreeWay(let way?) = finder.way(from: "entrance" as Kiosk.ID, to: "quiet-room") else { throw Missing() }
        #expect(!way.isStepFree)
        #expect(way.legs[0].steps.last?.kind == .stairs(floor: 1))
        #expect(steps(finder, "entrance", "pool")?.last == .arrive("pool", .left))
    }

    @Test func aSecondLiftLeadsRound() throws {
        let near = "<circle id=\"lift-near.0\" cx=\"60\" cy=\"50\" r=\"3\"/><line id=\"corridor-n\" x1=\"60\" y1=\"50\" x2=\"60\" y2=\"49\"/>"
        let ground = Plans.hall + near + "<circle id=\"lift-far.0\" cx=\"150\" cy=\"50\" r=\"3\"/>"
        let upper = """
            <circle id="lift-near.1" cx="60" cy="50" r="3"/><circle id="lift-far.1" cx="150" cy="50" r="3"/>
            <line id="corridor-up" x1="60" y1="50" x2="150" y2="50"/><circle id="place-loft" cx="70" cy="80" r="5"/>
            <line id="door-loft" x1="70" y1="50" x2="70" y2="80"/>
            """
        let plan = try Plans.read(Plans.svg(ground, upper))
        guard case .way(let usual, around: false) = try WayFinder(plan).way(from: "door" as Kiosk.ID, to: "loft"),
              case .way(let round, around: true) = try WayFinder(plan, blocked: ["lift-near"]).way(from: "door" as Kiosk.ID, to: "loft")
        else { throw Missing() }
        #expect(usual.cost < round.cost)
        #expect(round.legs[0].points.last == PlanPoint(150, 50))
        #expect(try WayFinder(plan, blocked: ["lift-near", "lift-far"]).way(from: "door" as Kiosk.ID, to: "loft") == .noStepFreeWay(bySteps: nil))
    }

    @Test func nobodyIsLedThroughAPlace() throws {
        let through = Plans.hall + """
            <line id="door-back" x1="120" y1="5" x2="20" y2="5"/><line id="corridor-back" x1="20" y1="5" x2="20" y2="8"/>
            <circle id="place-store" cx="20" cy="12" r="4"/>
            """
        #expect(Plans.complaints(Plans.svg(through)).contains { $0.contains("place-store: no way leads to it") })
    }

    @Test func aWayWithStepsIsNoneForWheels() throws {
        let steps = Plans.hall.replacing("door-garden", with: "steps-garden")
        guard case .noStepFreeWay(let way?) = try WayFinder(Plans.read(Plans.svg(steps))).way(from: "door" as Kiosk.ID, to: "garden") else { throw Missing() }
        #expect(!way.isStepFree)
    }

    @Test func whatThePlanDoesNotHaveIsUnknown() throws {
        let finder = try WayFinder(Plans.demo())
        #expect(finder.way(from: "entrance" as Kiosk.ID, to: "attic") == .unknown)
        #expect(finder.way(from: "attic" as Kiosk.ID, to: "pool") == .unknown)
        #expect(!finder.knows("attic", "pool") && finder.knows("entrance", "pool"))
        #expect(throws: PlanFault.self) { try WayFinder(Plans.demo(), blocked: ["lift-z"]) }
    }

    private func steps(_ finder: WayFinder, _ kiosk: Kiosk.ID, _ place: Place.ID) -> [Way.Step.Kind]? {
        guard case .way(let way, _) = finder.way(from: kiosk, to: place) else { return nil }
        return way.legs.flatMap(\.steps).map(\.kind)
    }
}

struct Missing: Error {}
