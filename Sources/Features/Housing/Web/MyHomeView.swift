import Domain
import Kernel
import UseCases
import WebSupport

/// « Mon logement », in her own space: where, since when, what was said, what comes. One idea a
/// sentence.
func homeIdea(_ home: MyHome) -> HTML? {
  guard !home.isEmpty || !home.told.isEmpty else { return nil }
  let told: HTML? = home.told.first.map {
    """
    <p>Le \(French.day($0.on)), on a parlé de votre logement\u{A0}:</p>\
    <blockquote class="voice s"><p>«\u{A0}\($0.words)\u{A0}»</p></blockquote>
    """
  }
  return idea(
    "f-chez-moi", "Mon logement", .home, "\(sentences(MyHomeSentences.of(home)))\(told)")
}

/// Plain sentences about her home.
enum MyHomeSentences {
  static func of(_ home: MyHome) -> [String] {
    var words: [String] = []
    if let place = home.place {
      words.append("Vous dormez ici\u{A0}: \(place).")
      if let since = home.since { words.append("Depuis le \(French.day(since)).") }
    }
    for measure in home.measures {
      words.append("Vous avez une aide pour votre logement\u{A0}: \(measure).")
    }
    if let day = home.leaseIsHersSince {
      words.append("Le bail est à votre nom depuis le \(French.day(day)).")
      words.append("Un bail est le papier qui dit que vous habitez là.")
      words.append("Votre adresse ne change pas.")
    }
    if let day = home.nextReview {
      words.append("Un rendez-vous pour parler de votre logement est prévu le \(French.day(day)).")
    }
    if !home.measures.isEmpty {
      words.append("Si quelque chose ne va pas, dites-le. Ce n’est pas une faute.")
    }
    return words
  }
}
