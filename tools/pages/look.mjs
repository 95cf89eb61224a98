// These functions run in the page: they see its document, and nothing from here.

/** Elements that stick out of the page to the right or left, and how wide the page scrolls. */
export function findWide() {
  const { clientWidth, scrollWidth } = document.documentElement;
  const wide = [...document.querySelectorAll('body *')].filter((element) => {
    if (element.closest('.hidden, defs, svg') !== null && element.tagName !== 'svg') return false;
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && (right > clientWidth + 0.5 || left < -0.5);
  });
  const names = wide.slice(0, 5).map((element) => `${element.tagName}.${element.className}`);
  return { clientWidth, scrollWidth, names };
}

/** The headings of the sheets, in order. */
export function readSheets() {
  return [...document.querySelectorAll('.sheet')].map(
    (sheet) => sheet.querySelector('h1, h2').textContent,
  );
}

/** The smallest type on paper, in points, and where it is. */
export function findSmallest() {
  let smallest = { points: Number.POSITIVE_INFINITY, where: '' };
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (textContent.trim() === '' || parentElement.closest('.hidden, title, desc') !== null)
      continue;
    if (parentElement.getClientRects().length === 0) continue;
    const svg = parentElement.closest('svg');
    const scale = svg === null ? 1 : svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    const points = Number.parseFloat(getComputedStyle(parentElement).fontSize) * scale * 0.75;
    if (points < smallest.points) smallest = { points, where: textContent.trim().slice(0, 40) };
  }
  return smallest;
}

/** The lowest contrast of text with what is behind it, by the formula of WCAG 2, and where it is. */
export function findFaintest() {
  const parse = (colour) => {
    const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
    return { channels: [red, green, blue], alpha };
  };
  const luminance = ({ channels }) => {
    const [red, green, blue] = channels.map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = (element) => {
    const colour = parse(getComputedStyle(element).backgroundColor);
    if (colour.alpha === 1) return colour;
    return element.parentElement === null
      ? parse('rgb(255,255,255)')
      : behind(element.parentElement);
  };
  let faintest = { ratio: Number.POSITIVE_INFINITY, where: '' };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (textContent.trim() === '' || parentElement.closest('title, desc') !== null) continue;
    const style = getComputedStyle(parentElement);
    const front = parse(parentElement.closest('svg') === null ? style.color : style.fill);
    const [low, high] = [luminance(front), luminance(behind(parentElement))].sort((a, b) => a - b);
    const ratio = (high + 0.05) / (low + 0.05);
    if (ratio < faintest.ratio) faintest = { ratio, where: textContent.trim().slice(0, 40) };
  }
  return faintest;
}
