// The rest of the navigation closes when somebody leaves it or presses Escape, so that it hides nothing that has the
// focus.
for (const more of document.querySelectorAll("details[data-more]")) {
  more.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !more.contains(relatedTarget)) {
      more.open = false;
    }
  });
  more.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && more.open) {
      more.open = false;
      more.querySelector("summary").focus();
    }
  });
  document.addEventListener("pointerdown", ({ target }) => {
    more.open &&= more.contains(target);
  });
}
