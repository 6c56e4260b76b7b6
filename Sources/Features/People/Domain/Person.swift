import Kernel

/// A person accompanied, as her file holds her. Outside `Store` she is only ever met as a
/// `Disclosed<Person>`.
package struct Person: Sendable, Hashable {
  package let id: ID<Person>
  /// The structure that opened the file and recorded her identity.
  package let openedBy: ID<Structure>
  /// First name, or the alias she chose.
  package var firstName: String
  package var isAlias: Bool
  package var lastName: String
  package var birth: Day?
  package var phone: Phone?
  package var email: Email?
  package var commune: INSEECode?
  package var programmes: Set<Programme>
  package var wish: Wish?
  package var notes: [ItemNote]
  package let openedOn: Day
  package var version: Int

  package init(
    id: ID<Person>, openedBy: ID<Structure>, firstName: String, isAlias: Bool = false,
    lastName: String = "", birth: Day? = nil, phone: Phone? = nil, email: Email? = nil,
    commune: INSEECode? = nil, programmes: Set<Programme> = [], wish: Wish? = nil,
    notes: [ItemNote] = [], openedOn: Day, version: Int = 1
  ) {
    self.id = id
    self.openedBy = openedBy
    self.firstName = firstName
    self.isAlias = isAlias
    self.lastName = lastName
    self.birth = birth
    self.phone = phone
    self.email = email
    self.commune = commune
    self.programmes = programmes
    self.wish = wish
    self.notes = notes
    self.openedOn = openedOn
    self.version = version
  }
}

/// What she wants, in her own words, the day she said it.
package struct Wish: Sendable, Hashable {
  package let words: String
  package let saidOn: Day
  package let recordedBy: ID<Structure>

  package init(words: String, saidOn: Day, recordedBy: ID<Structure>) {
    self.words = words
    self.saidOn = saidOn
    self.recordedBy = recordedBy
  }
}

/// One shareable item as one structure wrote it down with her: a short sentence, dated.
/// « Se déplace en bus, trajet repéré », « Début possible à 9 h ».
package struct ItemNote: Sendable, Hashable {
  package let item: ShareableItem
  package let words: String
  package let recordedBy: ID<Structure>
  package let recordedOn: Day

  package init(item: ShareableItem, words: String, recordedBy: ID<Structure>, recordedOn: Day) {
    self.item = item
    self.words = words
    self.recordedBy = recordedBy
    self.recordedOn = recordedOn
  }
}
