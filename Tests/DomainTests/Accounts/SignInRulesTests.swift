import Domain
import Kernel
import Testing

struct SignInRulesTests {
  @Test("L’attente commence après cinq essais, double, et ne dépasse pas un quart d’heure")
  func waits() {
    let waits = (0...12).map { SignInThrottle.account.wait(afterFailures: $0) }
    #expect(waits == [0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900])
    #expect(SignInThrottle.address.wait(afterFailures: 29) == 0)
    #expect(SignInThrottle.account.wait(afterFailures: 10_000) == 900)
  }

  @Test("Une session se termine après douze heures sans page, ou au bout de sept jours")
  func ends() {
    let start = Instant(milliseconds: 0)
    let life = SessionLife.work
    func times(seen: Int) -> SessionTimes {
      SessionTimes(
        lastSeenAt: start.adding(seconds: seen), idleSeconds: life.idleSeconds,
        expiresAt: start.adding(seconds: life.longestSeconds))
    }
    #expect(times(seen: 0).isAlive(at: start.adding(seconds: 12 * 3600 - 1)))
    #expect(!times(seen: 0).isAlive(at: start.adding(seconds: 12 * 3600)))
    let lastWeek = 7 * 86_400
    #expect(times(seen: lastWeek - 60).isAlive(at: start.adding(seconds: lastWeek - 1)))
    #expect(!times(seen: lastWeek - 60).isAlive(at: start.adding(seconds: lastWeek)))
  }

  @Test("La dernière visite ne s’écrit qu’au bout de cinq minutes")
  func writing() {
    let times = SessionTimes(
      lastSeenAt: Instant(milliseconds: 0), idleSeconds: 43_200,
      expiresAt: Instant(milliseconds: 1_000_000_000))
    #expect(!times.isDueForWriting(at: Instant(milliseconds: 299_999)))
    #expect(times.isDueForWriting(at: Instant(milliseconds: 300_000)))
  }
}
