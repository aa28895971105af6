// The row of publications: a lettered square an article; what would overlap is stacked, or counted where it is many.

const SIDE = 18;
const STACKED = 3;
const squareStep = () => (view.paper ? 1 : view.narrow ? 0.88 : 0.66); // rows
const dated = data.documents.filter((document) => document.at !== null)
  .map((document) => ({ document, at: milliseconds(document.at) })).sort((a, b) => a.at - b.at || (a.document.id < b.document.id ? -1 : 1));

/** The squares for a range drawn `width` px wide. */
function squaresOf([start, end], width) {
  const reach = (end - start) * SIDE / width, found = [];
  for (let from = 0, until = 0; from < dated.length; from = until) {
    while (until < dated.length && dated[until].at - dated[from].at < reach) until += 1;
    found.push(...stackedSquares(dated.slice(from, until)));
  }
  return found;
}

function stackedSquares(group) {
  if (group.length > STACKED) return [{ at: group[0].at, step: 0, text: String(group.length), documents: group.map(({ document }) => document) }];
  return group.map(({ document, at }, step) => ({ at, step, text: document.letter, documents: [document] }));
}

const squareRow = (square) => stage.bottom + 1.25 + squareStep() * square.step;
