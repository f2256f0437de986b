// Looks at pictures in a real browser: light, dark, and with the widest usual font. See .ci/browser.
//   node check.mjs PLAYWRIGHT-FOLDER CHROMIUM FOLDER-OF-SVG    all pictures must be without fault
// Files named planted-*.svg hold a fault that must be found; hostile-*.svg hold names that could do harm.
import { createRequire } from 'node:module';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [playwright, executablePath, folder] = process.argv.slice(2);
const { chromium } = createRequire(join(playwright, 'x.js'))('playwright-core');

// Runs in the page: everything that is wrong with the one picture on it.
function faults(what) {
  const found = [];
  const svg = document.querySelector('svg');
  const page = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll('text')].filter((t) => t.textContent.trim());
  // As high as letters of the size are: fonts for scripts that few machines have report boxes of any height.
  const sized = (t, r) => {
    const size = parseFloat(getComputedStyle(t).fontSize);
    const base = page.top + parseFloat(t.getAttribute('y'));
    const high = size * 1.02;
    return { left: r.left, right: r.right, width: r.width, height: high, top: base - size * 0.78, bottom: base - size * 0.78 + high };
  };
  const places = texts.map((t) => (what.sized ? sized(t, t.getBoundingClientRect()) : t.getBoundingClientRect()));
  const name = (t) => JSON.stringify(t.textContent.slice(0, 40));

  // Letters are lower than the box of their line, by a fifth of it above and below.
  const inner = (r) => ({ left: r.left + 1, right: r.right - 1, top: r.top + r.height / 5, bottom: r.bottom - r.height / 5 });
  const order = (what.places ? places : []).map((_, i) => i).sort((a, b) => places[a].left - places[b].left);
  order.forEach((i, at) => {
    const a = inner(places[i]);
    for (const j of order.slice(at + 1)) {
      const b = inner(places[j]);
      if (b.left >= a.right) break;
      if (a.top < b.bottom && b.top < a.bottom && a.left < a.right) found.push(`${name(texts[i])} runs into ${name(texts[j])}`);
    }
    if (places[i].left < page.left - 1 || places[i].right > page.right + 1 || places[i].bottom > page.bottom + 1) {
      found.push(`${name(texts[i])} leaves the page`);
    }
  });

  for (const step of what.places ? svg.querySelectorAll('[data-kind=step]') : []) {
    const box = step.querySelector('rect').getBoundingClientRect();
    for (const text of step.querySelectorAll('text')) {
      const r = what.sized ? sized(text, text.getBoundingClientRect()) : text.getBoundingClientRect();
      if (r.left < box.left - 1 || r.right > box.right + 1 || r.bottom > box.bottom + 3) found.push(`${name(text)} leaves its box`);
    }
  }

  const channels = (colour) => colour.match(/[\d.]+/g).slice(0, 3).map(Number);
  const luminance = (colour) => {
    const [r, g, b] = channels(colour).map((c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = getComputedStyle(document.body).backgroundColor;
  texts.forEach((text, i) => {
    const r = places[i];
    const ink = getComputedStyle(text).fill;
    const said = new Set();
    const say = (what) => said.has(what) || (said.add(what), found.push(`${name(text)} ${what}`));
    for (let x = r.left + 2; what.colours && x < r.right - 1; x += Math.max(3, r.width / 5)) {
      const stack = document.elementsFromPoint(x, r.top + r.height / 2);
      const at = stack.indexOf(text);
      if (at < 0) continue; // between letters of another direction
      if (stack.slice(0, at).some((e) => e.tagName !== 'text')) say('is covered');
      const below = stack.slice(at + 1).find((e) => e.tagName !== 'text' && e.tagName !== 'g' && e.tagName !== 'svg');
      const fill = below && below instanceof SVGElement ? getComputedStyle(below).fill : ground;
      if (below instanceof SVGElement && fill === 'none') say('has a line through it');
      else if (contrast(ink, fill) < 4.5) say(`is too weak: ${ink} on ${fill}`);
    }
  });

  for (const element of svg.querySelectorAll('*')) {
    if (!/^(title|desc|style|g|rect|path|circle|text)$/.test(element.localName)) found.push(`has a ${element.localName}`);
    for (const attribute of element.attributes) {
      if (/^on|href|^style$/i.test(attribute.name)) found.push(`has the attribute ${attribute.name}`);
    }
  }
  return found;
}

const html = (svg) =>
  `<!doctype html><meta charset="utf-8"><style>body{margin:0;background:#fff}svg{display:block}</style><body>${svg}`;

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
const outside = [];
page.on('request', (r) => /^(about:|data:)/.test(r.url()) || outside.push(`asks for ${r.url()}`));
page.on('dialog', (d) => (outside.push('ran a script'), d.dismiss()));

async function show(svg) {
  const [, , width, height] = svg.match(/viewBox="([^"]*)"/)[1].split(' ').map(Number);
  await page.setViewportSize({ width: Math.ceil(width), height: Math.ceil(height) });
  await page.setContent(html(svg));
}

// Names of scripts that this machine may have no letters for: they must be text, do nothing, and stay where they are.
async function harmless(svg) {
  await page.emulateMedia({ colorScheme: 'light' });
  await show(svg);
  const found = await page.evaluate(faults, { places: true, sized: true });
  asText += await page.evaluate(() => [...document.querySelectorAll('title')].filter((t) => /<script/i.test(t.textContent)).length);
  return [...found, ...outside.splice(0)];
}

async function looks(svg) {
  const found = [];
  await page.emulateMedia({ colorScheme: 'light' });
  await show(svg);
  found.push(...(await page.evaluate(faults, { places: true, colours: true })).map((f) => `light: ${f}`));
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await page.evaluate(faults, { colours: true })).map((f) => `dark: ${f}`));
  await page.addStyleTag({ content: 'svg text{font-family:"DejaVu Sans"!important}' });
  found.push(...(await page.evaluate(faults, { places: true })).map((f) => `DejaVu: ${f}`));
  found.push(...outside.splice(0));
  return found;
}

// How far two renderings of a picture are apart, 0 to 255 on average, at the width of a thumbnail.
async function apart(svg, png) {
  await page.emulateMedia({ colorScheme: 'light' });
  await show(svg);
  const own = await page.screenshot();
  return page.evaluate(
    async (sources) => {
      const pixels = [];
      for (const source of sources) {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = new OffscreenCanvas(400, 300);
        const context = canvas.getContext('2d');
        context.fillStyle = '#fff';
        context.fillRect(0, 0, 400, 300);
        context.drawImage(image, 0, 0, 400, 300);
        pixels.push(context.getImageData(0, 0, 400, 300).data);
      }
      let sum = 0;
      pixels[0].forEach((p, i) => (sum += Math.abs(p - pixels[1][i])));
      return sum / pixels[0].length;
    },
    [own, png].map((b) => `data:image/png;base64,${b.toString('base64')}`),
  );
}

const raster = (file) => execFileSync('rsvg-convert', ['--unlimited', file], { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
const MOST_APART = 6;
let bad = 0;
let looked = 0;
let last;
let asText = 0;
for (const file of readdirSync(folder).filter((f) => f.endsWith('.svg')).sort()) {
  const path = join(folder, file);
  const svg = readFileSync(path, 'utf8');
  const hostile = file.startsWith('hostile-');
  const found = await (hostile ? harmless(svg) : looks(svg));
  if (file.startsWith('planted-')) {
    if (found.length === 0) {
      console.log(`${file}: the planted fault was not found`);
      bad++;
    } else console.log(`${file}: found, as it must be: ${found[0]}`);
    continue;
  }
  looked++;
  try {
    const png = raster(path);
    const far = hostile ? 0 : await apart(svg, png);
    if (far > MOST_APART) found.push(`the second renderer draws otherwise: ${far.toFixed(1)}`);
    if (last && looked === 2 && (await apart(svg, last)) <= MOST_APART) {
      found.push('the comparison of renderers does not tell two pictures apart');
    }
    last = png;
  } catch (e) {
    found.push(`the second renderer fails: ${String(e.message).slice(0, 200)}`);
  }
  found.slice(0, 5).forEach((f) => console.log(`${file}: ${f}`));
  bad += found.length;
}
await browser.close();
if (asText === 0) {
  console.log('no picture shows a name with a tag in it as text');
  bad++;
}
console.log(`looked at ${looked} pictures, light, dark and in DejaVu Sans (hostile names as text in its place): ${bad} faults`);
process.exit(bad > 0 || looked < 25 ? 1 : 0);
