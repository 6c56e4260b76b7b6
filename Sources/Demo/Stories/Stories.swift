/// Everyone in the demonstration.
package let demoStories: [Story] =
  tilleulsStories + gabareStories + halteStories + cadaStories + missionStories
  + leavingStories
