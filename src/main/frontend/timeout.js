// Warns before a page times out, counts down, and lets the person stay. Works on what `timeout.jte` writes.
//
// Each window of one visit shares its last sign of life, so that a window left open behind another does not end what
// goes on in that one. Before it leaves the page says `frontdoor:timeout`, so that others can keep what was typed.

const SIGNS = ["pointerdown", "keydown", "wheel", "touchstart", "input"];
// When the rest is read out: each minute, then these. More often would talk over the person.
const TOLD_SECONDS = [60, 45, 30, 20, 10, 5];

for (const element of document.querySelectorAll("dialog[data-module='frontdoor-timeout']")) {
  begin(element);
}

function begin(dialog) {
  if (typeof dialog.showModal !== "function") {
    return;
  }
  const { seconds, warning, stay, leave, idle } = dialog.dataset;
  const lasts = Number(seconds) * 1000;
  const warns = Number(warning) * 1000;
  const post = dialog.querySelector("form[data-stay]");
  const shown = dialog.querySelector("[data-count]");
  const told = dialog.querySelector("[data-told]");
  const counts = words(dialog);
  let last = Date.now();
  let before = null;
  let heard = null;
  let gone = false;

  const windows = "BroadcastChannel" in window ? new BroadcastChannel(`frontdoor-timeout:${leave}`) : null;
  windows?.addEventListener("message", ({ data }) => alive(Number(data)));

  if (idle !== undefined) {
    for (const sign of SIGNS) {
      document.addEventListener(sign, () => dialog.open || alive(Date.now(), true), { passive: true, capture: true });
    }
  }
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    keep();
  });
  dialog.querySelector("[data-stay-button]").addEventListener("click", (event) => {
    event.preventDefault();
    keep();
  });
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pageshow", look);
  setInterval(look, 500);
  alive(last, true);

  // A clock that was put on is no reason to say that somebody was just here.
  function alive(at, tell) {
    last = Math.max(last, Math.min(at, Date.now()));
    if (dialog.open && Date.now() < last + lasts - warns) {
      close();
    }
    if (tell) {
      windows?.postMessage(last);
    }
  }

  function look() {
    const left = last + lasts - Date.now();
    if (left <= 0) {
      end();
    } else if (left <= warns) {
      open();
      say(Math.ceil(left / 1000));
    }
  }

  function open() {
    if (dialog.open) {
      return;
    }
    before = document.activeElement;
    heard = null;
    dialog.showModal();
    dialog.querySelector("[data-stay-button]").focus();
  }

  function say(rest) {
    const text = counts(rest);
    if (shown.textContent !== text) {
      shown.textContent = text;
    }
    const now = rest >= 60 ? rest % 60 === 0 : TOLD_SECONDS.includes(rest);
    if ((now || heard === null) && heard !== text) {
      heard = text;
      told.textContent = text;
    }
  }

  function close() {
    dialog.close();
    if (before?.isConnected && before !== document.body) {
      before.focus();
    }
    before = null;
  }

  // A server that cannot be reached is no reason to throw away what is on the page; one that says no is.
  async function keep() {
    alive(Date.now(), true);
    if (!stay) {
      return;
    }
    const asked = post ? { method: "POST", body: new URLSearchParams(new FormData(post)) } : {};
    try {
      const answer = await fetch(stay, { ...asked, cache: "no-store", redirect: "manual" });
      if (!answer.ok && answer.status < 500) {
        end();
      }
    } catch {
      // The next page that is asked for tells.
    }
  }

  function end() {
    if (gone) {
      return;
    }
    gone = true;
    document.dispatchEvent(new CustomEvent("frontdoor:timeout"));
    location.replace(leave);
  }
}

// The words for a rest of time: whole minutes while there are some, then seconds, in the form the language asks for.
function words(dialog) {
  const forms = new Intl.PluralRules(document.documentElement.lang || "en");
  return (rest) => {
    const minutes = rest > 60;
    const number = minutes ? Math.ceil(rest / 60) : rest;
    const unit = minutes ? "minutes" : "seconds";
    const of = (form) => dialog.querySelector(`template[data-${unit}='${form}']`)?.content.textContent.trim();
    return (of(forms.select(number)) ?? of("other")).replace("#", String(number));
  };
}
