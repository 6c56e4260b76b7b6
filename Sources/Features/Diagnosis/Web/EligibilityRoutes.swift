import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET, POST | `/personnes/:id/diagnostic/prescription` | her circle | what is sent is chosen with her |
  /// | POST | `/personnes/:id/diagnostic/criteres` | her circle | papers gathered for the prescriber |
  /// | GET | `/personnes/:id/diagnostic/declaration` | her circle, not an employer | the declaration « sans hébergement » to sign |
  /// | GET, POST | `/candidatures/:id/eligibilite` | the employer that received it | on the criteria she hands over |
  package mutating func addEligibility(
    _ dependencies: Dependencies, _ footer: Footer, readings: FileReadings
  ) {
    let prescribe = PrescribePath(dependencies, readings: readings)
    let selfPrescribe = SelfPrescribe(dependencies, readings: readings)
    let circle = "ce qui part se choisit avec elle, dans son cercle"
    let employer = "l’employeur qui a reçu la candidature, sur les critères qu’elle remet"

    get("/personnes/:id/diagnostic/prescription", members: .companions, circle) {
      request, member in
      let sheet = try await prescribe.open(try request.id(), for: member)
      guard sheet.standing.isAuthorised else {
        return .html(prescriptionLayout(sheet, gatheredState(sheet), request, footer))
      }
      let chosen = sheet.chosen.isEmpty ? Set(sheet.sendable.map(\.item)) : sheet.chosen
      let pairs =
        chosen.map { ("element", $0.code) }
        + (sheet.current?.criteria ?? []).map { ("critere", $0.code) }
      return .html(
        prescriptionLayout(sheet, FormState(Form(pairs)), request, footer))
    }

    post("/personnes/:id/diagnostic/prescription", members: .companions, circle) {
      request, member in
      let id = try request.id(of: Person.self)
      if request.form["geste"] == "verifier" {
        let sheet = try await prescribe.open(id, for: member)
        let ticked = criteria(in: request.form)
        let check = eligibilityCheck(
          EligibilityRules.prescription(ticked).verdict(), criteria: ticked,
          proofs: proofs(in: request.form), on: sheet.today)
        return .html(
          prescriptionLayout(sheet, FormState(request.form), request, footer, check: check))
      }
      do {
        let items = Set(request.form.all("element").compactMap { ShareableItem(rawValue: $0) })
        let diagnosis = try await prescribe(
          id, sending: items, criteria: criteria(in: request.form),
          proofs: proofs(in: request.form), by: member)
        return .seeOther(
          "/personnes/\(id)/employeurs",
          flash:
            "L’éligibilité est validée. \(diagnosis.validityText). Chercher maintenant un employeur avec elle."
        )
      } catch Refusal.invalid(let messages) {
        let sheet = try await prescribe.open(id, for: member)
        return .html(
          prescriptionLayout(
            sheet, FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      }
    }

    let gather = GatherCriteria(dependencies)
    post("/personnes/:id/diagnostic/criteres", members: .companions, circle) { request, member in
      let id = try request.id(of: Person.self)
      do {
        try await gather(
          criteria(in: request.form), proofs: proofs(in: request.form), with: id, by: member)
        return .seeOther(
          "/personnes/\(id)/diagnostic/prescription",
          flash: "La liste est gardée. Elle choisit qui la lit.")
      } catch Refusal.invalid(let messages) {
        let sheet = try await prescribe.open(id, for: member)
        return .html(
          prescriptionLayout(
            sheet, FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      }
    }

    let declare = PrintHousingDeclaration(dependencies, readings: readings)
    get("/personnes/:id/diagnostic/declaration", members: .companions, circle) {
      request, member in
      let situation = HousingDeclaration.Situation(rawValue: request.query["situation"])
      let pdf = try await declare(
        try request.id(), situation ?? .withoutShelter, by: member)
      return .file(
        pdf, type: "application/pdf", name: "declaration-hebergement.pdf", attached: false)
    }

    let keep = KeepGEIQDiagnosis(dependencies)
    @Sendable func keepGEIQ(
      _ id: ID<JobApplication>, _ member: Member, _ request: PageRequest
    ) async throws -> Response {
      do {
        let kept = try await keep(id, criteria: geiqCriteria(in: request.form), by: member)
        return .seeOther(
          "/candidatures/\(id)/eligibilite",
          flash:
            "Le diagnostic GEIQ est gardé, jusqu’au \(French.day(kept.expiresOn.adding(days: -1))) inclus."
        )
      } catch Refusal.invalid(let messages) {
        let sheet = try await selfPrescribe.open(id, for: member)
        return .html(
          selfPrescriptionLayout(
            sheet, FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      }
    }

    get("/candidatures/:id/eligibilite", members: .companions, employer) { request, member in
      let sheet = try await selfPrescribe.open(try request.id(), for: member)
      return .html(selfPrescriptionLayout(sheet, FormState(), request, footer))
    }

    post("/candidatures/:id/eligibilite", members: .companions, employer) { request, member in
      let id = try request.id(of: JobApplication.self)
      if request.form["geste"] == "verifier" {
        let sheet = try await selfPrescribe.open(id, for: member)
        return .html(checkedLayout(sheet, request, footer))
      }
      if member.structureKind == .geiq {
        return try await keepGEIQ(id, member, request)
      }
      do {
        let diagnosis = try await selfPrescribe(
          id, criteria: criteria(in: request.form), proofs: proofs(in: request.form),
          reason: request.form["raison"], by: member)
        return .seeOther(
          "/candidatures/\(id)",
          flash: "L’éligibilité est enregistrée. \(diagnosis.validityText).")
      } catch Refusal.invalid(let messages) {
        let sheet = try await selfPrescribe.open(id, for: member)
        return .html(
          selfPrescriptionLayout(
            sheet, FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      }
    }
  }
}

private func prescriptionLayout(
  _ sheet: PrescribePath.Sheet, _ state: FormState, _ request: PageRequest, _ footer: Footer,
  check: HTML? = nil
) -> HTML {
  pageLayout(
    title: "Diagnostic de prescription de \(sheet.person.name)", section: .people,
    request: request, footer: footer,
    content: prescriptionView(sheet, check: check, state: state, request: request))
}

private func selfPrescriptionLayout(
  _ sheet: SelfPrescribe.Sheet, _ state: FormState, _ request: PageRequest, _ footer: Footer,
  check: HTML? = nil, geiq: GEIQCheck? = nil
) -> HTML {
  pageLayout(
    title: "Éligibilité de \(sheet.person.name)", section: .applications, request: request,
    footer: footer,
    content: selfPrescriptionView(
      sheet, check: check, geiq: geiq, state: state, request: request))
}

private func geiqCriteria(in form: Form) -> Set<GEIQCriterion> {
  Set(form.all("critere_geiq").compactMap { GEIQCriterion(rawValue: $0) })
}

/// The page again, with what the rule answers to the boxes ticked; nothing is written.
private func checkedLayout(
  _ sheet: SelfPrescribe.Sheet, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let form = request.form
  if sheet.kind == .geiq {
    let ticked = geiqCriteria(in: form)
    return selfPrescriptionLayout(
      sheet, FormState(form), request, footer,
      geiq: GEIQCheck(ticked, hasPrescriberDiagnosis: sheet.hasPrescriberDiagnosis))
  }
  let ticked = criteria(in: form)
  let seen = proofs(in: form)
  let answer = EligibilityRules.selfPrescription(
    by: sheet.kind, ticked, proofs: seen, on: sheet.today)
  let check = eligibilityCheck(
    answer.verdict([
      RuleFact("Type d’employeur", sheet.kind.shortLabel),
      RuleFact("Critères de niveau 1", String(ticked.filter { $0.level == .level1 }.count)),
      RuleFact("Critères de niveau 2", String(ticked.filter { $0.level == .level2 }.count)),
    ]), criteria: ticked, proofs: seen, on: sheet.today)
  return selfPrescriptionLayout(sheet, FormState(form), request, footer, check: check)
}
