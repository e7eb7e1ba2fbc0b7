// What a reader is shown of the live page.
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const width = document.documentElement.clientWidth;
  const isShown = element => element.getClientRects().length > 0 && !element.closest('.skip');
  const background = element => {
    for (let one = element; one; one = one.parentElement) {
      const color = getComputedStyle(one).backgroundColor;
      if (!color.endsWith(', 0)')) {
        return color;
      }
    }
    return 'none';
  };
  const letters = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() && isShown(element)) {
      const pair = [getComputedStyle(element).color, background(element)];
      letters.set(pair.join(), [...pair, walker.currentNode.data.trim().slice(0, 40)]);
    }
  }
  const canBeFocused = element => {
    element.focus();
    return document.activeElement === element;
  };
  return {
    isDark: matchMedia('(prefers-color-scheme: dark)').matches,
    scrollWidth: document.documentElement.scrollWidth,
    beyond: all('body *')
        .filter(element => isShown(element) && !element.closest('.frame table'))
        .filter(element => element.getBoundingClientRect().right > width + 1 || element.getBoundingClientRect().left < -1)
        .map(element => element.outerHTML.slice(0, 80)),
    cut: ['kpis', 'latencies']
        .map(id => document.getElementById(id))
        .filter(table => table.parentElement.scrollWidth > table.parentElement.clientWidth)
        .map(table => `${table.id} ${table.parentElement.scrollWidth} ${table.parentElement.clientWidth}`),
    letters: Array.from(letters.values()),
    unreachable: all('a, button, select, .frame')
        .filter(element => isShown(element))
        .filter(element => !canBeFocused(element) || (element.matches('.frame') && !element.hasAttribute('tabindex')))
        .map(element => element.outerHTML.slice(0, 80)),
    foreign: performance.getEntriesByType('resource').map(one => one.name).filter(name => !name.startsWith(location.origin))
  };
})()
