import Kernel

/// What an employer writes about a post: everything but its number, its state and who checked it.
package struct PostDraft: Sendable, Hashable {
  package var rome: ROMECode?
  package var title: String
  package var description: String
  package var contract: ContractKind
  package var hours: ClosedRange<Int>?
  package var setting: WorkSetting
  package var company: WorkCompany
  package var requirements: String
  package var seats: Int
  package var wantsCV: Bool
  package var commune: INSEECode?

  package init(
    rome: ROMECode? = nil, title: String, description: String = "", contract: ContractKind = .cddi,
    hours: ClosedRange<Int>? = nil, setting: WorkSetting = .unknown,
    company: WorkCompany = .unknown, requirements: String = "", seats: Int = 1,
    wantsCV: Bool = false, commune: INSEECode? = nil
  ) {
    self.rome = rome
    self.title = title
    self.description = description
    self.contract = contract
    self.hours = hours
    self.setting = setting
    self.company = company
    self.requirements = requirements
    self.seats = seats
    self.wantsCV = wantsCV
    self.commune = commune
  }

  package func post(id: ID<JobPost>, of structure: ID<Structure>) -> JobPost {
    JobPost(
      id: id, structure: structure, rome: rome, title: title, description: description,
      contract: contract, hours: hours, setting: setting, company: company,
      requirements: requirements, seats: seats, wantsCV: wantsCV, commune: commune)
  }
}
