// Light and dark: the colours of both come with the figure; nothing is remembered, the reader's system decides at first.

/** Writes one theme's colours into a figure that is not drawn yet. */
function paint(figure, theme) {
  theme.traces.forEach((patch, number) => {
    for (const [path, value] of Object.entries(patch)) put(figure.data[number], path, value);
  });
  for (const [path, value] of Object.entries(theme.layout)) put(figure.layout, path, value);
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

/** Switches the page and the drawn chart; only colours are restyled, never positions. */
function switchTheme(dark) {
  view.dark = dark;
  applyTheme();
  recolour();
}
