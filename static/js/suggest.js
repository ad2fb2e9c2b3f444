/* Names while one types in a search box: a combobox with a list, https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
   Without it the box is a plain field of a form. */
"use strict";

const WAIT = 150; // milliseconds of quiet before asking
const SHORTEST = 2;

function combobox(input) {
  const list = document.createElement("ul");
  list.id = `${input.id}-names`;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels[0].textContent);
  list.hidden = true;
  input.after(list);
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": list.id,
    "aria-expanded": "false",
  })) input.setAttribute(name, value);

  let active = -1;
  let timer = 0;
  let asked = 0;

  function open(isOpen) {
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) choose(-1);
  }

  function choose(index) {
    active = index;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    if (index < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", list.children[index].id);
      list.children[index].scrollIntoView({ block: "nearest" });
    }
  }

  function show(names) {
    list.replaceChildren(...names.map(({ name, kind, url }, at) => {
      const option = document.createElement("li");
      const kindOf = document.createElement("span");
      option.id = `${list.id}-${at}`;
      option.setAttribute("role", "option");
      option.dataset.url = url;
      kindOf.className = "suggestion-kind";
      kindOf.textContent = kind;
      option.append(`${name} `, kindOf);
      return option;
    }));
    choose(-1);
    open(names.length > 0);
  }

  async function ask() {
    const words = input.value.trim();
    const number = ++asked;
    if (words.length < SHORTEST && !/[^\x00-\u02af]/.test(words)) return open(false);
    try {
      const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(words)}`);
      const { names } = await answer.json();
      // Only the answer to what was asked last, and only while somebody is there to see it.
      if (number === asked && document.activeElement === input) show(names);
    } catch {
      open(false); // the form works without
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("keydown", (event) => {
    const last = list.children.length - 1;
    if (event.isComposing) return;
    if (event.key === "Escape" && !list.hidden) {
      open(false);
    } else if (event.key === "ArrowDown" && last >= 0) {
      open(true);
      choose(active < last ? active + 1 : -1);
    } else if (event.key === "ArrowUp" && last >= 0) {
      open(true);
      choose(active < 0 ? last : active - 1);
    } else if (event.key === "Enter" && active >= 0) {
      window.location.assign(list.children[active].dataset.url);
    } else {
      return;
    }
    event.preventDefault();
  });
  input.addEventListener("blur", () => {
    asked += 1;
    open(false);
  });
  // Before the field loses the focus, and the list is gone.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) window.location.assign(option.dataset.url);
  });
}

document.querySelectorAll("input[data-suggest]").forEach(combobox);
