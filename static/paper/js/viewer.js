// Pictures of a gallery, large: one row that scrolls from picture to picture, in a dialog.
// A swipe scrolls the row; the buttons and the keys do too. Without script a gallery is
// what it is anyway: all its pictures with their words, one after the other.
const viewer = document.querySelector(".viewer");

if (viewer?.showModal) {
  const row = viewer.querySelector(".viewer-row");
  const [shown, spoken] = viewer.querySelectorAll(".viewer-place span");
  const [back, on] = [".viewer-back", ".viewer-on"].map((name) => viewer.querySelector(name));
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const counted = (words, at, all) => words.replace("{at}", at + 1).replace("{all}", all);
  let slides = [];
  let now = -1;

  function slide(figure) {
    const copy = figure.cloneNode(true);
    copy.querySelector(".gallery-open").remove();
    copy.className = "viewer-slide";
    const picture = copy.querySelector("img");
    // As wide as the window, unless its height stops it first.
    const widest = Math.round((88 * picture.getAttribute("width")) / picture.getAttribute("height"));
    for (const one of copy.querySelectorAll("img, source")) one.setAttribute("sizes", `min(100vw, ${widest}vh)`);
    return copy;
  }
  function settle(at) {
    if (at === now || !slides[at]) return;
    now = at;
    for (const [place, one] of slides.entries()) {
      one.inert = place !== at;
      // The neighbours are there before one turns to them.
      if (Math.abs(place - at) < 2) one.querySelector("img").loading = "eager";
    }
    shown.textContent = counted(viewer.dataset.place, at, slides.length);
    spoken.textContent = `: ${slides[at].querySelector("img").alt}`;
    back.disabled = at === 0;
    on.disabled = at === slides.length - 1;
  }
  function turn(to, behavior = calm.matches ? "instant" : "smooth") {
    const at = Math.min(Math.max(to, 0), slides.length - 1);
    // A button that ends up disabled would take the focus with it.
    if (document.activeElement === (at ? on : back) && (!at || at === slides.length - 1)) (at ? back : on).focus();
    settle(at);
    row.scrollTo({ left: slides[at].offsetLeft, behavior });
  }
  function open(figures, at) {
    slides = figures.map(slide);
    now = -1;
    row.replaceChildren(...slides);
    viewer.showModal();
    turn(at, "instant");
  }

  for (const gallery of document.querySelectorAll(".gallery")) {
    const figures = [...gallery.querySelectorAll(".figure")];
    for (const [at, figure] of figures.entries()) {
      const button = document.importNode(viewer.querySelector("template").content, true).firstElementChild;
      button.firstElementChild.textContent = counted(viewer.dataset.open, at, figures.length);
      button.addEventListener("click", () => open(figures, at));
      figure.querySelector("picture").after(button);
    }
  }
  back.addEventListener("click", () => turn(now - 1));
  on.addEventListener("click", () => turn(now + 1));
  viewer.querySelector(".viewer-close").addEventListener("click", () => viewer.close());
  viewer.addEventListener("close", () => row.replaceChildren());
  viewer.addEventListener("keydown", (event) => {
    const ahead = getComputedStyle(viewer).direction === "rtl" ? -1 : 1;
    const to = { ArrowRight: now + ahead, ArrowLeft: now - ahead, Home: 0, End: slides.length - 1 }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    turn(to);
  });
  // After a swipe: the slide whose middle is nearest to the middle of the row.
  const rest = () => {
    const middle = (element) => element.getBoundingClientRect().left + element.clientWidth / 2;
    const away = slides.map((one) => Math.abs(middle(one) - middle(row)));
    settle(away.indexOf(Math.min(...away)));
  };
  if ("onscrollend" in window) row.addEventListener("scrollend", rest);
  else {
    let quiet; // Safari has the event from 26.2 on
    row.addEventListener("scroll", () => {
      clearTimeout(quiet);
      quiet = setTimeout(rest, 150);
    });
  }
}
