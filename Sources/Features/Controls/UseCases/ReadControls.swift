import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The controls a DDETS opened, or those of one employer.
package struct ReadControls: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package struct Desk: Sendable {
    package let viewer: ControlViewer
    package let controls: [(control: EmployerControl, name: String)]
    package let today: Day
  }

  package struct Sheet: Sendable {
    package let viewer: ControlViewer
    package let control: EmployerControl
    package let structure: Structure
    package let prescriptions: [SampledPrescription]
    /// Names, for the employer only: the State reads papers, not files.
    package let names: [ID<Person>: String]
    package let today: Day
  }

  package func callAsFunction(for member: Member) async throws -> Desk {
    let viewer = try ControlAccess.viewer(member)
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let controls =
        switch viewer {
        case .authority(let territory):
          try ControlStore.list(in: territory, of: nil, session: session)
        case .employer(let structure):
          try ControlStore.list(in: nil, of: structure, session: session)
        }
      return Desk(viewer: viewer, controls: controls, today: today)
    }
  }

  package func callAsFunction(
    _ campaign: ID<ControlCampaign>, _ structure: ID<Structure>, for member: Member
  ) async throws -> Sheet {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let (control, viewer) = try ControlAccess.open(
        campaign, structure, for: member, in: session)
      guard let place = try StructureStore.load(structure, in: session) else {
        throw Refusal.notFound
      }
      let drawn = try ControlProofStore.prescriptions(of: campaign, structure, in: session)
      var names: [ID<Person>: String] = [:]
      if case .employer = viewer {
        names = try PeopleStore.disclosed(
          drawn.map(\.person), to: member, on: today, in: session
        ).mapValues(\.name)
      }
      return Sheet(
        viewer: viewer, control: control, structure: place, prescriptions: drawn, names: names,
        today: today)
    }
  }
}
