// A call comes to the screen by itself. Where something is typed already it waits until it is taken: nothing on the
// screen moves under the hands of whoever types. Only the tab that is looked at listens, since a browser has few lines.
const bell = document.querySelector("[data-ringing]");
let line;

function listen() {
  line?.close();
  line = undefined;
  if (document.visibilityState === "visible") {
    line = new EventSource(bell.dataset.ringing);
    line.addEventListener("ringing", ({ data }) => ring(data));
    for (const kind of ["offered", "answered"]) {
      line.addEventListener(kind, ({ data }) => tell(kind, data));
    }
  }
}

// Says what rings, or nothing any more. What the page shows as its own conversation does not ring.
function ring(said) {
  const [, conversation, state, number] = said.match(/^(\S+) (\S+) (.*)$/) ?? [];
  const take = bell.querySelector("[data-take]");
  const onScreen = [...document.querySelectorAll("main input[name=command]")].some(({ value }) => value === conversation);
  if (!conversation || onScreen) {
    take.hidden = true;
  } else if (state === "ringing" && isIdle()) {
    take.querySelector("button[data-module]").click();
  } else {
    const words = state === "answered" ? bell.dataset.talking : number ? bell.dataset.number : bell.dataset.withheld;
    take.querySelector("p").textContent = words.replace("{0}", number);
    take.hidden = false;
  }
}

// A colleague hands over a conversation, or has answered an offer; the page may show it already.
function tell(kind, id) {
  const told = document.querySelector(`[data-bell="${kind}"]`);
  const shown = id && document.querySelector(`[data-handover="${CSS.escape(id)}"]`);
  if (told && kind === "offered") {
    told.hidden = !id || Boolean(shown) || location.pathname.endsWith(id);
    told.querySelector("a").href = id ? `/desk/contact/handovers/${id}` : "/desk/contact";
  } else if (told && (!shown || shown.dataset.state === "offered")) {
    told.hidden = false;
  }
}

function isIdle() {
  return [...document.querySelectorAll("main input:not([type=hidden]):not([type=radio]), main textarea")]
    .filter((field) => field.value.trim() !== "").length === 0 && bell.dataset.idle === "true";
}

if (bell) {
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => line?.close());
  listen();
}
