// Once the masthead has gone up, its name appears in the bar.
const header = document.querySelector("body > header");

if (header) {
  new IntersectionObserver(([entry]) => {
    document.body.classList.toggle("is-scrolled", !entry.isIntersecting);
  }).observe(header);
}
