// Times are naive: "UTC" below only means that the reader's own zone never comes in.

const MINUTE = 60_000, HOUR = 60 * MINUTE, DAY = 24 * HOUR;
const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WRITTEN = /^(-?\d{1,6})-(\d\d)(?:-(\d\d)(?:[T ](\d\d)(?::(\d\d)(?::(\d\d(?:\.\d+)?))?)?)?)?/;

/** Milliseconds of a naive ISO text, as Plotly writes its ranges too ("2026-03-01 12:30"). */
function milliseconds(text) {
  if (typeof text === "number") return text;
  const [, year, month, day = "1", hour = "0", minute = "0", second = "0"] = WRITTEN.exec(text);
  return moment(+year, +month - 1, +day) + hour * HOUR + minute * MINUTE + second * 1000;
}

/** The first instant of a day; Date.UTC alone would take the year 94 for 1994. */
function moment(year, month, day = 1) {
  return new Date(0).setUTCFullYear(year, month, day);
}

/** The naive ISO text that Plotly is given. */
function written(at) {
  return new Date(at).toISOString().replace(/(\.000)?Z$/, "");
}

const two = (number) => String(number).padStart(2, "0");

const dayWords = (at) => { const date = new Date(at); return `${DAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`; };

/** A half-open stretch in words; whole days are told without a clock. */
function spanWords(start, end) {
  if (start % DAY === 0 && end % DAY === 0) return end - start <= DAY ? dayWords(start) : `${dayWords(start)} – ${dayWords(end - DAY)}`;
  const clock = (at) => `${two(new Date(at).getUTCHours())}:${two(new Date(at).getUTCMinutes())}`;
  return `${dayWords(start)} ${clock(start)} – ${clock(end)}`;
}
