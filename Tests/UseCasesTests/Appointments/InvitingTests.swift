import Domain
import Kernel
import SQL
import Store
import Surroundings
import TestSupport
import Testing
import UseCases

struct InvitingTests {
  @Test("Ce qui empêche d’inviter se dit d’un coup, avec quoi faire", arguments: Engine.available)
  func refusals(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let nothing = try await refusal {
      _ = try await fixture.invite(Fixture.leila.id, .followUp, .email)
    }
    #expect(nothing == [AppointmentMessages.noEmail, AppointmentMessages.noSlots])
    let slots = try await fixture.offer()
    _ = try await fixture.invite(Fixture.leila.id, .followUp, .sms)
    let again = try await refusal {
      _ = try await fixture.invite(Fixture.leila.id, .followUp, .sms)
    }
    #expect(again == [AppointmentMessages.refusal(.sentToday)])
    // A letter is not counted so; it takes the place of the text, whose code opens no more.
    let first = try await fixture.invite(Fixture.leila.id, .followUp, .letter)
    _ = try await fixture.invite(Fixture.leila.id, .followUp, .letter)
    let old = try await refusal {
      _ = try await ChooseByCode(fixture.dependencies)(first.code.signs, from: "")
    }
    #expect(old == [AppointmentMessages.invitationOver])
    _ = try await fixture.book(slots[0])
    let coming = try await refusal { _ = try await fixture.invite() }
    #expect(coming == [AppointmentMessages.refusal(.appointmentToCome)])
    _ = try await fixture.invite(Fixture.leila.id, .papers)
  }

  @Test("Un texte tient en 160 signes, sans motif ni sorte de structure")
  func text() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    try await fixture.offer()
    let invitation = try await fixture.invite(Fixture.leila.id, .followUp, .sms)
    let line = try #require(
      try await TextsToSend(fixture.dependencies)(by: Fixture.camille).first)
    #expect(line.phone == "+33600000012")
    #expect(line.words.count <= 160)
    #expect(line.words.contains(invitation.code.signs))
    #expect(line.words.contains("Camille"))
    for word in ["CHRS", "Tilleuls", "point", "Leïla"] { #expect(!line.words.contains(word)) }
    let file = try await TextsToSend(fixture.dependencies).file(by: Fixture.camille)
    #expect(file.split(separator: "\r\n").count == 2)
    // Nadia follows others: neither the number nor the text is hers to read.
    #expect(try await TextsToSend(fixture.dependencies)(by: Fixture.nadia).isEmpty)
    #expect(
      try await TextsToSend(fixture.dependencies).noteSent([line.id.text], by: Fixture.nadia) == 0)
    #expect(
      try await TextsToSend(fixture.dependencies).noteSent([line.id.text], by: Fixture.camille) == 1
    )
    #expect(try await TextsToSend(fixture.dependencies)(by: Fixture.camille).isEmpty)
  }

  @Test(
    "Chaque longueur d’adresse et de nom tient dans un texte", arguments: [10, 40, 90, 140, 200])
  func textLengths(_ length: Int) {
    let words = InvitationWords(
      firstName: "Leïla", host: String(repeating: "Marie", count: length / 10),
      code: InvitationCode("K7RM4TXD")!, site: "https://" + String(repeating: "a", count: length),
      lastDay: Day("2026-12-04"), helpPhone: "05 45 00 00 14")
    #expect(words.text.count <= 160)
    #expect(words.text.allSatisfy { $0.isASCII || "éèàù".contains($0) })
  }

  @Test(
    "La veille et la relance partent une fois, par e-mail ou en texte", arguments: Engine.available)
  func reminders(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    try await fixture.openFile(
      of: Person(
        id: ID("omar"), openedBy: ID("chrs"), firstName: "Omar", lastName: "Sy",
        email: Email("omar@exemple.fr"), openedOn: Day("2026-03-12")!))
    let slots = try await fixture.offer(Day("2026-12-03")!)
    _ = try await fixture.book(slots[0])
    _ = try await fixture.book(slots[1], for: ID("omar"))
    _ = try await fixture.invite(Fixture.leila.id, .papers)
    let remind = RemindAppointments(fixture.dependencies)
    #expect(try await remind() == 0)
    fixture.world.travel(to: Day("2026-11-27")!)
    #expect(try await remind() == 1)
    fixture.world.travel(to: Day("2026-12-02")!)
    let count = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<3 { group.addTask { try await remind() } }
      return try await group.reduce(0, +)
    }
    #expect(count == 2)
    #expect(try await remind() == 0)
    let letters = try await fixture.database.read { session in
      try session.all("SELECT recipient, subject, body FROM mail_outbox ORDER BY id") {
        ($0.text(0), $0.text(1), $0.text(2))
      }
    }
    #expect(letters.map(\.0) == ["omar@exemple.fr"])
    #expect(letters[0].1 == "Votre rendez-vous de demain")
    #expect(
      letters[0].2.contains("jeudi 3\u{A0}décembre\u{A0}2026 à 9\u{A0}h\u{A0}30, avec Camille"))
    #expect(!letters[0].2.contains("CHRS"))
    let texts = try await TextsToSend(fixture.dependencies)(by: Fixture.camille)
    #expect(texts.count == 2)
    #expect(texts.allSatisfy { $0.words.count <= 160 })
  }

  @Test(
    "L’adresse d’un prestataire reçoit les textes signés ; rien ne part sans elle",
    arguments: Engine.available)
  func webhook(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    try await fixture.offer()
    _ = try await fixture.invite(Fixture.leila.id, .followUp, .sms)
    let posted = Posted()
    let post = PostTexts(fixture.dependencies) { body, signature, address in
      try await posted.take(body, signature, address)
    }
    #expect(try await post() == 0)
    let set = SetAppointments(fixture.dependencies)
    for wrong in [
      "http://sms.exemple.fr", "https://127.0.0.1/x", "https://localhost/x", "https://10.0.0.1",
      "https://a@sms.exemple.fr", "https://sms", "https://[::1]/", "ftp://sms.exemple.fr",
    ] {
      let refused = try await refusal {
        try await set(AppointmentSettings(webhook: wrong), by: Fixture.camille)
      }
      #expect(refused == [AppointmentMessages.webhookInvalid], "\(wrong)")
    }
    try await set(
      AppointmentSettings(webhook: "https://sms.exemple.fr/cordee"), by: Fixture.camille)
    await posted.refuse(true)
    #expect(try await post() == 0)
    await posted.refuse(false)
    #expect(try await post() == 0, "it waits before it is tried again")
    fixture.world.travel(seconds: 3600)
    #expect(try await post() == 1)
    #expect(try await post() == 0)
    let (body, signature, address) = try #require(await posted.messages.first)
    #expect(address == "https://sms.exemple.fr/cordee")
    #expect(body.contains("+33600000012"))
    let secret = try #require(
      try await fixture.database.read {
        try AppointmentSettingStore.load(ID("chrs"), in: $0).webhookSecret
      })
    #expect(signature == WebhookSignature.value(of: body, secret: Secret(secret)))
    // Only those who may choose for the structure.
    await #expect(throws: Refusal.notAllowed(AppointmentMessages.notYours)) {
      try await set(AppointmentSettings(), by: Fixture.nadia)
    }
  }
}

private actor Posted {
  private(set) var messages: [(String, String, String)] = []
  private var isRefusing = false
  func refuse(_ refuses: Bool) { isRefusing = refuses }
  func take(_ body: String, _ signature: String, _ address: String) throws {
    if isRefusing { throw UserMessage("non") }
    messages.append((body, signature, address))
  }
}
