// In a kiosk the browser remembers nothing that was typed, and finishing takes this page's place, so that Back does not
// lead to it. Without scripts the form finishes as forms do, and the server shows nothing of the turn before.

if (document.documentElement.classList.contains("frontdoor-kiosk")) {
  for (const field of document.querySelectorAll("input, textarea, select")) {
    field.setAttribute("autocomplete", "off");
  }
  document.addEventListener("submit", finish, true);
}

async function finish(event) {
  const button = event.target.querySelector("[data-kiosk-finish]");
  if (!button) {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  try {
    const body = new URLSearchParams(new FormData(event.target));
    await fetch(event.target.action, { method: "POST", body, redirect: "manual", cache: "no-store" });
    location.replace(button.dataset.kioskFinish);
  } catch {
    location.replace("/kiosk/reset");
  }
}
