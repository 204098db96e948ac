// Light or dark by the reader's own choice; without one the system's setting rules.
const KEY = "theme";
const root = document.documentElement;

function stored() {
  // Storage throws where a reader has blocked it.
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function store(theme) {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // The choice then lasts as long as the page.
  }
}

function isDark() {
  return root.dataset.theme
    ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
}

const chosen = stored();
if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;

function connect() {
  const button = document.querySelector("button.theme");
  if (!button) return;
  const name = () => {
    button.querySelector(".sr-only").textContent = isDark()
      ? button.dataset.light
      : button.dataset.dark;
  };
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    store(root.dataset.theme);
    name();
  });
  name();
  button.hidden = false;
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", connect);
else connect();
