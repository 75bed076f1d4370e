// Fills a map position in from where the device is. The button is there only where the browser can do that, and asks
// the person first; the words they type are still what counts.
for (const place of document.querySelectorAll("[data-place]")) {
  if (!("geolocation" in navigator)) {
    break;
  }
  const button = document.createElement("button");
  button.type = "button";
  button.className = "govuk-button govuk-button--secondary";
  button.textContent = place.dataset.here;
  const said = document.createElement("p");
  said.className = "govuk-body";
  said.setAttribute("role", "status");
  button.addEventListener("click", () => {
    said.textContent = place.dataset.looking;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        write(place, "-lat", coords.latitude);
        write(place, "-lon", coords.longitude);
        said.textContent = place.dataset.found;
      },
      () => {
        said.textContent = place.dataset.none;
      },
      { enableHighAccuracy: true, timeout: 10000 },
    );
  });
  place.prepend(button, said);
}

// Five decimals are about a metre.
function write(place, part, degrees) {
  const input = document.getElementById(place.dataset.place + part);
  input.value = degrees.toFixed(5);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
