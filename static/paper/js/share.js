// The copy button works by script alone, so it is shown by script alone.
for (const button of document.querySelectorAll("button[data-copy]")) {
  if (!navigator.clipboard) break;
  const words = button.querySelector("span");
  const rest = words.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    words.textContent = button.dataset.done;
    setTimeout(() => {
      words.textContent = rest;
    }, 3000);
  });
}
