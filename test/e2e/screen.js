/* global document, NodeFilter, getComputedStyle */
// Runs inside the page: where a phrase stands on the screen, and how VS Code draws it there.
// Plain JavaScript, for it is handed to the browser as it is.

/** The text nodes below an element, in order. */
function textNodes(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

/** The node and the offset within it of a position in the text of all nodes together. */
function locate(nodes, position) {
  let rest = position;
  for (const node of nodes) {
    if (rest < node.length) return [node, rest];
    rest -= node.length;
  }
  const last = nodes.at(-1);
  return [last, last.length];
}

/** The ranges of the page in which one visual line shows the phrase. */
function rangesIn(line, phrase) {
  const nodes = textNodes(line);
  const text = nodes.map((node) => node.data).join('').replaceAll('\u00a0', ' ');
  const ranges = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const range = document.createRange();
    range.setStart(...locate(nodes, at));
    const [node, offset] = locate(nodes, at + phrase.length - 1);
    range.setEnd(node, offset + 1);
    ranges.push(range);
  }
  return ranges;
}

/** The `nth` range on screen, from top to bottom, of a phrase that stands on one visual line. */
function rangeOf(phrase, nth) {
  const lines = [...document.querySelectorAll('.editor-instance .view-line')].filter((line) => line.offsetParent);
  lines.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
  return lines.flatMap((line) => rangesIn(line, phrase))[nth];
}

/** The boxes that decorations draw behind or around a rectangle's middle. */
function decorationsAt(box) {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  return [...document.querySelectorAll('.editor-instance .view-overlays .cdr[class*="ced-"]')].filter((element) => {
    const area = element.getBoundingClientRect();
    return area.left <= x && x <= area.right && area.top <= y && y <= area.bottom;
  });
}

globalThis.seedlensScreen = {
  box(phrase, nth) {
    const box = rangeOf(phrase, nth)?.getBoundingClientRect();
    return box && { x: box.x, y: box.y, width: box.width, height: box.height };
  },

  look(phrase, nth) {
    const range = rangeOf(phrase, nth);
    if (!range) return undefined;
    const text = getComputedStyle(range.startContainer.parentElement);
    const boxes = decorationsAt(range.getBoundingClientRect()).map((element) => getComputedStyle(element));
    return {
      color: text.color,
      textDecoration: text.textDecoration,
      backgrounds: boxes.map((style) => style.backgroundColor),
      borders: boxes.map((style) => style.borderBottom),
    };
  },
};
