import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Seals what was typed, for the account whose session had ended and for nobody else; gives it back
/// to that account within a day.
package struct KeepForm: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// Nil when nobody can say whose session it was: then there is nobody to keep it for.
  package func seal(_ form: KeptForm, ofSession secret: String) async throws -> String? {
    let digest = Secret(secret).digest
    let bearer = try await dependencies.database.read {
      try SessionStore.bearer(digest, in: $0)
    }
    guard let account = bearer?.account else { return nil }
    return try await seal().close(
      form.written(at: dependencies.now()), for: account.id.text)
  }

  /// Nil when it was sealed for another account, more than a day ago, or not by us.
  package func open(_ sealed: String, by account: ID<Account>) async throws -> KeptForm? {
    guard let text = try await seal().open(sealed, for: account.text),
      let kept = KeptForm.read(text), dependencies.now() < kept.at.adding(seconds: 86_400)
    else { return nil }
    return kept.form
  }

  private func seal() async throws -> Seal {
    let name = "form_seal"
    if let known = try await dependencies.database.read({
      try InstanceSettings.value(name, in: $0)
    }) {
      return Seal(Secret(known))
    }
    let fresh = dependencies.newSecret()
    let kept = try await dependencies.database.write {
      try InstanceSettings.keep(fresh.text, as: name, in: $0)
    }
    return Seal(Secret(kept))
  }
}
