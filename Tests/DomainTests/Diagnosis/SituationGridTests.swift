import Domain
import Kernel
import Testing

struct SituationGridTests {
  @Test("La grille a huit thèmes de quatre niveaux, sauf Justice qui en a trois")
  func shape() {
    #expect(GridTheme.allCases.count == 8)
    for theme in GridTheme.allCases {
      #expect(theme.levels.count == (theme == .justice ? 3 : 4))
      for level in GridLevel.allCases {
        let exists = theme.levels.contains(level)
        #expect((theme.officialText(level) != nil) == exists)
        #expect((theme.plainText(level) != nil) == exists)
        #expect((theme.advice(level) != nil) == exists)
      }
      #expect(!theme.guideAdvice.isEmpty)
    }
  }

  @Test("Les cellules gardent les mots du guide")
  func officialWords() {
    #expect(GridTheme.french.officialText(.one) == "Analphabète à illettré")
    #expect(GridTheme.housing.officialText(.two) == "Hébergement collectif de type CHRS, CADA...")
    #expect(GridTheme.rights.officialText(.three) == "Connait ses droits et démarches en cours")
    #expect(GridTheme.availability.officialText(.two) == "A organiser")
    #expect(GridTheme.justice.officialText(.three) == "Aucun suivi en cours")
  }

  @Test("Ne pas vouloir en parler est une réponse ; ne rien dire n’en est pas une")
  func answers() {
    let grid = SituationGrid([
      .justice: .doesNotWish, .mobility: .level(.three), .housing: .notYetDiscussed,
    ])
    #expect(grid[.justice] == .doesNotWish)
    #expect(grid[.mobility].level == .three)
    #expect(grid[.housing] == .notYetDiscussed)
    #expect(SituationGrid([.justice: .level(.four)])[.justice] == .notYetDiscussed)
    #expect(SituationGrid([.housing: .notYetDiscussed]).isEmpty)
  }

  @Test("Chaque obstacle a des leviers, avec leur source ; la santé ne se note pas")
  func obstacles() {
    #expect(Obstacle.allCases.count == 13)
    var codes = Set<String>()
    for obstacle in Obstacle.allCases {
      #expect(!obstacle.levers.isEmpty)
      for lever in obstacle.levers {
        #expect(codes.insert(lever.code).inserted, "\(lever.code)")
        #expect(obstacle.lever(lever.code) == lever)
        #expect(!lever.source.label.isEmpty)
      }
    }
    #expect(Obstacle.allCases.filter { !$0.mayBeRecorded } == [.health, .addiction])
    #expect(
      Set(Obstacle.allCases.compactMap(\.payingAgencyTheme)) == Set(PayingAgencyTheme.allCases))
  }
}
