// The menu is a dialog that its address (#menu) shows too; here it becomes modal,
// so that focus stays inside it and Escape closes it.
const menu = document.getElementById("menu");

if (menu?.showModal) {
  const open = (event) => {
    event.preventDefault();
    menu.showModal();
  };
  for (const link of document.querySelectorAll('a[href="#menu"]')) {
    link.setAttribute("role", "button");
    link.setAttribute("aria-haspopup", "dialog");
    link.addEventListener("click", open);
    link.addEventListener("keydown", (event) => {
      if (event.key === " ") open(event);
    });
  }
  menu.querySelector(".menu-close").addEventListener("click", (event) => {
    if (!menu.open) return;
    event.preventDefault();
    menu.close();
  });
}
