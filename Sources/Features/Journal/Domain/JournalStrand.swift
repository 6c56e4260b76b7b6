import Kernel

/// The three strands of a path, which move side by side: none waits for another.
package enum Strand: String, Labelled {
  case activity, housing, healthAndRights

  package var label: String {
    switch self {
    case .activity: "Activité et emploi"
    case .housing: "Logement"
    case .healthAndRights: "Santé et droits"
    }
  }
}

extension JournalKind {
  /// The strand on which such an entry is a step of her path; nil when it is not a step, but
  /// something the house did with her file.
  package var strand: Strand? {
    switch self {
    case .fileOpened, .wishSaid, .assessmentSaved, .prescriptionDiagnosed, .unmetNeedRecorded,
      .applicationSent, .applicationUnderReview, .interviewProposed, .applicationLater,
      .applicationRefused, .applicationReopened, .applicationWithdrawn,
      .applicationClosedElsewhere, .hired, .hireMoved, .hireCancelled, .passExpected,
      .passRecorded, .passIssued, .passReused, .contractAmended, .contractSuspended,
      .contractResumed, .contractEnded, .exitRecorded, .restartOpened, .restartSettled,
      .passSuspended, .suspensionEnded, .passProlonged, .meetingPlanned, .meetingChanged,
      .meetingCancelled, .minutesWritten:
      .activity
    case .stayBegan, .stayEnded, .housingMeasureOpened, .housingReviewHeld, .leaseSlid,
      .housingMeasureEnded,
      .housingRequested, .housingEvaluated, .housingRequestWithdrawn, .housingRequestClosed,
      .housingDecided, .housingProposalAnswered:
      .housing
    default: nil
    }
  }

  /// An attempt that stopped. Stopping is part of a path, and starting again too.
  package var isStop: Bool {
    switch self {
    case .applicationRefused, .applicationWithdrawn, .hireCancelled, .housingRequestWithdrawn: true
    default: false
    }
  }
}
