// Keeps what is being typed, so that a power cut, a crash or a closed window loses seconds of it at most. It is not an
// answer until the button is pressed: the server shows it again, and asks.
const QUIET = 1000; // milliseconds after the last key
const LONGEST = 3000; // milliseconds, however long the typing goes on

for (const form of document.querySelectorAll("form[data-typing]")) {
  let quiet;
  let longest;
  let kept = fields(form);
  let sending;

  form.addEventListener("input", () => {
    clearTimeout(quiet);
    quiet = setTimeout(keep, QUIET);
    longest ??= setTimeout(keep, LONGEST);
  });
  // What was typed before must not come after what was answered.
  form.addEventListener("submit", () => {
    stop();
    sending?.abort();
  });
  addEventListener("pagehide", () => longest && keep());

  async function keep() {
    stop();
    const now = fields(form);
    if (now === kept) {
      return;
    }
    sending = new AbortController();
    try {
      const answer = await fetch(form.dataset.typing, {
        method: "POST",
        body: now,
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
        keepalive: true,
        signal: sending.signal,
      });
      if (answer.ok) {
        kept = now;
      }
    } catch {
      // Without a network it is kept with the next key, or when the button is pressed.
    }
  }

  function stop() {
    clearTimeout(quiet);
    clearTimeout(longest);
    longest = undefined;
  }
}

// A file is sent by the button alone.
function fields(form) {
  return new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string")).toString();
}
