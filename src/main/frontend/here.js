// Tells every ten seconds that a conversation or a case is open, and shows who else has it open and what has changed. Of
// a conversation it sends what is typed by then; of a case only whether something is. Whoever was signed out meanwhile is
// told before they lose a word.
const others = document.querySelector("[data-here]");
if (others) {
  const answer = document.querySelector(".frontdoor-answer");
  const token = document.querySelector("form[method=post] input[type=hidden]");
  const fields = document.querySelectorAll("main textarea, main input[type=text]");
  const writing = () => [...fields].some((field) => field.value !== field.defaultValue);
  const tell = async () => {
    const said = new URLSearchParams();
    said.append(token.name, token.value);
    if (answer) {
      said.append("text", answer.elements.text.value);
    } else {
      said.append("writing", String(writing()));
    }
    try {
      const heard = await fetch(others.dataset.here, { method: "POST", body: said, redirect: "error" });
      if (heard.ok) {
        const text = await heard.text();
        if (others.textContent.trim() !== text) {
          others.textContent = text;
        }
      } else if (heard.status === 401) {
        clearInterval(telling);
        others.textContent = others.dataset.out;
      }
    } catch {
      // The next time may be better; what is typed stands on the page.
    }
  };
  const telling = setInterval(tell, 10_000);
}
