// The marks of the chart, one an event; times in milliseconds.

class Mark {
  constructor({ event, lane, row, start, end, dot, size, symbol, fill, hatched, hollow }, number) {
    const own = (column) => cell(column, number);
    this.event = data.events[own(event)];
    this.id = this.event.id;
    this.weight = Number(this.event.importance);
    this.disputed = this.event.conflicts.length > 0;
    this.lane = own(lane);
    this.row = own(row);
    this.start = 1000 * own(start);
    this.end = 1000 * own(end);
    this.dot = own(dot) === null ? null : 1000 * own(dot);
    this.size = own(size);
    this.symbol = own(symbol);
    this.fill = own(fill);
    this.hatched = own(hatched);
    this.hollow = own(hollow);
    this.width = 0; // of its label, once measured
  }

  get label() {
    return this.event.title.split(/\s+/).join(" ").trim();
  }
}

const marks = data.chart ? Array.from({ length: data.chart.marks.count }, (_, number) => new Mark(data.chart.marks.columns, number)) : [];
const markOf = new Map(marks.map((mark) => [mark.id, mark]));
const ticksOf = grouped(data.chart ? data.chart.ticks : []);
const laneNumber = new Map(data.chart ? data.chart.lanes.map((lane, number) => [lane.name, number]) : []);

/** Where the sources of a disagreement put each event: times and letters by event. */
function grouped(ticks) {
  const found = new Map();
  for (const [id, at, letters] of ticks) found.set(id, [...(found.get(id) ?? []), [at, letters]]);
  return found;
}
