import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The platform adds a structure no register lists, such as a shelter, and may invite its first
/// administrator.
package struct CreateStructure: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package struct Wanted: Sendable {
    package var name: String
    package var kind: StructureKind?
    package var territory: ID<Territory>?
    package var postcode: String
    package var city: String
    /// The association or group that holds it, by its name; empty when none is known.
    package var groupName: String
    /// Empty to invite nobody yet.
    package var administratorEmail: String

    package init(
      name: String, kind: StructureKind?, territory: ID<Territory>?, postcode: String,
      city: String, groupName: String, administratorEmail: String
    ) {
      self.name = name
      self.kind = kind
      self.territory = territory
      self.postcode = postcode
      self.city = city
      self.groupName = groupName
      self.administratorEmail = administratorEmail
    }
  }

  package func callAsFunction(_ wanted: Wanted, by platform: Account) async throws
    -> ID<Structure>
  {
    var messages: [UserMessage] = []
    if !(2...120).contains(wanted.name.count) {
      messages.append(AccountsRefusals.structureNameMissing)
    }
    if wanted.kind == nil { messages.append(AccountsRefusals.kindMissing) }
    let email = Email(wanted.administratorEmail)
    if email == nil, !wanted.administratorEmail.isEmpty {
      messages.append(AccountsRefusals.emailUnreadable)
    }
    guard messages.isEmpty, let kind = wanted.kind else { throw Refusal.invalid(messages) }
    let created = Structure(
      id: dependencies.newID(), kind: kind, name: wanted.name, territory: wanted.territory,
      place: Place(postcode: wanted.postcode, city: wanted.city))
    let newGroup = StructureGroup(id: dependencies.newID(), name: wanted.groupName)
    let now = dependencies.now()
    let delivery = InvitationDelivery(dependencies)
    let invitation = email.map { email in
      MemberInvitation(
        id: dependencies.newID(), structure: created.id, email: email,
        role: AccountRole.offered(in: kind.family, byAdministrator: true).first ?? .member,
        isAdministrator: true, invitedBy: platform.id, invitedAt: now)
    }
    try await dependencies.database.write { session in
      var structure = created
      if !newGroup.name.isEmpty {
        structure.group = try PrescriberStore.group(named: newGroup, session: session)
      }
      if let territory = structure.territory,
        try StructureStore.territory(territory, in: session) == nil
      {
        throw Refusal.invalid(AccountsRefusals.territoryUnknown)
      }
      try StructureStore.insert(structure, in: session)
      try DirectoryVersions.bump(.employers, in: session)
      try Journal.append(
        JournalEvent(.structureCreated), about: .structure(structure.id),
        by: .account(platform.id), at: now, in: session)
      guard let invitation else { return }
      try delivery.send(
        invitation, to: structure, inviter: TeamActor.platform(platform).name, in: session)
      try Journal.append(
        JournalEvent(
          .memberInvited, [.role: invitation.role.code, .state: "administrateur"]),
        about: .structure(structure.id), by: .account(platform.id), at: now, in: session)
    }
    return created.id
  }
}
