// Starts the few MOJ behaviours that the desk uses. Those that put text into the page as HTML are left out.
import { initAll } from "govuk-frontend";
import { SortableTable } from "@ministryofjustice/frontend";
import "./ringing.js";
import "./typing.js";
import "./suggest.js";
import "./here.js";
import "./keys.js";
import "./more.js";
import "./readback.js";
import "./duty.js";

initAll();
for (const table of document.querySelectorAll("[data-module='moj-sortable-table']")) {
  new SortableTable(table);
}

// Figures that move: the server says when they have, and the page's own part of them is fetched again.
const live = document.querySelector("[data-live]");
if (live) {
  new EventSource(live.dataset.live).addEventListener("figures", async () => {
    const answer = await fetch(location.href);
    if (answer.ok && !answer.redirected && !live.contains(document.activeElement)) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      live.replaceChildren(...page.querySelector("[data-live]").childNodes);
    }
  });
}
