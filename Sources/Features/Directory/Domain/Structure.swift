import Kernel

/// An establishment or service: the one word for CHRS, ACI, mission locale, SIAO…
package struct Structure: Sendable, Hashable {
  package let id: ID<Structure>
  package var kind: StructureKind
  /// The name people use.
  package var name: String
  package var territory: ID<Territory>?
  package var group: ID<StructureGroup>?
  package var siret: SIRET?
  package var place: Place
  package var contact: PublicContact
  package var description: String
  /// Takes applications that name no post.
  package var isOpenToSpontaneous: Bool
  /// Runs « Premières heures en chantier », « Convergence ».
  package var programmes: Set<Programme>
  package var authorisation: PrescriberAuthorisation
  /// Bumped by each change: a form that carries an older one is refused (`changedMeanwhile`).
  package var version: Int

  package init(
    id: ID<Structure>, kind: StructureKind, name: String, territory: ID<Territory>? = nil,
    group: ID<StructureGroup>? = nil, siret: SIRET? = nil, place: Place = Place(),
    contact: PublicContact = PublicContact(), description: String = "",
    isOpenToSpontaneous: Bool = false, programmes: Set<Programme> = [],
    authorisation: PrescriberAuthorisation = .byKind, version: Int = 1
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.territory = territory
    self.group = group
    self.siret = siret
    self.place = place
    self.contact = contact
    self.description = description
    self.isOpenToSpontaneous = isOpenToSpontaneous
    self.programmes = programmes
    self.authorisation = authorisation
    self.version = version
  }
}

/// A legal body that holds several structures: association, ensemblier.
package struct StructureGroup: Sendable, Hashable {
  package let id: ID<StructureGroup>
  package var name: String
  package init(id: ID<StructureGroup>, name: String) {
    self.id = id
    self.name = name
  }
}

/// Where a structure is. Everything may be missing.
package struct Place: Sendable, Hashable {
  package var address: String
  package var postcode: String
  package var city: String
  package var commune: INSEECode?
  package var point: GeoPoint?
  /// True for a shelter whose address protects the people in it: only its own members and the
  /// platform read it; others read the city.
  package var isConfidential: Bool

  package init(
    address: String = "", postcode: String = "", city: String = "", commune: INSEECode? = nil,
    point: GeoPoint? = nil, isConfidential: Bool = false
  ) {
    self.address = address
    self.postcode = postcode
    self.city = city
    self.commune = commune
    self.point = point
    self.isConfidential = isConfidential
  }
}

/// How the public reaches a structure.
package struct PublicContact: Sendable, Hashable {
  package var phone: Phone?
  package var email: Email?
  package var website: String

  package init(phone: Phone? = nil, email: Email? = nil, website: String = "") {
    self.phone = phone
    self.email = email
    self.website = website
  }
}

/// Programmes keep their names (field.md, B4).
package enum Programme: String, Labelled {
  case phc, cvg, tapaj, seve, coach, emile, sibel, tzcld, aava

  package var label: String {
    switch self {
    case .phc: "Premières heures en chantier"
    case .cvg: "Convergence"
    case .tapaj: "TAPAJ"
    case .seve: "SEVE Emploi"
    case .coach: "COACH"
    case .emile: "EMILE"
    case .sibel: "SIBEL"
    case .tzcld: "Territoire zéro chômeur de longue durée"
    case .aava: "Adaptation à la vie active (AAVA)"
    }
  }
}

/// How a structure may prescribe an insertion path.
package enum PrescriberAuthorisation: Sendable, Hashable {
  /// As its kind says (national list).
  case byKind
  /// By order of the préfet, for five years at most.
  case byPrefect(DayRange, reference: String)
}
