// Starts the package's own behaviours. Every page works without this file.
import { initAll } from "./govuk-frontend.min.js";

initAll();
