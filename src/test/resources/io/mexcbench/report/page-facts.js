// Runs in a page around a report's page and writes down what a reader of that one is shown.
const frame = document.querySelector('iframe');
const page = frame.contentDocument;
const view = frame.contentWindow;
const width = page.documentElement.clientWidth;
const all = (selector, root = page) => Array.from(root.querySelectorAll(selector));
const text = element => element.innerText.replace(/\s+/g, ' ').trim();
const box = element => element.getBoundingClientRect();
const middle = element => (box(element).left + box(element).right) / 2;
const opened = all('details').filter(one => one.open).length;

all('details').forEach(one => { one.open = true; });

const isShown = element => element.getClientRects().length > 0 && !element.closest('.unseen, .skip');

function background(element) {
  for (let one = element; one; one = one.parentElement) {
    const color = view.getComputedStyle(one).backgroundColor;
    if (!color.endsWith(', 0)')) {
      return color;
    }
  }
  return 'none';
}

const channels = color => color.match(/[\d.]+/g).slice(0, 3).map(Number);

function blended(rect) {
  const style = view.getComputedStyle(rect);
  const below = channels(background(rect));
  const part = Number(style.fillOpacity);
  return `rgb(${channels(style.fill).map((own, i) => Math.round(part * own + (1 - part) * below[i])).join(', ')})`;
}

function inks(element) {
  const style = view.getComputedStyle(element);
  return element.closest('.flames')
    ? [style.fill, blended(element.parentElement.querySelector('rect'))]
    : [style.color, background(element)];
}

function letters() {
  const found = new Map();
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() && isShown(element)) {
      const style = view.getComputedStyle(element);
      const pair = inks(element);
      found.set(pair.join(), [...pair, style.fontSize, walker.currentNode.data.trim().slice(0, 40)]);
    }
  }
  return Array.from(found.values());
}

function shapes() {
  const found = new Map();
  const marks = '.bar .change, .strip circle, .strip rect, .history .run, .history .now';
  all(marks).forEach(element => {
    const pair = [view.getComputedStyle(element).fill, background(element)];
    found.set(pair.join(), [...pair, '0px', element.getAttribute('class') || element.tagName]);
  });
  return Array.from(found.values());
}

function bar(svg) {
  const x = selector => middle(svg.querySelector(selector));
  return {
    words: svg.getAttribute('aria-label'),
    width: box(svg).width,
    change: (x('.change') - x('.zero')) / (x('.limit') - x('.zero')),
    band: box(svg.querySelector('.band')).width / (x('.limit') - x('.zero'))
  };
}

function canBeFocused(element) {
  element.focus();
  return page.activeElement === element;
}

const facts = {
  isDark: view.matchMedia('(prefers-color-scheme: dark)').matches,
  clientWidth: width,
  scrollWidth: page.documentElement.scrollWidth,
  opened,
  heading: text(page.querySelector('h1')),
  sections: all('h2').map(text),
  rows: all('.benchmarks tr')
      .filter(row => row.querySelector('td[data-label]'))
      .map(row => all('th, td', row).map(text)),
  bars: all('.bar').map(bar),
  strips: all('.strip p').map(text),
  marks: all('.strip').map(one => all('circle, rect', one).length),
  beyond: all('body *')
      .filter(element => isShown(element) && !element.closest('.frame table, .frame svg'))
      .filter(element => box(element).right > width + 1 || box(element).left < -1)
      .map(element => element.outerHTML.slice(0, 80)),
  letters: letters(),
  shapes: shapes(),
  loaded: view.performance.getEntriesByType('resource').length,
  unreachable: all('a, summary, [tabindex]')
      .filter(element => !canBeFocused(element))
      .map(text)
};
document.querySelector('pre').textContent = JSON.stringify(facts);
