// A reader may send the banner away for this visit. Only its key is kept, and only in this tab.
const KEPT = "banner";
const root = document.documentElement;

function sentAway() {
  // Storage throws where a reader has blocked it.
  try {
    return sessionStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

function settle(banner) {
  if (banner.dataset.key === sentAway()) banner.remove();
}

// The button works by script alone, so it is shown by script alone.
root.dataset.banner = "closable";

// The page may not be read that far yet: the banner must not show for a moment and go.
new MutationObserver((_changes, observer) => {
  const banner = document.querySelector(".breaking");
  if (banner) settle(banner);
  if (banner || document.querySelector("main")) observer.disconnect();
}).observe(root, { childList: true, subtree: true });
const there = document.querySelector(".breaking");
if (there) settle(there);

document.addEventListener("click", (event) => {
  const banner = event.target.closest?.(".breaking-close")?.closest(".breaking");
  if (!banner) return;
  try {
    sessionStorage.setItem(KEPT, banner.dataset.key);
  } catch {
    // It then comes back with the next page.
  }
  banner.remove();
  document.getElementById("main").focus({ preventScroll: true });
});
