// Ticks as people write dates. Plotly's own weeks begin on Sunday and its labels repeat the year or leave it out.

const TICK_ROOM = 62;
const HOURS = [1, 3, 6, 12].map((count) => ({ unit: "hour", count, length: count * HOUR }));
const WHOLE_DAYS = [1, 2].map((count) => ({ unit: "day", count, length: count * DAY }));
const WEEKS = [{ unit: "week", count: 1, length: 7 * DAY }, { unit: "week", count: 2, length: 14 * DAY }];
const MONTH_STEPS = [1, 3, 6].map((count) => ({ unit: "month", count, length: count * 30.4 * DAY }));
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((count) => (
  { unit: "year", count, length: count * 365 * DAY }));
const STEPS = [...HOURS, ...WHOLE_DAYS, ...WEEKS, ...MONTH_STEPS, ...YEAR_STEPS];

/** Tick values and their texts, the month or day above where it changes, for a range of milliseconds drawn `width` px wide. */
function ticks([start, end], width) {
  const room = (end - start) * TICK_ROOM / width;
  const step = STEPS.find((candidate) => candidate.length >= room) ?? STEPS.at(-1);
  const places = placesOf(step, start, end);
  const fine = places.map((at) => fineLine(step, new Date(at)));
  const coarse = places.map((at) => coarseLine(step, new Date(at)));
  const crowded = coarse[0] !== coarse[1] && places.length > 1 && (places[1] - places[0]) * width / (end - start) < 90;
  const texts = fine.map((text, at) => {
    const fresh = at === 0 ? !crowded : coarse[at] !== coarse[at - 1];
    return fresh && coarse[at] ? `${coarse[at]}<br>${text}` : text;
  });
  return { tickvals: places.map(written), ticktext: texts };
}

function placesOf(step, start, end) {
  const found = [];
  for (let at = firstPlace(step, start); at <= end && found.length < 200; at = nextPlace(step, at)) {
    if (at >= start) found.push(at);
  }
  return found;
}

function firstPlace(step, start) {
  const date = new Date(start), year = date.getUTCFullYear(), month = date.getUTCMonth();
  if (step.unit === "year") return moment(Math.floor(year / step.count) * step.count, 0);
  if (step.unit === "month") return moment(year, Math.floor(month / step.count) * step.count);
  if (step.unit === "hour") return Math.floor(start / step.length) * step.length;
  // Two-day ticks start anew each month, so that 31 and 1 never stand side by side; weeks begin on Monday.
  if (step.unit === "day") return moment(year, month, 1);
  const monday = 4 * DAY;
  return Math.floor((start - monday) / step.length) * step.length + monday;
}

function nextPlace(step, at) {
  const date = new Date(at), year = date.getUTCFullYear(), month = date.getUTCMonth(), day = date.getUTCDate();
  if (step.unit === "year") return moment(year + step.count, 0);
  if (step.unit === "month") return moment(year, month + step.count);
  if (step.unit !== "day" || step.count === 1) return at + step.length;
  const left = new Date(moment(year, month + 1, 0)).getUTCDate() - day;
  return left < step.count ? moment(year, month + 1) : moment(year, month, day + step.count);
}

function fineLine(step, date) {
  const day = date.getUTCDate(), month = MONTHS[date.getUTCMonth()];
  if (step.unit === "year") return String(date.getUTCFullYear());
  if (step.unit === "month") return month;
  if (step.unit === "hour") return `${two(date.getUTCHours())}:00`;
  return `${DAYS[date.getUTCDay()]} ${day}`;
}

function coarseLine(step, date) {
  const month = MONTHS[date.getUTCMonth()], year = date.getUTCFullYear();
  if (step.unit === "year") return "";
  if (step.unit === "month") return String(year);
  if (step.unit === "hour") return `${DAYS[date.getUTCDay()]} ${date.getUTCDate()} ${month}`;
  return `${month} ${year}`;
}
