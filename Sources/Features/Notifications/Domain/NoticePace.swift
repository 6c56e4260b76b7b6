import Kernel

/// When a member wants to be told that something waits. Today's page shows it all the same,
/// whatever was chosen; letters she cannot do without (an invitation, a forgotten password) always
/// leave at once.
package enum NoticePace: String, Labelled {
  case atOnce, morningDigest, none

  package var label: String {
    switch self {
    case .atOnce: "Tout de suite"
    case .morningDigest: "Une seule lettre, le matin"
    case .none: "Jamais par courriel"
    }
  }

  package var explanation: String {
    switch self {
    case .atOnce: "Une lettre pour chaque nouvelle."
    case .morningDigest:
      "À sept heures, ce qui est arrivé depuis la veille. Rien, si rien n’est arrivé."
    case .none: "Les nouvelles restent sur la page Aujourd’hui."
    }
  }
}
