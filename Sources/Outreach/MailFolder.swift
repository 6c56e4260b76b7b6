import Foundation
import Kernel

/// One file a letter, `2026-11-24-id.eml`: for a demonstration, a small instance that prints its
/// letters, or a look at what would be sent.
struct MailFolder: MailTransport {
  let path: String

  func carry(_ mail: OutgoingMail) throws {
    try makeFolders()
    let day = ParisTime.day(of: mail.writtenAt)
    let file = "\(path)/\(day)-\(mail.id).eml"
    // Written beside and renamed: nobody ever reads half a letter.
    let draft = "\(file).part"
    let bytes = Array(MailMessage.text(mail).utf8)
    guard let handle = fopen(draft, "w") else { throw failure("cannot write in \(path)") }
    let written = fwrite(bytes, 1, bytes.count, handle)
    guard fclose(handle) == 0, written == bytes.count else {
      throw failure("cannot finish \(draft)")
    }
    guard rename(draft, file) == 0 else { throw failure("cannot name \(file)") }
  }

  private func makeFolders() throws {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/\(part)"
      if mkdir(made, 0o700) != 0, errno != EEXIST { throw failure("cannot make \(made)") }
    }
  }

  private func failure(_ what: String) -> MailFailure {
    MailFailure("\(what): \(String(cString: strerror(errno)))")
  }
}
