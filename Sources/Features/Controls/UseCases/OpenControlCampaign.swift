import Domain
import Kernel
import SQL
import Store
import Surroundings

/// A DDETS draws employers of its territory, and some self-prescriptions of each.
package struct OpenControlCampaign: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameters:
  ///   - due: the day by which proofs are asked; six weeks from today when nil.
  /// - Returns: how many employers were drawn.
  /// - Throws: `Refusal.invalid` with what does not fit, or when no employer can be drawn.
  package func callAsFunction(
    from: Day?, until: Day?, percent: Int?, due: Day?, by member: Member
  ) async throws -> Int {
    guard case .authority(let territory) = try ControlAccess.viewer(member) else {
      throw Refusal.notFound
    }
    let moment = dependencies.moment
    let campaign = try campaign(territory, from, until, percent, due, moment.today)
    // Drawn before the transaction, which may be run again.
    let seed = dependencies.random()
    let dependencies = dependencies
    return try await dependencies.database.write { session in
      let candidates = Dictionary(
        grouping: try ControlStore.candidates(
          in: territory, over: campaign.period, session: session), by: \.structure)
      let eligible = candidates.filter {
        ControlSampling.isEmployerEligible(selfPrescriptions: $0.value.count)
      }.keys.sorted { $0.text < $1.text }
      guard !eligible.isEmpty else { throw Refusal.invalid(Self.nobody) }
      let drawn = ControlSampling.drawn(
        ControlSampling.employersDrawn(of: eligible.count, percent: campaign.percent),
        of: eligible, seed: seed)
      try ControlStore.insert(campaign, in: session)
      for (position, structure) in drawn.enumerated() {
        let own = candidates[structure] ?? []
        let sample = ControlSampling.drawn(
          ControlSampling.hiresDrawn(of: own.count), of: own, seed: seed &+ UInt64(position + 1))
        let numbered = sample.map {
          (id: dependencies.newID(SampledPrescription.self), candidate: $0)
        }
        try ControlStore.insert(
          EmployerControl(campaign: campaign, structure: structure), numbered, in: session)
        try ControlAccess.journal(
          .controlOpened, structure, member, moment,
          [.count: String(sample.count), .until: campaign.proofsDueOn.description], in: session)
        try ControlMail.send(of: campaign.id, to: structure, dependencies, at: moment, in: session)
        {
          ControlLetters.opened(until: campaign.proofsDueOn, link: $0, to: $1)
        }
      }
      return drawn.count
    }
  }

  private func campaign(
    _ territory: ID<Territory>, _ from: Day?, _ until: Day?, _ percent: Int?, _ due: Day?,
    _ today: Day
  ) throws -> ControlCampaign {
    var messages: [UserMessage] = []
    var period: DayRange?
    if let from, let until {
      period = DayRange(from, until)
      if period == nil {
        messages.append(UserMessage("La fin vient avant le début.", field: "fin"))
      }
    } else {
      messages.append(UserMessage("Donner les deux jours de la période.", field: "debut"))
    }
    let share = percent ?? ControlSampling.usualEmployerShare
    if !ControlSampling.isShareAllowed(share) {
      messages.append(UserMessage("La part va de 20 à 40\u{A0}%.", field: "part"))
    }
    let dueOn = due ?? today.adding(days: ControlCampaign.usualDays)
    if dueOn <= today {
      messages.append(ControlRefusal.dueInPast.message)
    }
    guard messages.isEmpty, let period else { throw Refusal.invalid(messages) }
    return ControlCampaign(
      id: dependencies.newID(), territory: territory, period: period, percent: share,
      openedOn: today, proofsDueOn: dueOn)
  }

  private static let nobody = UserMessage(
    "Aucun employeur n’a au moins deux autoprescriptions suivies d’une embauche dans cette période.",
    detail: "Choisir une période plus longue.", field: "debut")
}
