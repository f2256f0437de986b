// Writes maps whose names could do harm, taken from a list of such strings.
//   node maps.mjs LIST.json FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [list, folder] = process.argv.slice(2);
const PER_MAP = 60;
// What no map may hold is refused when it is read, and so is not for a picture.
const names = JSON.parse(readFileSync(list, 'utf8')).filter((n) => n.length > 0 && n.isWellFormed() && !n.includes('\0'));
for (let from = 0; from < names.length; from += PER_MAP) {
  const some = names.slice(from, from + PER_MAP);
  const ids = some.map((_, i) => `s${i}`);
  const map = {
    format: 'vsm/1',
    id: 'hostile',
    name: some[0],
    teams: [{ id: 'team', name: some[some.length - 1] }],
    nodes: [
      { id: 'in', type: 'trigger', name: some[0] },
      ...some.map((name, i) => ({ id: ids[i], type: 'process', name, note: name, team: 'team', processTime: '1 h' })),
      { id: 'out', type: 'customer', name: some[0], note: some[0] },
      { id: 'control', type: 'control', name: some[0], system: some[some.length - 1] },
    ],
    flows: ['in', ...ids].map((id, i) => ({ from: id, to: ids[i] ?? 'out', name: some[i] ?? 'last', inventory: { quantity: i } })),
    information: ids.slice(0, 6).map((id, i) => ({ from: 'control', to: id, content: some[i], kind: 'electronic' })),
    kaizen: ids.slice(0, 9).map((id, i) => ({ id: `k${i}`, at: id, name: some[i], note: some[i] })),
  };
  writeFileSync(join(folder, `hostile-${String(from).padStart(3, '0')}.json`), JSON.stringify(map));
}
