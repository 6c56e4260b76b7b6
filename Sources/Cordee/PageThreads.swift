import NIOCore
import NIOPosix
import ServiceLifecycle

/// Runs the tasks of a request on the event loop that read it. A page is a millisecond of work:
/// carrying it to another thread and its answer back costs as much as some of its queries
/// (docs/performance.md).
final class PageThreads: TaskExecutor {
  private let loops = MultiThreadedEventLoopGroup.singleton

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    // `any()` is the loop one stands on, when it is one of ours.
    loops.any().execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}

/// Work that runs beside the pages (letters, indexes, clocks) and must not hold their threads: it
/// keeps to the threads of the language.
struct BesidePages: Service {
  let service: any Service

  func run() async throws {
    try await withTaskExecutorPreference(globalConcurrentExecutor) { try await service.run() }
  }
}
