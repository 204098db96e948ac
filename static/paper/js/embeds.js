// A frame in a template is not loaded. It is taken out when the reader asks for it.
// The buttons work by script alone, so they are shown by script alone.
document.documentElement.dataset.embeds = "ready";
document.addEventListener("click", (event) => {
  const stage = event.target.closest?.(".embed-load")?.closest(".embed-stage");
  if (!stage) return;
  const frame = document.importNode(stage.querySelector("template").content, true);
  stage.closest(".embed").classList.add("embed--loaded");
  stage.replaceChildren(frame);
  stage.firstElementChild.focus();
});
