// Plants faults in a good picture, to see that they are found.
//   node plant.mjs GOOD.svg FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [good, folder] = process.argv.slice(2);
const svg = readFileSync(good, 'utf8');

function plant(name, from, to) {
  const planted = svg.replace(from, to);
  if (planted === svg) throw new Error(`nothing to plant ${name} in`);
  writeFileSync(join(folder, `planted-${name}.svg`), planted);
}

plant('long-name', '>Stamping</text>', '>Stamping of steering brackets left and right for everyone</text>');
plant('weak-grey', /\.muted\{fill:#475666\}/, '.muted{fill:#B4BCC4}');
plant('moved-box', /(<g id="[^"]*" data-kind="step" data-id="weld-2")/, '$1 transform="translate(-240 0)"');
plant('covered-text', /<\/svg>\s*$/, '<rect class="f-box" x="40" y="20" width="300" height="30"/></svg>');
plant('script', /<\/svg>\s*$/, '<script>alert(1)</script></svg>');
plant('request', /<\/svg>\s*$/, '<image href="http://localhost:9/x.png" width="1" height="1"/></svg>');
