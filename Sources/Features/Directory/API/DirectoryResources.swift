import Domain
import Kernel
import WebSupport

// What partners hold: each key is written by hand and described in docs/openapi.yaml. Public facts
// only, never a person.

func structureJSON(_ hit: EmployerHit) -> String {
  let card = hit.employer
  return jsonObject([
    ("id", jsonText(card.id.text)), ("name", jsonText(card.name)),
    ("kind", jsonText(card.kind.code)), ("kindLabel", jsonText(card.kind.label)),
    ("city", jsonText(card.city)), ("latitude", number(card.point?.latitude)),
    ("longitude", number(card.point?.longitude)),
    ("openToSpontaneous", String(card.isOpenToSpontaneous)),
    ("programmes", jsonList(card.programmes.map(\.code).sorted().map(jsonText))),
    ("kilometres", number(hit.kilometres.map(hundredth))), ("answers", answersJSON(hit.habits)),
    ("posts", jsonList(hit.posts.map(postJSON))),
  ])
}

func postJSON(_ hit: PostHit) -> String {
  let post = hit.post
  return jsonObject([
    ("id", jsonText(post.id.text)), ("title", jsonText(post.title)),
    ("rome", post.rome.map { jsonText($0.code) } ?? "null"),
    ("contract", jsonText(post.contract.code)), ("contractLabel", jsonText(post.contract.label)),
    (
      "hoursPerWeek",
      post.hours.map {
        jsonObject([("least", String($0.lowerBound)), ("most", String($0.upperBound))])
      } ?? "null"
    ),
    ("setting", jsonText(post.setting.code)), ("company", jsonText(post.company.code)),
    ("city", post.city.map(jsonText) ?? "null"), ("seats", String(post.seats)),
    ("fewApplications", String(hit.hasFewApplications)),
    (
      "structure",
      jsonObject([
        ("id", jsonText(hit.employer.id.text)), ("name", jsonText(hit.employer.name)),
        ("kind", jsonText(hit.employer.kind.code)),
      ])
    ),
    ("kilometres", number(hit.kilometres.map(hundredth))),
  ])
}

func pageJSON<Hit>(_ page: EmployerPage<Hit>, _ item: (Hit) -> String) -> String {
  jsonObject([
    ("total", String(page.total)), ("page", String(page.page)),
    ("pageCount", String(page.pageCount)), ("items", jsonList(page.hits.map(item))),
  ])
}

/// Under five applications one answer would tell too much.
private func answersJSON(_ habits: AnswerHabits?) -> String {
  guard let habits, habits.sent >= 5 else { return "null" }
  return jsonObject([
    ("sent", String(habits.sent)), ("answered", String(habits.answered)),
    ("medianDays", habits.medianDays.map(String.init) ?? "null"),
    ("silent", String(habits.silent)),
  ])
}

func jsonList(_ items: [String]) -> String { "[\(items.joined(separator: ","))]" }

private func jsonObject(_ members: [(String, String)]) -> String {
  "{" + members.map { "\(jsonText($0.0)):\($0.1)" }.joined(separator: ",") + "}"
}

private func number(_ value: Double?) -> String { value.map { String($0) } ?? "null" }

private func hundredth(_ value: Double) -> Double { (value * 100).rounded() / 100 }
