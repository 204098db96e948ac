// An article counts as read once it was in view for five seconds, once a visit of the page.
const SECONDS = 5;
const read = document.querySelector("[data-read]")?.dataset.read;

if (read) {
  let seen = 0;
  const timer = setInterval(() => {
    if (document.prerendering || document.visibilityState === "hidden") return;
    seen += 1;
    if (seen < SECONDS) return;
    clearInterval(timer);
    document.dispatchEvent(new CustomEvent("paper:report", { detail: { kind: "read", key: read } }));
  }, 1000);
}
