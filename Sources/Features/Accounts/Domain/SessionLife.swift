import Kernel

/// How long a session lasts, in seconds: since the last page asked for, and since signing in.
package struct SessionLife: Sendable, Hashable {
  /// Without any page asked for.
  package let idleSeconds: Int
  /// From signing in, however busy.
  package let longestSeconds: Int

  package init(idleSeconds: Int, longestSeconds: Int) {
    self.idleSeconds = idleSeconds
    self.longestSeconds = longestSeconds
  }

  /// Professionals: a working day without a page, a week in all (ours; Les emplois keeps seven
  /// days, `config/settings/base.py`).
  package static let work = SessionLife(idleSeconds: 12 * 3600, longestSeconds: 7 * 86_400)
  /// Her own space, often on a shared screen.
  package static let ownSpace = SessionLife(idleSeconds: 20 * 60, longestSeconds: 4 * 3600)
}

/// When a session began, was last seen, and ends.
package struct SessionTimes: Sendable, Hashable {
  package let lastSeenAt: Instant
  package let idleSeconds: Int
  /// The absolute end; brought forward when she signs out or an administrator ends it.
  package let expiresAt: Instant

  package init(lastSeenAt: Instant, idleSeconds: Int, expiresAt: Instant) {
    self.lastSeenAt = lastSeenAt
    self.idleSeconds = idleSeconds
    self.expiresAt = expiresAt
  }

  package func isAlive(at now: Instant) -> Bool {
    now < expiresAt && now < lastSeenAt.adding(seconds: idleSeconds)
  }

  /// True when « last seen » should be written again: every five minutes, or a tenth of the idle
  /// time when that is shorter, so that reading a page costs no write.
  package func isDueForWriting(at now: Instant) -> Bool {
    now >= lastSeenAt.adding(seconds: min(300, idleSeconds / 10))
  }
}
