// Starts the few MOJ behaviours that the desk uses. Those that put text into the page as HTML are left out.
import { initAll } from "govuk-frontend";
import { SortableTable } from "@ministryofjustice/frontend";
import "./ringing.js";
import "./typing.js";

initAll();
for (const table of document.querySelectorAll("[data-module='moj-sortable-table']")) {
  new SortableTable(table);
}
