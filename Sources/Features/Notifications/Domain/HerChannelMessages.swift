import Kernel

package enum HerChannelMessages {
  package static let unknown = UserMessage(
    "Choisissez une réponse.", detail: "Touchez l’une des réponses de la liste.", field: "moyen")

  package static func missing(_ channel: HerChannel) -> UserMessage {
    channel == .text
      ? UserMessage(
        "Votre numéro de téléphone n’est pas écrit ici.",
        detail: "Donnez-le à la personne qui vous aide, ou choisissez autre chose.", field: "moyen")
      : UserMessage(
        "Votre adresse de courriel n’est pas écrite ici.",
        detail: "Donnez-la à la personne qui vous aide, ou choisissez autre chose.", field: "moyen")
  }
}
