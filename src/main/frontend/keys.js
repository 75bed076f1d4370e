// Keys of the one screen. Each part of the page says its own in `data-key`: a button or link is pressed, anything else
// gets the focus. What has a modifier works everywhere; a character alone works only where nobody types.
const parts = [...document.querySelectorAll("[data-key]")];

for (const part of parts) {
  part.setAttribute("aria-keyshortcuts", part.dataset.key);
  const shown = document.createElement("kbd");
  shown.className = "frontdoor-key";
  shown.textContent = part.dataset.key;
  shown.setAttribute("aria-hidden", "true"); // aria-keyshortcuts says it
  named(part).append(" ", shown);
}

document.addEventListener("keydown", (event) => {
  const key = pressed(event);
  const part = key && parts.find((each) => each.dataset.key === key && each.checkVisibility());
  if (part && !event.defaultPrevented && !document.querySelector("dialog[open]")) {
    event.preventDefault();
    if (!event.repeat) {
      go(part);
    }
  }
});

for (const opener of document.querySelectorAll("[data-opens]")) {
  opener.addEventListener("click", (event) => {
    event.preventDefault();
    document.getElementById(opener.dataset.opens).showModal();
  });
}

// Where the key is shown: on the button itself, or with what names the part.
function named(part) {
  return part.labels?.[0] ?? part.querySelector(":scope > legend, :scope > h2") ?? part;
}

// The name of a keystroke, as the server writes it, or nothing. A letter is what the keyboard's own layout makes of it,
// unless Alt makes another character of it, as on a Mac.
function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.getModifierState("AltGraph") || event.isComposing) {
    return undefined;
  }
  if (event.altKey) {
    const letter = /^[a-z]$/i.test(event.key) ? event.key : /^Key([A-Z])$/.exec(event.code)?.[1];
    return event.shiftKey || !letter ? undefined : `Alt+${letter.toUpperCase()}`;
  }
  const alone = event.key.length === 1;
  return alone && isTyped(event.target) ? undefined : event.key;
}

function isTyped(field) {
  return field.matches("textarea, select, [contenteditable], input:not([type=radio]):not([type=checkbox])");
}

function go(part) {
  if (part.matches("button, a")) {
    part.dataset.opens || part.focus();
    part.click();
    return;
  }
  const first = part.matches("fieldset, section")
    ? (part.querySelector("input:checked") ?? part.querySelector("a[href], button, input:not([type=hidden])") ?? part)
    : part;
  first.focus();
  if (first.matches("input:not([type=radio])")) {
    first.select();
  }
}
