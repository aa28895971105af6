// What came with the page. Events are columns there; what their sources say is read a hundred events at a time, when asked for.

const IN_A_BLOCK = 100;

async function readData() {
  const holder = byId("data"), found = JSON.parse(holder.type === "application/json" ? holder.textContent : await inflated(holder.textContent));
  holder.remove();
  return { ...found, events: eventsFrom(found.events, found.told), told: null };
}

/** The text of deflated bytes in base64; a page of many events would else be ten times as large. */
async function inflated(text) {
  if (typeof DecompressionStream === "undefined") return tooOld();
  const letters = atob(text), bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).text();
}

function tooOld() {
  byId("list-title").textContent = "This browser is too old to open a story of this size.";
  return new Promise(() => {});
}

const cell = (column, number) => (Array.isArray(column) ? column[number] : column.values[column.at[number]]);

/** Rows of columns; a column with `values` has each of them once, and where it stands. */
function unpacked({ count, columns }) {
  const all = Object.entries(columns);
  return Array.from({ length: count }, (_, number) => Object.fromEntries(all.map(([name, column]) => [name, cell(column, number)])));
}

/** Events that look into the columns when they are asked: of a hundred thousand most are never. */
function eventsFrom({ count, columns }, blocks) {
  const read = new Map();
  class Told {
    constructor(number) {
      this.number = number;
    }

    get mentions() {
      const block = Math.floor(this.number / IN_A_BLOCK);
      if (!read.has(block)) read.set(block, mentionsOf(JSON.parse(blocks[block])));
      return read.get(block)[this.number % IN_A_BLOCK];
    }

    get outlets() {
      return [...new Set(this.documents.map((letter) => documents.get(letter).outlet))];
    }
  }
  for (const [name, column] of Object.entries(columns)) Object.defineProperty(Told.prototype, name, { get: getter(column) });
  return Array.from({ length: count }, (_, number) => new Told(number));
}

function getter(column) {
  if (Array.isArray(column)) return function listed() { return column[this.number]; };
  const { values, at } = column;
  return function shared() { return values[at[this.number]]; };
}

function mentionsOf({ counts, rows }) {
  const all = unpacked(rows);
  let from = 0;
  return counts.map((count) => all.slice(from, from += count));
}
