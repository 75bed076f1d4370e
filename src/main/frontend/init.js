// What residents' pages do with a script. Every page works without; each behaviour is a file of its own.
import { Button, CharacterCount, Checkboxes, createAll, ErrorSummary, NotificationBanner, Radios, ServiceNavigation, SkipLink } from "govuk-frontend";
import "./keep.js";
import "./kiosk.js";
import "./passkeys.js";
import "./place.js";
import "./timeout.js";
import "./typing.js";
import "./duty.js";

for (const behaviour of [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, ServiceNavigation, SkipLink]) {
  createAll(behaviour);
}
