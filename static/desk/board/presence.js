/** Who else has this board open, and whether a colleague made another layout live. */

const EVERY = 10_000

/**
 * @param {HTMLElement} frame has the address in data-presence
 * @param {() => HTMLFormElement} form the board's form as it is now
 * @param {(name: string, values?: object) => string} word
 * @param {(sentence: string) => void} refresh shows what is live where nothing was changed
 */
export function presence(frame, form, word, refresh) {
  async function beat() {
    if (document.visibilityState === "hidden") return
    const data = new FormData()
    data.set("csrfmiddlewaretoken", form().elements.csrfmiddlewaretoken.value)
    let said
    try {
      const answer = await fetch(frame.dataset.presence, { method: "POST", body: data, headers: { Accept: "application/json" } })
      if (!answer.ok) return
      said = await answer.json()
    } catch {
      return // the next beat tries again
    }
    const people = form().querySelector("[data-board-people]")
    people.replaceChildren(
      ...said.people.map((one) => {
        const line = document.createElement("li")
        line.textContent = word(one.changing ? "here-changing" : "here", { name: one.name })
        return line
      }),
    )
    const behind = form().querySelector("[data-board-behind]")
    const newer = String(said.live) !== form().dataset.live
    behind.hidden = !(said.behind || newer)
    const sentence = said.behind ? word("behind", { name: said.by }) : newer ? word("newer", { name: said.by }) : ""
    const line = behind.querySelector("span")
    if (line.textContent !== sentence) line.textContent = sentence
    if (newer && !said.behind) refresh(sentence)
  }

  beat()
  setInterval(beat, EVERY)
  document.addEventListener("visibilitychange", beat)
}
