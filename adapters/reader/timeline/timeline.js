// Makes a timeline's picture a way to its sentences, and its form a way to look around in it without loading the page again.
const form = document.querySelector("form.view");
const view = document.querySelector("#view");
const parser = new DOMParser();
/** @type {AbortController | null} The view that is on its way; a newer one takes its place. */
let coming = null;

/** Shows the part of the timeline that an address asks for. */
async function show(address, remember) {
  coming?.abort();
  coming = new AbortController();
  const { signal } = coming;
  view.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(address, { signal });
    if (!response.ok) throw new Error(`status ${response.status}`);
    const page = parser.parseFromString(await response.text(), "text/html");
    view.replaceChildren(...page.querySelector("#view").childNodes);
    for (const name of ["from", "to"]) form.elements[name].value = page.querySelector(`#${name}`).value;
    const boxes = page.querySelectorAll("[name=p]");
    for (const [at, box] of form.querySelectorAll("[name=p]").entries()) box.checked = boxes[at].checked;
    // These lead to the same part in another language, and for somebody else.
    for (const part of [".language", "footer"])
      document.querySelector(part)?.replaceWith(page.querySelector(part) ?? "");
    if (remember) history.pushState(null, "", response.url);
    await open();
  } catch (error) {
    // What the browser itself can do with the address is better than nothing.
    if (error.name !== "AbortError") location.assign(address);
  } finally {
    if (!signal.aborted) view.removeAttribute("aria-busy");
  }
}

/** Puts the picture into the page, where its marks can be pressed; a copy of what the list has, so no stop for the tab key. */
async function open() {
  const image = view.querySelector(".picture img");
  if (!image) return;
  const response = await fetch(image.src);
  if (!response.ok) return;
  // The page has the styles, and its policy allows no others.
  const drawn = (await response.text()).replace(/<style>.*?<\/style>| style="[^"]*"/gs, "");
  const svg = parser.parseFromString(drawn, "image/svg+xml").documentElement;
  if (svg.nodeName !== "svg" || !image.isConnected) return;
  svg.removeAttribute("role");
  svg.removeAttribute("aria-label");
  svg.setAttribute("aria-hidden", "true");
  for (const link of svg.querySelectorAll("a")) link.setAttribute("tabindex", "-1");
  const scale = JSON.parse(response.headers.get("x-scale") ?? "null");
  image.replaceWith(svg);
  if (scale) choose(svg, scale);
}

/** Lets a time be chosen by drawing over the picture. */
function choose(svg, { first, last, left, right }) {
  const { height, width } = svg.viewBox.baseVal;
  const at = ({ clientX }) => {
    const { left: edge, width: shown } = svg.getBoundingClientRect();
    return Math.min(right, Math.max(left, ((clientX - edge) / shown) * width));
  };
  const day = (x) =>
    new Date(first + ((x - left) / (right - left)) * (last - first)).toISOString().slice(0, 10);
  let band = null;
  let start = 0;
  svg.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "mouse" || event.button !== 0 || event.target.closest("a")) return;
    event.preventDefault();
    svg.setPointerCapture(event.pointerId);
    start = at(event);
    band = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    band.setAttribute("class", "band");
    band.setAttribute("height", height);
    svg.append(band);
  });
  svg.addEventListener("pointermove", (event) => {
    if (!band) return;
    band.setAttribute("x", Math.min(start, at(event)));
    band.setAttribute("width", Math.abs(at(event) - start));
  });
  svg.addEventListener("pointerup", (event) => {
    if (!band) return;
    band.remove();
    band = null;
    const [from, to] = [start, at(event)].sort((a, b) => a - b);
    if (to - from < 5) return;
    form.elements.from.value = day(from);
    form.elements.to.value = day(to);
    form.requestSubmit();
  });
}

form.addEventListener("submit", (event) => {
  const address = new URL(form.action);
  address.search = new URLSearchParams(new FormData(form, event.submitter));
  if (address.searchParams.get("topic") !== form.elements.topic.defaultValue) return;
  event.preventDefault();
  show(address, true);
});
form.addEventListener("change", (event) => {
  if (event.target.name === "p") form.requestSubmit();
});
addEventListener("popstate", () => show(location.href, false));
await open();
