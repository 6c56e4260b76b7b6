/// Everyone in the demonstration.
package let demoStories: [Story] =
  (tilleulsStories + gabareStories + halteStories + cadaStories + missionStories
  + leavingStories).map { $0.adding(meetingSteps[$0.key] ?? []) }
