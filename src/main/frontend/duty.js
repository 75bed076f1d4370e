// Who is on duty may change while somebody types: the page's own part of it is fetched again, and nothing else of it.
const EVERY = 60000; // milliseconds
const duty = document.querySelector("[data-on-duty]");

async function look() {
  try {
    const answer = await fetch(location.href, { redirect: "error" });
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = page.querySelector("[data-on-duty]");
      if (now && now.textContent !== duty.textContent) {
        duty.replaceChildren(...now.childNodes);
      }
    }
  } catch {
    // What stands there is from a minute ago, and is tried again in another.
  }
}

if (duty) {
  setInterval(look, EVERY);
}
