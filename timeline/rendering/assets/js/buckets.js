// Stretches that events are counted in: hours, days, weeks from Monday, months, years, as wide as a number needs.

const NARROWEST = 32;
const BUCKET_HOURS = [1, 3, 6, 12, 24].map((count) => count * HOUR);
const BUCKET_MONTHS = [1, 3, 12, 60, 120, 600, 1200, 12000];

/** Pairs of milliseconds that cover a range drawn `width` px wide, from left to right and without gaps. */
function buckets([start, end], width) {
  const room = (end - start) * NARROWEST / width;
  const hours = BUCKET_HOURS.find((length) => length >= room);
  const edges = hours ? evenEdges(start, end, hours, 0) : room <= 7 * DAY ? evenEdges(start, end, 7 * DAY, 4 * DAY)
    : monthEdges(start, end, BUCKET_MONTHS.find((count) => count * 30.44 * DAY >= room) ?? BUCKET_MONTHS.at(-1));
  return edges.slice(1).map((edge, at) => [edges[at], edge]);
}

/** From the last multiple of the step before the start; a week is counted from a Monday. */
function evenEdges(start, end, step, origin) {
  const edges = [Math.floor((start - origin) / step) * step + origin];
  while (edges.at(-1) < end) edges.push(edges.at(-1) + step);
  return edges;
}

function monthEdges(start, end, step) {
  const date = new Date(start);
  let number = Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / step) * step;
  const edges = [moment(0, number)];
  while (edges.at(-1) < end) edges.push(moment(0, number += step));
  return edges;
}

/** The number of the last edge that is not after it, by halving. */
function bucketOf(edges, at) {
  let low = 0, high = edges.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle][0] <= at) low = middle; else high = middle - 1;
  }
  return low;
}
