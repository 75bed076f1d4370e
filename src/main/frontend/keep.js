// What is typed into a form when the page's time is over is sent to be kept, not to be done.
document.addEventListener("frontdoor:timeout", () => {
  for (const field of document.querySelectorAll("[data-keep]")) {
    const typed = new URLSearchParams();
    for (const [name, value] of new FormData(field.form)) {
      if (typeof value === "string") {
        typed.append(name, value);
      }
    }
    typed.append("_keep", "true");
    fetch(field.form.action, { method: "POST", body: typed, redirect: "manual", keepalive: true });
  }
});
