// Shows what is answered on a page of questions above the button that sends it, so that it can be read back. The server
// shows the same of what it has.
const list = document.querySelector("[data-read-back]");
const form = list?.closest("form");

function label(field) {
  return field.labels?.[0]?.textContent.trim() ?? "";
}

function legend(field) {
  return field.closest("fieldset")?.querySelector("legend")?.textContent.trim() ?? "";
}

function said(field) {
  if (field.type === "radio" || field.type === "checkbox") {
    return field.checked ? [legend(field) || label(field), label(field)] : [];
  }
  if (field.tagName === "SELECT") {
    return field.value ? [label(field), field.selectedOptions[0].textContent.trim()] : [];
  }
  const question = field.closest(".govuk-date-input") ? legend(field) : label(field);
  return field.value.trim() ? [question, field.value.trim()] : [];
}

function show() {
  const rows = new Map();
  for (const field of form.elements) {
    const typed = ["INPUT", "TEXTAREA", "SELECT"].includes(field.tagName) && !["hidden", "file", "submit"].includes(field.type);
    const [question, answer] = typed ? said(field) : [];
    if (question) {
      rows.set(question, rows.has(question) ? `${rows.get(question)} ${answer}` : answer);
    }
  }
  const items = [...rows].map(([question, answer]) => {
    const row = document.createElement("div");
    row.className = "govuk-summary-list__row";
    for (const [tag, name, text] of [["dt", "key", question], ["dd", "value", answer]]) {
      const part = document.createElement(tag);
      part.className = `govuk-summary-list__${name}`;
      part.textContent = text;
      row.append(part);
    }
    return row;
  });
  list.querySelector("dl").replaceChildren(...items);
  list.hidden = items.length === 0;
}

if (form) {
  form.addEventListener("input", show);
  show();
}
