// Light and dark: the colours of both come with the figure; nothing is remembered, the reader's system decides at first.

/** The layout that came with the page, in the colours of the theme in use. */
function painted(layout) {
  const made = structuredClone(layout);
  for (const [path, value] of Object.entries(colours().layout)) put(made, path, value);
  return made;
}

function put(target, path, value) {
  const names = path.split("."), last = names.pop();
  let node = target;
  for (const name of names) node = node[name] ??= {};
  node[last] = value;
}

function applyTheme() {
  document.documentElement.style.colorScheme = view.dark ? "dark" : "light";
  byId("theme").setAttribute("aria-pressed", String(view.dark));
}

/** Switches the page and the drawn chart. */
function switchTheme(dark) {
  view.dark = dark;
  applyTheme();
  redraw();
}
