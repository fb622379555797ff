(() => {
  const told = document.querySelector(".told");
  let quiet;
  const tell = (words) => {
    told.textContent = words;
    clearTimeout(quiet);
    quiet = setTimeout(() => { told.textContent = ""; }, 2500);
  };
  // Opened as a file, a page may be refused the clipboard: a selection is copied instead.
  const byHand = (text) => {
    const area = document.createElement("textarea");
    area.value = text;
    area.setAttribute("readonly", "");
    area.style.cssText = "position:fixed;inset:0 auto auto 0;opacity:0";
    document.body.append(area);
    area.select();
    try {
      return document.execCommand("copy");
    } catch {
      return false;
    } finally {
      area.remove();
    }
  };
  const copied = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return byHand(text);
    }
  };
  for (const button of document.querySelectorAll(".copy")) {
    button.addEventListener("click", async () => {
      const source = document.getElementById(button.dataset.from);
      const done = await copied(source ? source.textContent : button.dataset.text);
      button.focus();
      tell(done ? "Copié." : "La copie est refusée : sélectionnez le texte, puis Ctrl + C (⌘ C sur un Mac).");
    });
  }
  for (const button of document.querySelectorAll(".more")) {
    const rest = button.previousElementSibling;
    rest.hidden = true;
    button.addEventListener("click", () => {
      rest.hidden = !rest.hidden;
      button.textContent = rest.hidden ? "…voir plus" : "replier";
      button.setAttribute("aria-expanded", String(!rest.hidden));
    });
  }
})();
