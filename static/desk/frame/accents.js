// The words beside a colour take it on while it is typed.
document.addEventListener("input", ({ target }) => {
  const shown = target.closest?.(".accent-field")?.querySelectorAll(".accent-shown > span");
  if (!shown || !/^#[0-9a-f]{6}$/i.test(target.value)) return;
  for (const word of shown) word.style.color = target.value;
});
