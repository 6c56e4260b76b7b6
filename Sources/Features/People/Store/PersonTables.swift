import Kernel

/// A table that holds something of a person: merging two files moves its rows.
package struct PersonTable: Sendable {
  package enum Conflict: Sendable {
    /// Rows of two files never stand in each other's way.
    case none
    /// A row of the same values may be there already: then the one of the kept file stays, and the
    /// other waits with the merged file. Without a column: one row a person.
    case leave([String])
    /// Numbered in order within these columns: those of the kept file come after.
    case renumber(String)
    /// There may be only one: two files that each have one are not merged.
    case refuse(UserMessage)
  }
  package let name: String
  /// The columns, all of text, that name a row beside `person_id`.
  package let key: [String]
  let conflict: Conflict

  package init(_ name: String, key: [String], conflict: Conflict = .none) {
    self.name = name
    self.key = key
    self.conflict = conflict
  }
}

/// Every table with a `person_id`, of every room. A room that makes one adds it here (a test reads
/// the schema and says which is missing).
package let personTables: [PersonTable] = [
  // People
  PersonTable("wish", key: ["id"]),
  PersonTable(
    "item_note", key: ["item", "structure_id"], conflict: .leave(["item", "structure_id"])),
  PersonTable("circle_member", key: ["id"]),
  PersonTable("circle_request", key: ["id"], conflict: .leave(["account_id"])),
  PersonTable("sharing_agreement", key: ["id"]),
  PersonTable(
    "employer_link", key: ["structure_id", "relation"],
    conflict: .leave(["structure_id", "relation"])),
  // Accounts
  PersonTable("session", key: ["digest"]),
  // Diagnosis
  PersonTable("eligibility_diagnosis", key: ["id"]),
  PersonTable(
    "gathered_criterion", key: ["structure_id", "criterion"],
    conflict: .leave(["structure_id", "criterion"])),
  PersonTable("geiq_diagnosis", key: ["id"]),
  PersonTable("support_assessment", key: ["id"], conflict: .renumber("number")),
  // Exits
  PersonTable(
    "path_exit", key: ["id"], conflict: .leave(["structure_id", "left_on"])),
  PersonTable("after_exit_follow_up", key: ["id"]),
  PersonTable("path_restart", key: ["id"]),
  PersonTable(
    "followed_row", key: ["structure_id", "theme"], conflict: .leave(["structure_id", "theme"])),
  // FollowUp
  PersonTable("goal", key: ["id"]),
  PersonTable("follow_up_step", key: ["id"]),
  PersonTable("support_moment", key: ["id"]),
  PersonTable("theme_carrier", key: ["id"], conflict: .leave(["theme"])),
  PersonTable("referent_period", key: ["circle_member_id", "from_on"]),
  PersonTable("handover", key: ["id"], conflict: .leave([])),
  // Housing
  PersonTable(
    "housing_link", key: ["structure_id", "relation"],
    conflict: .leave(["structure_id", "relation"])),
  PersonTable("housing_measure", key: ["id"]),
  PersonTable("stay", key: ["id"]),
  PersonTable(
    "current_stay", key: [],
    conflict: .refuse(
      UserMessage(
        "Ces deux dossiers ont chacun un séjour en cours.",
        detail: "Une personne dort à un endroit. Faites d’abord noter la sortie de l’un."))),
  PersonTable("household_member", key: [], conflict: .leave([])),
  // JobApplications
  PersonTable("job_application", key: ["id"]),
  // Contracts
  PersonTable("contract", key: ["id"]),
  // Guidance
  PersonTable(
    "envisaged_place", key: ["id"], conflict: .leave(["kept_by", "structure_id", "post_id"])),
  PersonTable("skill_seen", key: ["id"]),
  PersonTable("activity_place", key: ["id"]),
  PersonTable("tapaj_work", key: ["id"]),
  // Meetings
  PersonTable("meeting", key: ["id"]),
  // Notifications
  PersonTable("her_channel", key: ["channel"], conflict: .leave([])),
  PersonTable("her_notice", key: ["id"]),
  // PassIAE
  PersonTable(
    "pass_current", key: [],
    conflict: .refuse(
      UserMessage(
        "Ces deux dossiers portent chacun un PASS IAE.",
        detail: "Une personne n’en a qu’un. Faites d’abord réunir les PASS sur Les emplois."))),
  PersonTable("pass_iae", key: ["id"]),
  // Appointments
  PersonTable("appointment", key: ["id"], conflict: .leave(["slot_id"])),
  PersonTable(
    "appointment_closing", key: ["structure_id", "motive"],
    conflict: .leave(["structure_id", "motive"])),
  PersonTable("appointment_invitation", key: ["id"]),
  PersonTable("appointment_text", key: ["id"]),
  // SIAO
  PersonTable("housing_request", key: ["id"]),
  PersonTable(
    "open_housing_request", key: [],
    conflict: .refuse(
      UserMessage(
        "Ces deux dossiers portent chacun une demande au SIAO.",
        detail: "Retirez d’abord avec elle celle qui n’est plus utile."))),
  // MySpace: one door a person; the kept file's stays when both have one.
  PersonTable("space_access", key: ["handle"], conflict: .leave([])),
]

/// Tables with a `person_id` that a merge leaves alone: codes of ten minutes, and the merges
/// themselves.
package let personTablesLeftAlone: Set<String> = ["link_code"]
