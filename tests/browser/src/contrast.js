// How well things stand out against what is behind them (WCAG 1.4.3, 1.4.11), from computed colours.
const colour = (text) => {
  const numbers = text.match(/-?[\d.]+(e-?\d+)?/g);
  if (!numbers || text === "none") return [0, 0, 0, 0];
  const [r, g, b, a = 1] = numbers.map(Number);
  return text.startsWith("color(") ? [r * 255, g * 255, b * 255, a] : [r, g, b, a];
};
const over = ([r, g, b, a], under) => [...[r, g, b].map((own, at) => own * a + under[at] * (1 - a)), 1];
const luminance = (rgb) => {
  const [r, g, b] = rgb.slice(0, 3).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const ratio = (one, other) => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};
const faint = ([r, g, b, a], opacity) => [r, g, b, a * opacity];
const opacity = (element) => {
  let all = 1;
  for (let one = element; one instanceof Element; one = one.parentElement) all *= Number(getComputedStyle(one).opacity);
  return all;
};
// What is behind an HTML element; of a gradient, its first colour that covers.
const behind = (element) => {
  const layers = [];
  for (let one = element; one; one = one.parentElement) {
    const { backgroundColor, backgroundImage } = getComputedStyle(one);
    const gradient = (backgroundImage.match(/rgba?\([^)]+\)/g) ?? []).map(colour).find(([, , , a]) => a === 1);
    const layer = gradient ?? colour(backgroundColor);
    if (layer[3] > 0) layers.push(layer);
    if (layer[3] === 1) break;
  }
  // The canvas of the page, if nothing covers.
  return layers.reduceRight((under, layer) => over(layer, under), [255, 255, 255, 1]);
};
const called = (element) => {
  const inner = element.closest("[data-id]")?.dataset.id ?? element.closest("[id]")?.id ?? "";
  return `${inner} <${element.localName} ${element.getAttribute("class") ?? ""}> ${element.textContent.trim().slice(0, 12)}`;
};

// Texts of HTML, with those that only the style sheet has.
const dimTexts = (least) => {
  const found = [];
  const judge = (element, style, what) => {
    const back = behind(element);
    const front = over(faint(colour(style.color), opacity(element)), back);
    if (ratio(front, back) < least) found.push(`${ratio(front, back).toFixed(2)}: ${called(element)} ${what}`);
  };
  for (const element of $$("body *")) {
    if (element.closest("svg, .unseen, .skip, script, [hidden]") || !isVisible(element)) continue;
    if (element.matches(":disabled, .leave *") || !element.getClientRects().length) continue;
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (own) judge(element, getComputedStyle(element), "");
    for (const pseudo of ["::before", "::after", "::placeholder"]) {
      const style = getComputedStyle(element, pseudo);
      const says = pseudo === "::placeholder" ? element.placeholder : /"[^"]+"/.test(style.content) && style.display !== "none";
      if (says && style.position !== "absolute") judge(element, style, pseudo);
    }
  }
  return found;
};

// The colours that a fill may have at any place: those of a gradient's stops. Of a pattern there are
// none: it is fine enough to see through.
const colours = (fill) => {
  const [, id] = fill.match(/^url\("?#([^")]+)/) ?? [];
  if (!id) return [colour(fill)];
  return [...document.getElementById(id).querySelectorAll("stop")].map((stop) => {
    const { stopColor, stopOpacity } = getComputedStyle(stop);
    return faint(colour(stopColor), Number(stopOpacity));
  });
};
// The colour that a shape is filled with at a point of it; none of a pattern, likewise.
const filled = (shape, fill, point) => {
  const [, id] = fill.match(/^url\("?#([^")]+)/) ?? [];
  if (!id) return colour(fill);
  const own = document.getElementById(id);
  const number = (name, otherwise) => Number(own.getAttribute(name) ?? otherwise);
  const box = shape.getBBox();
  const within = own.getAttribute("gradientUnits") !== "userSpaceOnUse";
  const [x, y] = within ? [(point.x - box.x) / box.width, (point.y - box.y) / box.height] : [point.x, point.y];
  let at = 0;
  if (own.localName === "linearGradient") {
    const [x1, y1] = [number("x1", 0), number("y1", 0)];
    const [dx, dy] = [number("x2", 1) - x1, number("y2", 0) - y1];
    at = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy);
  } else if (own.localName === "radialGradient") {
    at = Math.hypot(x - number("cx", 0.5), y - number("cy", 0.5)) / number("r", 0.5);
  } else {
    return [0, 0, 0, 0];
  }
  const offset = (stop) => stop.offset.baseVal;
  const stops = [...own.querySelectorAll("stop")];
  const next = stops.find((stop) => offset(stop) >= at) ?? stops[stops.length - 1];
  const last = stops[Math.max(stops.indexOf(next) - 1, 0)];
  const [one, other] = [last, next].map((stop) => {
    const { stopColor, stopOpacity } = getComputedStyle(stop);
    return faint(colour(stopColor), Number(stopOpacity));
  });
  const apart = offset(next) - offset(last);
  const share = apart > 0 ? Math.min(Math.max((at - offset(last)) / apart, 0), 1) : 1;
  return one.map((part, index) => part + (other[index] - part) * share);
};

// In a drawing: what was painted below a point before an element, from the page up.
const FRAME = "path, rect, circle";
const below = (svg, element, point, base) => {
  let back = base;
  for (const shape of svg.querySelectorAll(FRAME)) {
    if (shape === element || shape.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) break;
    const { fill, fillOpacity, display } = getComputedStyle(shape);
    if (fill === "none" || display === "none" || shape.closest("defs") || !shape.isPointInFill(point)) continue;
    back = over(faint(filled(shape, fill, point), Number(fillOpacity) * opacity(shape)), back);
  }
  return [back];
};
const middle = (svg, element) => {
  const { x, y, width, height } = element.getBBox();
  return Object.assign(svg.createSVGPoint(), { x: x + width / 2, y: y + height / 2 });
};
const drawn = () => $$("svg.drawing").filter((svg) => svg.getClientRects().length);
const paint = (element, back) => {
  const { fill, fillOpacity, stroke, strokeOpacity } = getComputedStyle(element);
  const all = opacity(element);
  const seen = (name, share) =>
    name === "none" ? [] : colours(name).map((own) => over(faint(own, Number(share) * all), back));
  return [...seen(fill, fillOpacity), ...seen(stroke, strokeOpacity)];
};

const dimDrawings = (text, shape, exempt) => {
  const found = [];
  for (const svg of drawn()) {
    const base = behind(svg);
    const tell = (value, element) => found.push(`${value.toFixed(2)}: ${svg.getAttribute("class")}: ${called(element)}`);
    for (const words of svg.querySelectorAll("text")) {
      const backs = below(svg, words, middle(svg, words), base);
      for (const run of [words, ...words.querySelectorAll("tspan")]) {
        if (![...run.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
        const { fill, fillOpacity } = getComputedStyle(run);
        const fronts = colours(fill).map((own) => faint(own, Number(fillOpacity) * opacity(run)));
        const least = Math.min(...backs.flatMap((back) => fronts.map((front) => ratio(over(front, back), back))));
        if (least < text) tell(least, run);
      }
    }
    for (const mark of svg.querySelectorAll(FRAME)) {
      if (mark.matches(exempt) || mark.closest("defs")) continue;
      // By which a slice of the ring is longer where it is chosen.
      if (mark.matches(".cap") && getComputedStyle(mark).display === "none") continue;
      const backs = [base, ...below(svg, mark, middle(svg, mark), base)];
      const best = Math.max(...backs.flatMap((one) => paint(mark, one).map((seen) => ratio(seen, one))), 0);
      if (best < shape) tell(best, mark);
    }
  }
  return found;
};
