// Passkeys: the form's button asks the person's device, and the form carries its answer. Where the browser cannot do it,
// the form stays hidden and the page says what else there is.
const can = window.PublicKeyCredential?.parseCreationOptionsFromJSON && navigator.credentials;

for (const block of can ? document.querySelectorAll("[data-passkey]") : []) {
  const form = block.querySelector("form");
  const failed = block.querySelector("[data-passkey-failed]");
  block.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    failed.hidden = true;
    try {
      form.elements.credential.value = JSON.stringify(await answer(block.dataset, form.elements._csrf.value));
      form.submit();
    } catch {
      failed.hidden = false;
    }
  });
}
if (can) {
  document.querySelectorAll("[data-passkey-cannot]").forEach((says) => (says.hidden = true));
}

async function answer({ passkey, options }, token) {
  const asked = await fetch(options, { method: "POST", body: new URLSearchParams({ _csrf: token }) });
  const json = await asked.json();
  return passkey === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(json) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(json) });
}
