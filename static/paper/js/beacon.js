// What pages report, a kind and a key ("POST /beacons/<kind>/"), nothing about who reads.
// The other scripts of the page ask for it by an event, for joined in one file none can
// import another:
//   document.dispatchEvent(new CustomEvent("paper:report", { detail: { kind, key } }))
//
// A page made ready before anybody asked for it reports when it is shown (ADR 0017), and a
// page in a frame or on the desk is a preview, which nobody reads as a reader.
const isPreview = self !== top || location.pathname.startsWith("/admin/");

function report(kind, key) {
  if (document.prerendering) {
    document.addEventListener("prerenderingchange", () => report(kind, key), { once: true });
  } else {
    navigator.sendBeacon?.(`/beacons/${kind}/`, key);
  }
}

if (!isPreview) {
  document.addEventListener("paper:report", ({ detail }) => report(detail.kind, detail.key));
}
