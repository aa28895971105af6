// The keys of the page, in a dialog of their own.

const KEYS = [
  ["← →", "previous and next event; ↑ ↓ in the list and on the chart"], ["Home End", "first and last event"],
  ["Enter", "in the list: reads the event"], ["/", "search"], ["F", "filters"], ["Esc", "goes back, lets go"],
  ["+ − 0", "zooms the chart in, out and back"], ["Shift ← →", "moves the chart"], ["?", "this list"],
];

function showHelp() {
  const dialog = byId("help");
  dialog.replaceChildren(
    make("h2", { id: "help-title" }, "Keys"), make("dl", {}, ...KEYS.flatMap(([key, does]) => [make("dt", {}, make("kbd", {}, key)), make("dd", {}, does)])),
    make("button", { class: "chip", type: "button", onclick: () => dialog.close() }, "Close"));
  dialog.showModal();
}
