import Kernel

/// What an organisation that may not validate an eligibility is told.
package enum PrescriptionMessages {
  package static let notAuthorised = UserMessage(
    "Seul un prescripteur habilité valide l’éligibilité.",
    detail:
      "Demander à un prescripteur habilité, ou transmettre la liste des critères à l’employeur.")
  package static let reasonNeeded = UserMessage(
    "Dire pourquoi enregistrer sans toutes les preuves.",
    detail: "Par exemple\u{A0}: attestation demandée le 20 novembre.", field: "raison")
}
