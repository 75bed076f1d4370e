// Articles that may help with what an adviser writes, shown while they write it. What is typed is sent in a form.
const PAUSE = 300; // milliseconds without a key

for (const place of document.querySelectorAll("[data-suggest]")) {
  const names = place.dataset.suggest.split(" ");
  const list = place.querySelector("ul");
  const form = place.closest("form");
  let timer;
  let asked = "";

  form.addEventListener("input", (event) => {
    if (names.includes(event.target.name)) {
      clearTimeout(timer);
      timer = setTimeout(suggest, PAUSE);
    }
  });

  async function suggest() {
    const typed = new FormData(form);
    const text = names.map((name) => typed.get(name) ?? "").join(" ").trim();
    if (text === asked || text.length < 4) {
      return;
    }
    asked = text;
    const service = typed.get("service") ?? "";
    const body = new URLSearchParams({ text, service, _csrf: typed.get("_csrf") ?? "" });
    const answer = await fetch("/desk/manual/suggest", { method: "POST", body, redirect: "manual" }).catch(() => null);
    if (answer?.ok && text === asked) {
      show(await answer.json());
    }
  }

  function show(articles) {
    list.replaceChildren(
      ...articles.map((article) => {
        const link = document.createElement("a");
        link.className = "govuk-link";
        link.href = article.href;
        link.target = "_blank";
        link.rel = "noopener";
        link.textContent = article.title;
        const item = document.createElement("li");
        item.append(link, ` ${article.summary}`);
        return item;
      }),
    );
    place.hidden = articles.length === 0;
  }
}
