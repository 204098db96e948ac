// A stored page prints clock times; younger than a day they read "12 min
// ago", older ones are cut to the date in data-age.
const words = new Intl.RelativeTimeFormat(document.documentElement.lang || undefined, {
  style: "short",
});
const HOUR = 60;
const DAY = 24 * HOUR;

function tell() {
  for (const time of document.querySelectorAll("time[data-age]")) {
    const minutes = Math.floor((Date.now() - Date.parse(time.dateTime)) / 60_000);
    time.dataset.printed ??= time.textContent;
    if (minutes < 0) time.textContent = time.dataset.printed;
    else if (minutes >= DAY) time.textContent = time.dataset.age;
    else if (minutes < 1) time.textContent = document.body.dataset.now;
    else if (minutes < HOUR) time.textContent = words.format(-minutes, "minute");
    else time.textContent = words.format(-Math.floor(minutes / HOUR), "hour");
    time.title = time.dataset.printed;
  }
}

tell();
setInterval(tell, 60_000);
