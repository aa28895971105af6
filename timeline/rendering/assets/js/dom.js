// The DOM is built from text nodes only: nothing that came out of an article is ever read as HTML.

const byId = (id) => document.getElementById(id);

/** An element: `make("button", { class: "chip", type: "button", onclick }, "All")`; null children are left out. */
function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

/** Words of a source: direction by their own letters, and isolated, so that they cannot reorder what stands beside. */
const words = (tag, text, attributes = {}) => make(tag, { dir: "auto", ...attributes }, text);

/** With commas: Intl would do the same, and take as long to get ready as the whole list. */
const thousands = (many) => String(many).replace(/\B(?=(\d{3})+$)/g, ",");

const counted = (many, noun) => `${thousands(many)} ${noun}${many === 1 ? "" : "s"}`;
