// An advertisement was seen when half of its box stood in an open window for a second
// (the MRC's guideline for viewable impressions). Clicks are counted by their link.
const HALF = 0.5;
const SECOND = 1000;
const unseen = new Map(); // box -> the timer of its second

const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, intersectionRatio } of entries) {
      clearTimeout(unseen.get(target));
      if (intersectionRatio >= HALF && !document.hidden) unseen.set(target, setTimeout(tell, SECOND, target));
    }
  },
  { threshold: HALF },
);

function tell(box) {
  const picture = box.querySelector("img");
  if (picture && !(picture.complete && picture.naturalWidth)) {
    unseen.set(box, setTimeout(tell, SECOND, box)); // a box still empty is not seen
    return;
  }
  observer.unobserve(box);
  unseen.delete(box);
  const { ad: key } = box.closest("[data-ad]").dataset;
  document.dispatchEvent(new CustomEvent("paper:report", { detail: { kind: "ad-seen", key } }));
}

for (const box of document.querySelectorAll("[data-ad] > .ad-box")) {
  unseen.set(box, 0);
  observer.observe(box);
}
// The observer says nothing when another tab comes in front. Coming back begins a new second.
document.addEventListener("visibilitychange", () => {
  for (const [box, timer] of unseen) {
    clearTimeout(timer);
    observer.unobserve(box);
    if (!document.hidden) observer.observe(box);
  }
});
