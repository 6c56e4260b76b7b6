import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Seals what was typed, for the account whose session had ended, or for the person whose own space
/// it was, and for nobody else; gives it back to the same within a day.
package struct KeepForm: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// Nil when nobody can say whose session it was: then there is nobody to keep it for.
  package func seal(_ form: KeptForm, ofSession secret: String) async throws -> String? {
    let digest = Secret(secret).digest
    let bearer = try await dependencies.database.read {
      try SessionStore.bearer(digest, in: $0)
    }
    guard let bearer, let owner = bearer.account?.id.text ?? bearer.person.map(Self.owner) else {
      return nil
    }
    return try await seal().close(form.written(at: dependencies.now()), for: owner)
  }

  /// Nil when it was sealed for another account, more than a day ago, or not by us.
  package func open(_ sealed: String, by account: ID<Account>) async throws -> KeptForm? {
    try await open(sealed, for: account.text)
  }

  /// The same, in her own space.
  package func open(_ sealed: String, byHerself person: ID<Person>) async throws -> KeptForm? {
    try await open(sealed, for: Self.owner(person))
  }

  /// No account has such an identifier.
  private static func owner(_ person: ID<Person>) -> String { "personne:\(person)" }

  private func open(_ sealed: String, for owner: String) async throws -> KeptForm? {
    guard let text = try await seal().open(sealed, for: owner),
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
