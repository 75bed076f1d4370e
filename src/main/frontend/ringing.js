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

function ring(conversation) {
  const take = bell.querySelector("form");
  if (document.querySelector("main input[name=command]")?.value === conversation) {
    return; // it is on the screen already
  }
  if (isIdle()) {
    take.requestSubmit();
  } else {
    take.hidden = false;
  }
}

// A colleague hands over a conversation, or has answered an offer; the page may show it already.
function tell(kind, id) {
  const shown = document.querySelector(`[data-handover="${CSS.escape(id)}"]`);
  if (!shown || (kind === "answered" && shown.dataset.state === "offered")) {
    const told = document.querySelector(`[data-bell="${kind}"]`);
    told.hidden = false;
    if (kind === "offered") {
      told.querySelector("a").href = `/desk/contact/handovers/${id}`;
    }
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
