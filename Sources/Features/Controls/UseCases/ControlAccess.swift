import Domain
import Kernel
import SQL
import Store

/// Who a control is open to: the DDETS of the territory, and the employer itself.
package enum ControlViewer: Sendable, Hashable {
  case authority(ID<Territory>)
  case employer(ID<Structure>)

  init?(_ member: Member) {
    if member.structureKind == .ddets, let territory = member.territory {
      self = .authority(territory)
    } else if EmployerKindRules(member.structureKind).isControlled {
      switch member.role {
      case .member, .headOfService, .coordinator: self = .employer(member.structure)
      case .technicalSupervisor, .volunteer, .institution: return nil
      }
    } else {
      return nil
    }
  }
}

enum ControlAccess {
  /// - Throws: `Refusal.notFound` for whoever may not know of it.
  static func viewer(_ member: Member) throws -> ControlViewer {
    guard let viewer = ControlViewer(member) else { throw Refusal.notFound }
    return viewer
  }

  static func open(
    _ campaign: ID<ControlCampaign>, _ structure: ID<Structure>, for member: Member,
    in session: any SQLSession
  ) throws -> (EmployerControl, ControlViewer) {
    let viewer = try viewer(member)
    guard let control = try ControlStore.load(campaign, structure, in: session) else {
      throw Refusal.notFound
    }
    switch viewer {
    case .authority(let territory) where territory == control.campaign.territory: break
    case .employer(let own) where own == structure: break
    case .authority, .employer: throw Refusal.notFound
    }
    return (control, viewer)
  }

  /// The same, for what only one side may do.
  static func asAuthority(
    _ campaign: ID<ControlCampaign>, _ structure: ID<Structure>, _ member: Member,
    in session: any SQLSession
  ) throws -> EmployerControl {
    let (control, viewer) = try open(campaign, structure, for: member, in: session)
    guard case .authority = viewer else { throw Refusal.notFound }
    return control
  }

  static func asEmployer(
    _ campaign: ID<ControlCampaign>, _ structure: ID<Structure>, _ member: Member,
    in session: any SQLSession
  ) throws -> EmployerControl {
    let (control, viewer) = try open(campaign, structure, for: member, in: session)
    guard case .employer = viewer else { throw Refusal.notFound }
    return control
  }

  static func refused(_ change: () throws(ControlRefusal) -> EmployerControl) throws
    -> EmployerControl
  {
    do { return try change() } catch { throw Refusal.invalid(error.message) }
  }

  static func save(_ control: EmployerControl, in session: any SQLSession) throws {
    guard try ControlStore.update(control, in: session) else {
      throw Refusal.changedMeanwhile(
        UserMessage("Quelqu’un a changé ce contrôle entre-temps.", detail: "Le relire d’abord."))
    }
  }

  static func journal(
    _ kind: JournalKind, _ structure: ID<Structure>, _ member: Member, _ moment: Moment,
    _ facts: [JournalFact: String] = [:], in session: any SQLSession
  ) throws {
    try Journal.append(
      JournalEvent(kind, facts), about: .structure(structure), by: JournalActor(member),
      at: moment.instant, in: session)
  }
}
