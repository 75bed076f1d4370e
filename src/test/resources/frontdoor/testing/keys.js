// What somebody meets who has a keyboard and no mouse, or a finger that needs room. Read into a page by frontdoor.testing.Keys.
window.keys = (() => {
  const CAN = "a[href], button, input, select, textarea, summary, [tabindex]";
  const ROOM = 24; // CSS pixels, WCAG 2.5.8
  const LOOKS = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "backgroundColor", "color", "borderColor",
    "borderWidth", "textDecorationLine", "textDecorationThickness", "clipPath", "width", "height", "opacity"];
  let rest = new Map();
  let order = [];

  const shown = (it) => it.getClientRects().length > 0 && getComputedStyle(it).visibility === "visible";
  const every = () => [...document.querySelectorAll(CAN)].filter((it) => it.tabIndex >= 0 && !it.disabled && shown(it));

  // The tab key stops once at a group of radios: at the chosen one, or at the first.
  const stops = () => every().filter((it) => {
    if (it.type !== "radio") return true;
    const group = every().filter((one) => one.type === "radio" && one.name === it.name && one.form === it.form);
    return it === (group.find((one) => one.checked) || group[0]);
  });

  const style = (it, pseudo) => {
    const all = getComputedStyle(it, pseudo);
    return LOOKS.map((property) => all[property]).join("|");
  };
  // A radio is drawn beside its input, in the label.
  const look = (it) => [it, ...(it.labels || [])]
    .flatMap((one) => [style(one), style(one, "::before"), style(one, "::after")]).join("\n");
  const name = (it) => `${it.tagName.toLowerCase()}${it.id ? "#" + it.id : ""} "${(it.innerText || it.value || "").trim().slice(0, 40)}"`;

  const over = (it) => {
    const box = it.getClientRects()[0];
    const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (!at) return `the edge of the window, at ${Math.round(box.y + box.height / 2)}`;
    return it.contains(at) || at.contains(it) || [...(it.labels || [])].some((label) => label.contains(at)) ? null : name(at);
  };

  return {
    start() {
      document.activeElement?.blur();
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute("tabindex");
      order = stops();
      rest = new Map(order.map((it) => [it, look(it)]));
      return order.map(name);
    },
    // What has the focus is scrolled to when the page is next painted.
    async now() {
      const it = document.activeElement;
      if (over(it)) await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const index = order.indexOf(it);
      if (index < 0) return { index, name: it === document.body ? "" : name(it), seen: true, over: null };
      return { index, name: name(it), seen: look(it) !== rest.get(it), over: over(it) };
    },
    small() {
      const all = every().map((it) => ({ it, box: it.getBoundingClientRect() })).filter(({ box }) => box.width > 2 && box.height > 2);
      const middle = (box) => [box.x + box.width / 2, box.y + box.height / 2];
      const isSmall = (box) => box.width < ROOM || box.height < ROOM;
      const inText = (it) => getComputedStyle(it).display === "inline" && it.parentElement.innerText.trim().length > it.innerText.trim().length;
      const near = (a, b) => {
        const [x, y] = middle(a);
        if (isSmall(b)) {
          const [u, v] = middle(b);
          return Math.hypot(x - u, y - v) < ROOM;
        }
        return Math.hypot(Math.max(b.left - x, 0, x - b.right), Math.max(b.top - y, 0, y - b.bottom)) < ROOM / 2;
      };
      return all.filter(({ it, box }) => isSmall(box) && !inText(it)
        && all.some((other) => other.it !== it && !other.it.contains(it) && !it.contains(other.it) && near(box, other.box)))
        .map(({ it, box }) => `${name(it)} is ${Math.round(box.width)} by ${Math.round(box.height)}`);
    },
  };
})();
