import Domain
import Kernel
import Testing

struct ApplicationMessageTests {
  let message = ApplicationMessage([
    .skills: .init("Elle cultive un potager depuis l’enfance et vend sur les marchés."),
    .steps: .init("Carte de bus obtenue.", speaksAlsoOf: [.mobility]),
    .support: .init(""),
  ])

  @Test("Une partie se voit si tous ses points sont accordés, et ne laisse pas de trace sinon")
  func parts() {
    #expect(message.visible(with: []).isEmpty)
    #expect(message.visible(with: [.skills]).map(\.theme) == [.skills])
    #expect(message.visible(with: [.skills, .stepsTaken]).map(\.theme) == [.skills])
    #expect(
      message.visible(with: [.skills, .stepsTaken, .mobility]).map(\.theme) == [.skills, .steps])
  }

  @Test("Les points d’une partie peuvent tous être proposés à un employeur")
  func everyPartMayBeShared() {
    for item in MessageTheme.allCases.flatMap(\.items) + MessageTheme.otherSubjects {
      #expect(item.mayBeGiven(to: .employer) == .yes)
    }
  }

  @Test("Les conseils signalent la santé, la formule vague et le point oublié, sans bloquer")
  func hints() {
    let found = MessageHints.hints(
      ApplicationMessage([
        .skills: .init("Personne motivée par les diverses opportunités disponibles."),
        .support: .init("Son traitement est en cours, et elle voudrait un rythme progressif."),
        .steps: .init("Carte de bus obtenue et trajet repéré avec elle la semaine passée."),
      ]))
    #expect(found.filter { $0.theme == .skills }.count == 1)
    #expect(found.contains { $0.theme == .support && $0.sentence.contains("traitement") })
    #expect(found.contains { $0.theme == .steps && $0.sentence.contains("mobilité") })
    #expect(MessageHints.hints(message).contains { $0.theme == .support })
  }

  @Test(
    "Treize motifs, chacun avec son code, son libellé officiel, le nôtre et une phrase pour elle")
  func reasons() {
    #expect(
      Set(RefusalReason.allCases.map(\.code)) == [
        "did_not_come", "did_not_come_to_interview", "hired_elsewhere", "training",
        "non_eligible", "not_mobile", "not_interested", "lacking_skills", "incompatible",
        "prevent_objectives", "no_position", "duplicate", "other",
      ])
    for reason in RefusalReason.allCases {
      #expect(!reason.officialLabel.isEmpty && !reason.exampleForHer.isEmpty)
      for word in ["frein", "candidat ", "échec", "abandon", "profil"] {
        #expect(!reason.label.lowercased().contains(word))
        #expect(!reason.exampleForHer.lowercased().contains(word))
      }
    }
    #expect(RefusalReason.offered(to: .geiq).count == 11)
    #expect(RefusalReason.offered(to: .aci).count == 13)
  }

  @Test("Un CV est un PDF entier de 5 Mo au plus, quel que soit son nom")
  func cv() throws {
    let pdf = Array("%PDF-1.7\n…\n%%EOF\n".utf8)
    #expect(try CurriculumVitae(name: "cv.pdf", bytes: pdf).bytes == pdf)
    #expect(throws: CurriculumVitae.Problem.notPDF) {
      try CurriculumVitae(name: "cv.pdf", bytes: Array("MZ programme".utf8))
    }
    #expect(throws: CurriculumVitae.Problem.notPDF) {
      try CurriculumVitae(name: "cv.pdf", bytes: Array(pdf.dropLast(6)))
    }
    #expect(throws: CurriculumVitae.Problem.empty) {
      try CurriculumVitae(name: "cv.pdf", bytes: [])
    }
    let heavy = pdf + [UInt8](repeating: 0, count: CurriculumVitae.mostBytes)
    #expect(throws: CurriculumVitae.Problem.tooLarge) {
      try CurriculumVitae(name: "cv.pdf", bytes: heavy)
    }
  }
}
