// Lists with facets: what is ticked takes effect at once. Without this script the button "Apply" does the same.
(() => {
  "use strict";
  const form = document.getElementById("filters");
  if (!form || !window.htmx) return;

  form.addEventListener("change", (event) => {
    if (!event.target.name.startsWith("find_")) form.requestSubmit();
  });

  // What is empty has no place in an address that people share.
  document.addEventListener("htmx:configRequest", (event) => {
    const asked = event.detail.parameters;
    for (const name of [...asked.keys()]) if (!asked.getAll(name).some(Boolean)) asked.delete(name);
  });

  // Facets that the reader opened stay open when their counts are exchanged.
  let open = [];
  let at = "";
  document.addEventListener("htmx:beforeSwap", () => {
    open = [...form.querySelectorAll("details[open]")].map((part) => part.id);
    at = document.activeElement?.id ?? "";
  });
  document.addEventListener("htmx:afterSettle", () => {
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
    // Whoever worked a link that is gone, such as a chip, goes on from the number of results.
    if (document.activeElement === document.body) {
      (document.getElementById(at) ?? document.getElementById("result-count"))?.focus({ preventScroll: true });
    }
  });

  // An answer that cannot be shown in its place is shown as a page.
  document.addEventListener("htmx:responseError", (event) => location.assign(event.detail.pathInfo.finalRequestPath));
})();
