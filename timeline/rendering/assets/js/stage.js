// What stands where for the range in view. A chart of few events keeps its rows; of many, each lane shows its marks where
// they have room, else its most important ones above counts of all. It is worked out anew whenever the range changes.

const TITLE = 0.8; // rows, as everything here is measured in
const TALLEST = 2.6;
const LEAST_BAR = 0.12;
const NUMBER = 0.8; // the number above a count, and what the least counts add
const ROWS_IN_ALL = 26;
const LINES = 2;
const TRIED = 40;
const laneMarks = hasLanes() ? data.chart.lanes.map((lane, number) => (
  marks.filter((mark) => mark.lane === number).sort((a, b) => b.weight - a.weight || byStart(a, b)))) : [];
let stage = null;

function hasLanes() {
  return data.chart !== null;
}

/** Sets `stage`: `lanes` with their counts, `placed` marks with rows, `counts`, `rowOf` and `bottom`. */
function setStage(width) {
  const lanes = data.chart.lanes.map((lane, number) => ({ ...lane, number, ...countsIn(number) }));
  stage = data.chart.crowded ? crowdedStage(lanes, width) : keptStage(lanes);
  stage.rowOf = new Map(stage.placed.map(({ mark, row }) => [mark.id, row]));
  stage.squares = squaresOf(view.range, width);
  stage.foot = stage.bottom + 2 + squareStep() * Math.max(0, ...stage.squares.map(({ step }) => step));
}

const keptStage = (lanes) => ({ lanes, counts: [], placed: marks.map((mark) => ({ mark, row: mark.row })), bottom: data.chart.bottom });

/** How many of a lane's events that the filters leave lie within, before and after the range. */
function countsIn(number) {
  const [start, end] = view.range, found = { shown: 0, within: 0, earlier: 0, later: 0 };
  for (const mark of laneMarks[number]) {
    if (!isShown(mark)) continue;
    found.shown += 1;
    if (isBefore(mark, start)) found.earlier += 1;
    else if (isAfter(mark, end)) found.later += 1;
    else found.within += 1;
  }
  return found;
}

const isShown = (mark) => shownIds.size === data.events.length || shownIds.has(mark.id);
const isBefore = (mark, start) => mark.end < start && (mark.dot === null || mark.dot < start);
const isAfter = (mark, end) => mark.start > end && (mark.dot === null || mark.dot > end);

function crowdedStage(lanes, width) {
  const seen = lanes.map((lane) => inView(lane.number));
  const wholes = granted(seen, width);
  const stretches = wholes.includes(null) ? buckets(wider(view.range), width * 1.25) : [];
  const tallies = lanes.map((lane, at) => (wholes[at] === null ? tallied(seen[at].near, stretches) : null));
  const most = Math.max(1, ...tallies.map((tally) => (tally === null ? 0 : highest(tally))));
  const made = { lanes: [], placed: [], counts: [], bottom: 0 };
  lanes.forEach((lane, at) => {
    const top = made.bottom, marked = wholes[at] ?? chosen(candidates(seen[at].own), view.range, width, LINES);
    const { placed, bottom } = centred(marked, top + TITLE);
    const floor = tallies[at] === null ? bottom : bottom + highest(tallies[at]) * TALLEST / most + NUMBER;
    if (tallies[at] !== null) made.counts.push(...stacked(tallies[at], stretches, { lane: lane.number, floor, scale: TALLEST / most }));
    made.placed.push(...placed);
    made.lanes.push({ ...lane, top, bottom: floor + 0.1, counted: tallies[at] !== null });
    made.bottom = floor + 0.2;
  });
  return made;
}

const highest = (tally) => Math.max(0, ...tally.map(([exact, vague]) => exact + vague));

/** Counts are drawn an eighth of the width beyond both edges, so that dragging shows them coming. */
const wider = ([start, end]) => [start - (end - start) / 8, end + (end - start) / 8];

/** `own`: their place is in the range; `through`: only their window is; `near`: those to count. Most important first. */
function inView(number) {
  const [start, end] = view.range, [low, high] = wider(view.range), found = { own: [], through: [], near: [] };
  for (const mark of laneMarks[number]) {
    if (!isShown(mark)) continue;
    const at = mark.dot ?? mark.start;
    if (at >= low && at < high) found.near.push(mark);
    if (at >= start && at <= end) found.own.push(mark);
    else if (mark.end > start && mark.start < end) found.through.push(mark);
  }
  return found;
}

/** Rows for the lanes that need fewest, as long as there are any: the packed marks, or null where counts must do. */
function granted(seen, width) {
  const packs = seen.map(({ own }) => (own.length > 3 * ROWS_IN_ALL ? null : packed(own, view.range, width, ROWS_IN_ALL)));
  const order = packs.map((pack, at) => [pack?.count ?? Infinity, at]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let left = ROWS_IN_ALL;
  const given = packs.map(() => null);
  order.forEach(([count, at], turn) => {
    if (count > Math.max(5, left / (order.length - turn)) || count > left) return;
    given[at] = withWindows(packs[at], seen[at].through, width, Math.floor(left / (order.length - turn)));
    left -= given[at].count;
  });
  return given;
}

/** Windows that only reach into the range are drawn too where that costs no more rows than the lane's share. */
function withWindows(pack, through, width, share) {
  const most = Math.max(share, 4);
  if (view.narrow || through.length > 3 * most) return pack; // on a phone they would be stripes without a word
  return packed([...pack.rows.map(([mark]) => mark), ...through], view.range, width, most) ?? pack;
}

function candidates(own) {
  const mark = markOf.get(view.selected);
  return mark === undefined || !own.includes(mark) ? own.slice(0, TRIED) : [mark, ...own.slice(0, TRIED).filter((one) => one !== mark)];
}

/** How many dots stand in each stretch: exact, and somewhere in it or wider. */
function tallied(near, stretches) {
  const tally = stretches.map(() => [0, 0]);
  for (const mark of near) {
    const at = mark.dot ?? mark.start;
    if (at >= stretches[0][0] && at < stretches.at(-1)[1]) tally[bucketOf(stretches, at)][mark.hatched ? 1 : 0] += 1;
  }
  return tally;
}

function stacked(tally, stretches, { lane, floor, scale }) {
  return tally.flatMap((numbers, at) => {
    let bottom = floor;
    const total = numbers[0] + numbers[1];
    return numbers.flatMap((number, vague) => {
      if (number === 0) return [];
      const top = bottom - Math.max(LEAST_BAR, number * scale);
      const bar = { lane, when: stretches[at], number, total, top, bottom, vague: vague === 1, last: vague === 1 || numbers[1] === 0 };
      bottom = top;
      return [bar];
    });
  });
}
