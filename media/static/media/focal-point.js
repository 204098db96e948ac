// A click on the picture puts the focal point there. The two number fields
// stay: they are what is sent, and what a keyboard uses.
for (const frame of document.querySelectorAll("[data-focal-point]")) {
  const x = document.getElementById("id_focal_x");
  const y = document.getElementById("id_focal_y");
  if (!x || !y) continue;
  const mark = document.createElement("span");
  mark.setAttribute("aria-hidden", "true");
  Object.assign(mark.style, {
    position: "absolute",
    width: "24px",
    height: "24px",
    margin: "-12px 0 0 -12px",
    border: "2px solid #fff",
    borderRadius: "50%",
    boxShadow: "0 0 0 2px #000",
    pointerEvents: "none",
  });
  const show = () => {
    mark.style.left = `${x.value * 100}%`;
    mark.style.top = `${y.value * 100}%`;
  };
  frame.append(mark);
  frame.style.cursor = "crosshair";
  frame.addEventListener("click", (event) => {
    const box = frame.querySelector("img").getBoundingClientRect();
    const part = (at, from, length) => Math.min(1, Math.max(0, (at - from) / length)).toFixed(3);
    x.value = part(event.clientX, box.left, box.width);
    y.value = part(event.clientY, box.top, box.height);
    show();
  });
  x.addEventListener("input", show);
  y.addEventListener("input", show);
  show();
}
